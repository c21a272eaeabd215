package org.incidentkit.core.condition;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.incidentkit.core.common.Microseconds;

/** One value of a fact. There is no value for "missing": a fact without values is missing. */
public sealed interface FactValue {
    /**
     * What the value is compared by: two values are the same to a condition when their keys are equal. Texts and paths
     * are keyed by their folded form, whole and decimal numbers by their number, the others by their value. Keys of
     * numbers, days and moments also order them.
     *
     * @return a value with equals and hashCode
     */
    Object key();

    /** {@return whether the two are the same to a condition: a text without regard to case, 1 and 1.0 alike} */
    default boolean sameAs(FactValue other) {
        return key().equals(other.key());
    }

    /**
     * Text: titles, choices, and the ids of persons, configuration items and groups.
     *
     * @param text never blank
     */
    record Text(FoldedText text) implements FactValue {
        /** Refuses a blank text: a text without content is a missing value. */
        public Text {
            if (text.written().isBlank()) {
                throw new IllegalArgumentException("text is blank: leave the fact out, or ask whether it is missing");
            }
        }

        /** {@return the text as a value} */
        public static Text of(String text) {
            return new Text(FoldedText.of(text));
        }

        @Override
        public Object key() {
            return text.folded();
        }

        @Override
        public String toString() {
            return text.written();
        }
    }

    /**
     * A whole number.
     *
     * @param value the number
     */
    record Whole(long value) implements FactValue {
        @Override
        public Object key() {
            return BigDecimal.valueOf(value).stripTrailingZeros();
        }

        @Override
        public String toString() {
            return Long.toString(value);
        }
    }

    /**
     * A decimal number.
     *
     * @param value the number, trailing zeros dropped
     */
    record Decimal(BigDecimal value) implements FactValue {
        private static final int FARTHEST_SCALE = 1_000;

        /** Drops trailing zeros; refuses numbers with more than a thousand zeros before or places after the point. */
        public Decimal {
            value = value.stripTrailingZeros();
            if (Math.abs((long) value.scale()) > FARTHEST_SCALE) {
                throw new IllegalArgumentException("decimal has a scale of " + value.scale());
            }
        }

        @Override
        public Object key() {
            return value;
        }

        @Override
        public String toString() {
            return value.toPlainString();
        }
    }

    /**
     * True or false.
     *
     * @param value which
     */
    record Truth(boolean value) implements FactValue {
        @Override
        public Object key() {
            return value;
        }

        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    /**
     * A calendar date.
     *
     * @param value the date
     */
    record Day(LocalDate value) implements FactValue {
        /** Refuses null. */
        public Day {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public Object key() {
            return value;
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /**
     * An instant.
     *
     * @param value the instant, truncated to whole microseconds
     */
    record Moment(Instant value) implements FactValue {
        /** Truncates to microseconds. */
        public Moment {
            value = Microseconds.truncate(value);
        }

        @Override
        public Object key() {
            return value;
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /**
     * A place in a tree, its segments parted by {@code /}: {@code network/vpn}.
     *
     * @param text the path; no blank segments
     */
    record Path(FoldedText text) implements FactValue {
        private static final String SEPARATOR = "/";

        /** Refuses blank segments, so also a leading, trailing or doubled separator. */
        public Path {
            for (String segment : text.written().split(SEPARATOR, -1)) {
                if (segment.isBlank()) {
                    throw new IllegalArgumentException("path '" + text + "' has a blank segment");
                }
            }
        }

        /** {@return the path as a value} */
        public static Path of(String path) {
            return new Path(FoldedText.of(path));
        }

        /** {@return whether this is the other path or lies below it} */
        public boolean isUnder(Path other) {
            String below = other.text.folded();
            return text.folded().equals(below) || text.folded().startsWith(below + SEPARATOR);
        }

        @Override
        public Object key() {
            return text.folded();
        }

        @Override
        public String toString() {
            return text.written();
        }
    }

    /**
     * An IP address.
     *
     * @param value the address
     */
    record Address(IpAddress value) implements FactValue {
        /** Refuses null. */
        public Address {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public Object key() {
            return value;
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }
}
