package org.incidentkit.core.condition;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A test of one fact. All tests are positive; a negative operator is {@link Not} of one, and nothing else.
 *
 * <p>What follows from that, for every operator alike:
 * <ul>
 *   <li><b>Several values:</b> a test holds when any value passes it; its negation holds when no value does, that is
 *       when all values pass the negative operator.
 *   <li><b>Missing:</b> a fact without a value passes no test, so every positive operator (is, in, &lt;, between,
 *       contains, under, within, exists, …) is false for it, and every negative one (is not, not in, not under,
 *       missing, …) is true: an incident without tags is not tagged {@code vip}. Say {@code exists} beside a negative
 *       operator to ask for a value that is there and differs. ServiceNow ({@code !=} includes empty) and DMN
 *       ({@code null != x}) answer the same; SQL's third truth value, which answers neither, is what hurts users.
 *   <li><b>Other type:</b> a value of another type than the operand's passes no test, except that whole and decimal
 *       numbers compare as numbers, and texts and paths are the same when they read the same. {@link ConditionCheck}
 *       reports such conditions before they are used.
 *   <li><b>Text</b> compares folded: without regard to case, å ä ö apart from a and o; see {@link FoldedText}.
 * </ul>
 */
public sealed interface FactTest extends Condition {
    /** {@return the name of the tested fact} */
    String field();

    /**
     * The fact has a value.
     *
     * @param field the fact
     */
    record Exists(String field) implements FactTest {
        /** Refuses null. */
        public Exists {
            Objects.requireNonNull(field, "field");
        }

        @Override
        public String toString() {
            return field + " exists";
        }
    }

    /**
     * The value is one of the operands: is, in, contains any.
     *
     * @param field the fact
     * @param values the operands
     */
    record OneOf(String field, List<FactValue> values) implements FactTest {
        /** Takes a copy. */
        public OneOf {
            Objects.requireNonNull(field, "field");
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return field + (values.size() == 1 ? " is " + values.get(0) : " in " + values);
        }
    }

    /**
     * The number, date or instant lies within bounds: &lt;, ≤, &gt;, ≥, before, after, between.
     *
     * @param field the fact
     * @param lower the lower bound, when there is one
     * @param upper the upper bound, when there is one
     */
    record InRange(String field, Optional<Bound> lower, Optional<Bound> upper) implements FactTest {
        /** Refuses null. */
        public InRange {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(lower, "lower");
            Objects.requireNonNull(upper, "upper");
        }

        @Override
        public String toString() {
            return field
                    + lower.map(bound -> (bound.inclusive() ? " ≥ " : " > ") + bound.value())
                            .orElse("")
                    + upper.map(bound -> (bound.inclusive() ? " ≤ " : " < ") + bound.value())
                            .orElse("");
        }
    }

    /**
     * One end of a range.
     *
     * @param value a number, day or moment
     * @param inclusive whether the value itself is within
     */
    record Bound(FactValue value, boolean inclusive) {
        /** Refuses null. */
        public Bound {
            Objects.requireNonNull(value, "value");
        }
    }

    /**
     * The instant lies so far from the present one: within the last or next duration, longer ago, further ahead. Needs
     * {@code now}.
     *
     * @param field the fact
     * @param reach on which side, and whether within or beyond
     * @param distance working time is not meant: plain time, never negative
     */
    record FromNow(String field, Reach reach, Duration distance) implements FactTest {
        /** Refuses null. */
        public FromNow {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(reach, "reach");
            Objects.requireNonNull(distance, "distance");
        }

        @Override
        public boolean usesNow() {
            return true;
        }

        @Override
        public String toString() {
            return field + " " + reach + " " + distance;
        }
    }

