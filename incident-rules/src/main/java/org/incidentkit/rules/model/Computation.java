package org.incidentkit.rules.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** How a value is worked out from facts. A closed set: whatever needs more is the host's code, not a rule. */
public sealed interface Computation {
    /** Stands for the instant of the decision where a field could stand. */
    String NOW = "now";

    /** {@return the facts it reads} */
    Set<String> reads();

    /** {@return the calendar it needs, if it needs one} */
    default Optional<String> needsCalendar() {
        return Optional.empty();
    }

    /**
     * The values of another field.
     *
     * @param field the other field
     */
    record Copy(String field) implements Computation {
        @Override
        public Set<String> reads() {
            return Set.of(field);
        }
    }

    /**
     * An instant so much later.
     *
     * @param field a field that holds an instant, or {@link #NOW}
     * @param time how much later; earlier when negative
     * @param calendar whose working time is meant; every hour counts without one
     */
    record Shift(String field, Duration time, Optional<String> calendar) implements Computation {
        @Override
        public Set<String> reads() {
            return field.equals(NOW) ? Set.of() : Set.of(field);
        }

        @Override
        public Optional<String> needsCalendar() {
            return calendar;
        }
    }

    /**
     * One value out of all values of some fields; missing ones do not count.
     *
     * @param fold which
     * @param fields the fields
     */
    record Folded(Fold fold, List<String> fields) implements Computation {
        /** Takes a copy. */
        public Folded {
            fields = List.copyOf(fields);
        }

        @Override
        public Set<String> reads() {
            return new TreeSet<>(fields);
        }
    }

    /** What is made of several values. */
    enum Fold {
        /** Their sum; of numbers. */
        SUM,
        /** The least; of numbers, dates or instants. */
        MIN,
        /** The greatest; of numbers, dates or instants. */
        MAX,
        /** How many there are; of whatever kind. */
        COUNT
    }
}
