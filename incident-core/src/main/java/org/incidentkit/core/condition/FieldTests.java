package org.incidentkit.core.condition;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.incidentkit.core.condition.FactTest.Bound;
import org.incidentkit.core.condition.FactTest.Position;
import org.incidentkit.core.condition.FactTest.Quantity;
import org.incidentkit.core.condition.FactTest.Reach;

/** The tests of one fact, as a sentence in Java; {@link FactTest} tells what each means. */
public final class FieldTests {
    private final String field;

    FieldTests(String field) {
        this.field = Objects.requireNonNull(field, "field");
    }

    /** {@return the fact has a value} */
    public Condition exists() {
        return new FactTest.Exists(field);
    }

    /** {@return the fact has no value} */
    public Condition missing() {
        return new Not(exists());
    }

    /** {@return the value is the operand} */
    public Condition is(FactValue value) {
        return new FactTest.OneOf(field, List.of(value));
    }

    /** {@return the text, choice, id or path is the operand} */
    public Condition is(String text) {
        return is(FactValue.Text.of(text));
    }

    /** {@return the number is the operand} */
    public Condition is(long number) {
        return is(new FactValue.Whole(number));
    }

    /** {@return the truth is the operand} */
    public Condition is(boolean truth) {
        return is(new FactValue.Truth(truth));
    }

    /** {@return no value is the operand; true when missing} */
    public Condition isNot(FactValue value) {
        return new Not(is(value));
    }

    /** {@return no text, choice, id or path is the operand; true when missing} */
    public Condition isNot(String text) {
        return new Not(is(text));
    }

    /** {@return no number is the operand; true when missing} */
    public Condition isNot(long number) {
        return new Not(is(number));
    }

    /** {@return the value is one of the operands} */
    public Condition in(List<? extends FactValue> values) {
        return new FactTest.OneOf(field, List.copyOf(values));
    }

    /** {@return the text, choice, id or path is one of the operands} */
    public Condition in(String... texts) {
        return in(texts(texts));
    }

    /** {@return no value is one of the operands; true when missing} */
    public Condition notIn(List<? extends FactValue> values) {
        return new Not(in(values));
    }

    /** {@return no text, choice, id or path is one of the operands; true when missing} */
    public Condition notIn(String... texts) {
        return new Not(in(texts));
    }

    /** {@return the values include at least one of the operands} */
    public Condition containsAny(String... texts) {
        return in(texts);
    }

    /** {@return the values include every operand} */
    public Condition containsAll(String... texts) {
        return containsAll(texts(texts));
    }

    /** {@return the values include every operand} */
    public Condition containsAll(List<? extends FactValue> values) {
        return new All(values.stream().map(this::is).toList());
    }

    /** {@return the number, day or moment is less than the operand} */
    public Condition lessThan(FactValue value) {
        return new FactTest.InRange(field, Optional.empty(), Optional.of(new Bound(value, false)));
    }

    /** {@return the number is less than the operand} */
    public Condition lessThan(long number) {
        return lessThan(new FactValue.Whole(number));
    }

    /** {@return the number, day or moment is the operand or less} */
    public Condition atMost(FactValue value) {
        return new FactTest.InRange(field, Optional.empty(), Optional.of(new Bound(value, true)));
    }

    /** {@return the number is the operand or less} */
    public Condition atMost(long number) {
        return atMost(new FactValue.Whole(number));
    }

    /** {@return the number, day or moment is more than the operand} */
    public Condition moreThan(FactValue value) {
        return new FactTest.InRange(field, Optional.of(new Bound(value, false)), Optional.empty());
    }

    /** {@return the number is more than the operand} */
    public Condition moreThan(long number) {
        return moreThan(new FactValue.Whole(number));
    }

    /** {@return the number, day or moment is the operand or more} */
    public Condition atLeast(FactValue value) {
        return new FactTest.InRange(field, Optional.of(new Bound(value, true)), Optional.empty());
    }

    /** {@return the number is the operand or more} */
    public Condition atLeast(long number) {
        return atLeast(new FactValue.Whole(number));
    }

    /** {@return the number, day or moment lies between the operands, both included} */
    public Condition between(FactValue least, FactValue most) {
        return new FactTest.InRange(field, Optional.of(new Bound(least, true)), Optional.of(new Bound(most, true)));
    }

    /** {@return the number lies between the operands, both included} */
    public Condition between(long least, long most) {
        return between(new FactValue.Whole(least), new FactValue.Whole(most));
    }