    /**
     * The date lies so many days from today: within the last or next days, longer ago, further ahead. Needs {@code
     * now}. Days are those of the calendar, whatever their length, and today is the date that {@code now} has in the
     * zone: it begins and ends with that zone's midnights.
     *
     * @param field the fact
     * @param reach on which side, and whether within or beyond; with 0 days, today, before today or after it
     * @param days never negative
     * @param zone whose calendar says which day it is
     */
    record DaysFromNow(String field, Reach reach, long days, ZoneId zone) implements FactTest {
        /** Refuses null. */
        public DaysFromNow {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(reach, "reach");
            Objects.requireNonNull(zone, "zone");
        }

        @Override
        public boolean usesNow() {
            return true;
        }

        /** {@return the date it is in the zone; the first or last date there is when the instant lies beyond it} */
        public LocalDate today(Instant now) {
            try {
                return LocalDate.ofInstant(now, zone);
            } catch (DateTimeException beyond) {
                return now.isBefore(Instant.EPOCH) ? LocalDate.MIN : LocalDate.MAX;
            }
        }

        @Override
        public String toString() {
            return field + " " + reach + " " + days + " days (" + zone + ")";
        }
    }

    /** Where an instant or a date lies, seen from now. */
    enum Reach {
        /** From the distance ago up to now, both included; of dates, up to today. */
        WITHIN_LAST,
        /** From now up to the distance ahead, both included; of dates, from today on. */
        WITHIN_NEXT,
        /** Before the distance ago. */
        LONGER_AGO,
        /** After the distance ahead. */
        FURTHER_AHEAD;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * The text has words. Each operand is a word, or several words that must stand next to each other in that order.
     *
     * @param field the fact
     * @param quantity whether one operand is enough; ALL must be found in the same value
     * @param phrases the operands
     */
    record HasWords(String field, Quantity quantity, List<String> phrases) implements FactTest {
        /** Takes a copy. */
        public HasWords {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(quantity, "quantity");
            phrases = List.copyOf(phrases);
        }

        @Override
        public String toString() {
            return field + (quantity == Quantity.ANY ? " has any word of " : " has all words of ") + phrases;
        }
    }

    /** How many of the operands must be found. */
    enum Quantity {
        /** At least one. */
        ANY,
        /** Every one. */
        ALL
    }

    /**
     * The text has the operand somewhere, in front or at its end; words do not matter.
     *
     * @param field the fact
     * @param position where
     * @param part the operand
     */
    record HasPart(String field, Position position, String part) implements FactTest {
        /** Refuses null. */
        public HasPart {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(position, "position");
            Objects.requireNonNull(part, "part");
        }

        @Override
        public String toString() {
            return field + " has '" + part + "' " + position;
        }
    }

    /** Where a part of a text stands. */
    enum Position {
        /** Anywhere. */
        ANYWHERE,
        /** In front. */
        START,
        /** At the end. */
        END;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A part of the text matches a pattern; needs a {@link PatternEngine}.
     *
     * @param field the fact
     * @param pattern a pattern of the engine
     */
    record Matches(String field, String pattern) implements FactTest {
        /** Refuses null. */
        public Matches {
            Objects.requireNonNull(field, "field");
            Objects.requireNonNull(pattern, "pattern");
        }

        @Override
        public String toString() {
            return field + " matches '" + pattern + "'";
        }
    }

    /**
     * The path is one of the operands or lies below one.
     *
     * @param field the fact
     * @param paths the operands
     */
    record Under(String field, List<FactValue.Path> paths) implements FactTest {
        /** Takes a copy. */
        public Under {
            Objects.requireNonNull(field, "field");
            paths = List.copyOf(paths);
        }

        @Override
        public String toString() {
            return field + " under " + paths;
        }
    }

    /**
     * The address lies in one of the blocks.
     *
     * @param field the fact
     * @param blocks as {@link CidrBlock#parse} reads them; kept as written so that a check can report a bad one
     */
    record WithinBlocks(String field, List<String> blocks) implements FactTest {
        /** Takes a copy. */
        public WithinBlocks {
            Objects.requireNonNull(field, "field");
            blocks = List.copyOf(blocks);
        }

        @Override
        public String toString() {
            return field + " within " + blocks;
        }
    }
}
