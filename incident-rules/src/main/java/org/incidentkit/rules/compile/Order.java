package org.incidentkit.rules.compile;

import java.util.Arrays;
import java.util.SortedSet;
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
        return value instanceof FactValue.Whole whole && wholes.length > 0
                ? place(Arrays.binarySearch(wholes, whole.value()))
                : standing(value.key());
    }

    int standing(Object key) {
        return place(Arrays.binarySearch(bounds, key));
    }

    private static int place(int found) {
        return found >= 0 ? 2 * found + 1 : -2 * (found + 1);
    }

    int lowest(Ends range) {
        return range.lower()
                .map(end -> standing(end.key()) + (end.inclusive() ? 0 : 1))
                .orElse(0);
    }

    int highest(Ends range) {
        return range.upper()
                .map(end -> standing(end.key()) - (end.inclusive() ? 0 : 1))
                .orElse(standings() - 1);
    }
}
