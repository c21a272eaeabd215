package org.incidentkit.rules.compile;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.incidentkit.core.condition.FactTest.FromNow;
import org.incidentkit.core.condition.FactTest.InRange;

/**
 * Where a range begins and ends, by the keys of its values.
 *
 * @param lower where it begins, if it does
 * @param upper where it ends, if it does
 */
record Ends(Optional<End> lower, Optional<End> upper) {
    /**
     * One of them.
     *
     * @param key the key of a value
     * @param inclusive whether that value is within
     */
    record End(Comparable<Object> key, boolean inclusive) {
        // Keys of ordered values compare with their like.
        @SuppressWarnings("unchecked")
        static End of(Object key, boolean inclusive) {
            return new End((Comparable<Object>) key, inclusive);
        }
    }

    static Ends of(InRange range) {
        return new Ends(
                range.lower().map(bound -> End.of(bound.value().key(), bound.inclusive())),
                range.upper().map(bound -> End.of(bound.value().key(), bound.inclusive())));
    }

    /** {@return the range of how far ahead of now an instant may be} */
    static Ends of(FromNow test) {
        Duration ahead = test.distance();
        return switch (test.reach()) {
            case WITHIN_LAST -> within(ahead.negated(), Duration.ZERO);
            case WITHIN_NEXT -> within(Duration.ZERO, ahead);
            case LONGER_AGO -> new Ends(Optional.empty(), Optional.of(End.of(ahead.negated(), false)));
            case FURTHER_AHEAD -> new Ends(Optional.of(End.of(ahead, false)), Optional.empty());
        };
    }

    private static Ends within(Duration from, Duration to) {
        return new Ends(Optional.of(End.of(from, true)), Optional.of(End.of(to, true)));
    }

    Stream<Comparable<Object>> keys() {
        return Stream.concat(lower.stream(), upper.stream()).map(End::key);
    }
}
