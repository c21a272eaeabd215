package org.incidentkit.rules.compile;

import java.util.Arrays;
import java.util.Optional;
import java.util.SortedSet;
import org.incidentkit.core.condition.FactTest.Bound;
import org.incidentkit.core.condition.FactTest.InRange;
import org.incidentkit.core.condition.FactValue;

/**
 * The bounds of all ranges of one field, sorted. A value stands on a bound or between two; a range is a run of such
 * standings: on the i-th bound is 2i + 1, below it 2i.
 */
final class Order {
    /** The standing of no value. */
    static final int NOWHERE = -1;
    /** Stands for the standings of several values. */
    static final int SEVERAL = -2;

    private final Object[] bounds;
    private final long[] wholes;

    Order(SortedSet<? extends Comparable<?>> sorted) {
        bounds = sorted.toArray();
        boolean whole = sorted.stream().allMatch(Kind::isWhole);
        wholes = whole ? sorted.stream().mapToLong(Kind::whole).toArray() : new long[0];
    }

    /** {@return how many standings there are} */
    int standings() {
        return 2 * bounds.length + 1;
    }

    int standing(FactValue value) {
        int at = value instanceof FactValue.Whole whole && wholes.length > 0
                ? Arrays.binarySearch(wholes, whole.value())
                : Arrays.binarySearch(bounds, value.key());
        return at >= 0 ? 2 * at + 1 : -2 * (at + 1);
    }

    int lowest(InRange range) {
        Optional<Bound> lower = range.lower();
        return lower.isEmpty()
                ? 0
                : standing(lower.get().value()) + (lower.get().inclusive() ? 0 : 1);
    }

    int highest(InRange range) {
        Optional<Bound> upper = range.upper();
        return upper.isEmpty()
                ? standings() - 1
                : standing(upper.get().value()) - (upper.get().inclusive() ? 0 : 1);
    }
}
