package org.incidentkit.rules.compile;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.incidentkit.core.condition.FactTest.Bound;
import org.incidentkit.core.condition.FactTest.InRange;
import org.incidentkit.core.condition.FactValue;

/** The kinds of values that are ordered, each by itself. */
enum Kind {
    /** Whole and decimal. */
    NUMBER,
    /** Dates. */
    DAY,
    /** Instants. */
    MOMENT,
    /** Instants, by how far ahead of now they are. */
    AHEAD;

    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    /** {@return whether a value is of this kind} */
    boolean has(FactValue value) {
        return switch (this) {
            case NUMBER -> value instanceof FactValue.Whole || value instanceof FactValue.Decimal;
            case DAY -> value instanceof FactValue.Day;
            case MOMENT, AHEAD -> value instanceof FactValue.Moment;
        };
    }

    /** {@return the kind of values that need no now to be ordered} */
    static Optional<Kind> of(FactValue value) {
        return Stream.of(values()).filter(kind -> kind.has(value)).findFirst();
    }

    /** {@return the kind of a range whose bounds are of one; none for all others} */
    static Optional<Kind> of(InRange range) {
        var kinds = Stream.concat(range.lower().stream(), range.upper().stream())
                .map(Bound::value)
                .map(Kind::of)
                .distinct()
                .toList();
        return kinds.size() == 1 ? kinds.get(0) : Optional.empty();
    }

    static boolean isWhole(Object key) {
        return key instanceof BigDecimal number
                && number.scale() <= 0
                && number.compareTo(LEAST) >= 0
                && number.compareTo(MOST) <= 0;
    }

    static long whole(Object key) {
        return ((BigDecimal) key).longValueExact();
    }
}