    /** {@return the date lies between the operands, both included} */
    public Condition between(LocalDate first, LocalDate last) {
        return between(new FactValue.Day(first), new FactValue.Day(last));
    }

    /** {@return the instant lies between the operands, both included} */
    public Condition between(Instant first, Instant last) {
        return between(new FactValue.Moment(first), new FactValue.Moment(last));
    }

    /** {@return the date is earlier than the operand} */
    public Condition before(LocalDate day) {
        return lessThan(new FactValue.Day(day));
    }

    /** {@return the instant is earlier than the operand} */
    public Condition before(Instant instant) {
        return lessThan(new FactValue.Moment(instant));
    }

    /** {@return the date is later than the operand} */
    public Condition after(LocalDate day) {
        return moreThan(new FactValue.Day(day));
    }

    /** {@return the instant is later than the operand} */
    public Condition after(Instant instant) {
        return moreThan(new FactValue.Moment(instant));
    }

    /** {@return the instant is now or at most so long ago; needs now} */
    public Condition withinLast(Duration distance) {
        return new FactTest.FromNow(field, Reach.WITHIN_LAST, distance);
    }

    /** {@return the instant is now or at most so far ahead; needs now} */
    public Condition withinNext(Duration distance) {
        return new FactTest.FromNow(field, Reach.WITHIN_NEXT, distance);
    }

    /** {@return the instant is longer ago than that; needs now} */
    public Condition longerAgo(Duration distance) {
        return new FactTest.FromNow(field, Reach.LONGER_AGO, distance);
    }

    /** {@return the instant is further ahead than that; needs now} */
    public Condition furtherAhead(Duration distance) {
        return new FactTest.FromNow(field, Reach.FURTHER_AHEAD, distance);
    }

    /** {@return the date is today in the zone or at most so many days ago; needs now} */
    public Condition withinLastDays(long days, ZoneId zone) {
        return new FactTest.DaysFromNow(field, Reach.WITHIN_LAST, days, zone);
    }

    /** {@return the date is today in the zone or at most so many days ahead; needs now} */
    public Condition withinNextDays(long days, ZoneId zone) {
        return new FactTest.DaysFromNow(field, Reach.WITHIN_NEXT, days, zone);
    }

    /** {@return the date is more days ago than that; with 0, before today; needs now} */
    public Condition moreDaysAgo(long days, ZoneId zone) {
        return new FactTest.DaysFromNow(field, Reach.LONGER_AGO, days, zone);
    }

    /** {@return the date is more days ahead than that; with 0, after today; needs now} */
    public Condition moreDaysAhead(long days, ZoneId zone) {
        return new FactTest.DaysFromNow(field, Reach.FURTHER_AHEAD, days, zone);
    }

    /** {@return the text has the word, or the words next to each other in that order} */
    public Condition phrase(String words) {
        return anyWord(words);
    }

    /** {@return the text has at least one of the words or phrases} */
    public Condition anyWord(String... phrases) {
        return new FactTest.HasWords(field, Quantity.ANY, List.of(phrases));
    }

    /** {@return the text has every one of the words or phrases} */
    public Condition allWords(String... phrases) {
        return new FactTest.HasWords(field, Quantity.ALL, List.of(phrases));
    }

    /** {@return the text has the part anywhere} */
    public Condition contains(String part) {
        return new FactTest.HasPart(field, Position.ANYWHERE, part);
    }

    /** {@return the text starts with the part} */
    public Condition startsWith(String part) {
        return new FactTest.HasPart(field, Position.START, part);
    }

    /** {@return the text ends with the part} */
    public Condition endsWith(String part) {
        return new FactTest.HasPart(field, Position.END, part);
    }

    /** {@return a part of the text matches the pattern; needs a pattern engine} */
    public Condition matches(String pattern) {
        return new FactTest.Matches(field, pattern);
    }

    /** {@return the path is one of the operands or below one} */
    public Condition under(String... paths) {
        return new FactTest.Under(
                field, Arrays.stream(paths).map(FactValue.Path::of).toList());
    }

    /** {@return no path is one of the operands or below one; true when missing} */
    public Condition notUnder(String... paths) {
        return new Not(under(paths));
    }

    /** {@return the address lies in one of the blocks, such as {@code 10.0.0.0/8}} */
    public Condition withinCidr(String... blocks) {
        return new FactTest.WithinBlocks(field, List.of(blocks));
    }

    private static List<FactValue.Text> texts(String... texts) {
        return Arrays.stream(texts).map(FactValue.Text::of).toList();
    }
}
