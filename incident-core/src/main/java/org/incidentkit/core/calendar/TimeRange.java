package org.incidentkit.core.calendar;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.incidentkit.core.common.InvalidDefinitionException;
import org.incidentkit.core.common.Violation;

/**
 * Opening hours of one day in local time, half-open. An end at or before the start lies on the next day: such a range
 * is overnight and belongs wholly to the day it starts on.
 *
 * @param fromSecond seconds after midnight, below 86 400
 * @param toSecond seconds after the same midnight, above {@code fromSecond}; 86 400 is 24:00, more is overnight
 */
public record TimeRange(int fromSecond, int toSecond) {
    static final int DAY = 86_400;

    private static final Pattern TIME = Pattern.compile("(\\d{2}):(\\d{2})(?::(\\d{2}))?");

    /**
     * Checks the bounds.
     *
     * @throws InvalidDefinitionException when the range is empty, reversed or a full day not from 00:00 to 24:00
     */
    public TimeRange {
        boolean inDay = fromSecond >= 0 && fromSecond < DAY && toSecond > fromSecond;
        if (!inDay || toSecond - fromSecond > DAY || (toSecond - fromSecond == DAY && fromSecond != 0)) {
            throw invalid(List.of(Violation.of(
                    "", "time-range", "seconds " + fromSecond + " to " + toSecond + " are no range within a day")));
        }
    }

    /**
     * Hours between two times of day.
     *
     * @param from {@code HH:mm} or {@code HH:mm:ss}
     * @param to the same; {@code 24:00} is the end of the day
     * @return the range; overnight when {@code to} is before {@code from}
     * @throws InvalidDefinitionException naming every text that is no time, or both when they are equal
     */
    public static TimeRange of(String from, String to) {
        List<Violation> violations = new ArrayList<>();
        List<TimeRange> parsed = parse("", from, to, violations);
        if (!violations.isEmpty()) {
            throw invalid(violations);
        }
        return parsed.get(0);
    }

    /**
     * Hours between two times of day.
     *
     * @param from a time of whole seconds
     * @param to a time of whole seconds; midnight is the end of the day
     * @return the range; overnight when {@code to} is before {@code from}
     * @throws InvalidDefinitionException when they are equal or no whole seconds
     */
    public static TimeRange of(LocalTime from, LocalTime to) {
        return of(from.toString(), to.toString());
    }

    /** {@return the whole day, 00:00 to 24:00} */
    public static TimeRange wholeDay() {
        return new TimeRange(0, DAY);
    }

    /** {@return the start, as text that {@link #of(String, String)} reads} */
    public String from() {
        return text(fromSecond);
    }

    /** {@return the end, as text that {@link #of(String, String)} reads} */
    public String to() {
        return toSecond == DAY ? "24:00" : text(toSecond % DAY);
    }

    /** {@return whether it ends on the day after it started} */
    public boolean overnight() {
        return toSecond > DAY;
    }

    @Override
    public String toString() {
        return from() + "–" + to();
    }

    boolean overlaps(TimeRange other) {
        return fromSecond < other.toSecond && other.fromSecond < toSecond;
    }

    /** The range in a list, or an empty list and the reasons. */
    static List<TimeRange> parse(String path, String from, String to, List<Violation> violations) {
        OptionalInt start = second(from, false);
        OptionalInt end = second(to, true);
        if (start.isEmpty()) {
            violations.add(Violation.of(path, "time", "'" + from + "' is no time of day (HH:mm, 00:00 to 23:59)"));
        }
        if (end.isEmpty()) {
            violations.add(Violation.of(path, "time", "'" + to + "' is no time of day (HH:mm, 00:00 to 24:00)"));
        }
        if (start.isEmpty() || end.isEmpty()) {
            return List.of();
        }
        if (start.getAsInt() == end.getAsInt()) {
            violations.add(Violation.of(
                    path, "time-range", "'" + from + "' to '" + to + "' is empty; a whole day is 00:00 to 24:00"));
            return List.of();
        }
        int last = end.getAsInt() < start.getAsInt() ? end.getAsInt() + DAY : end.getAsInt();
        return List.of(new TimeRange(start.getAsInt(), last));
    }

    private static OptionalInt second(String text, boolean end) {
        Matcher matcher = TIME.matcher(Objects.requireNonNull(text, "time"));
        if (!matcher.matches()) {
            return OptionalInt.empty();
        }
        int hour = Integer.parseInt(matcher.group(1));
        int minute = Integer.parseInt(matcher.group(2));
        int second = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
        int ofDay = hour * 3_600 + minute * 60 + second;
        boolean fits = minute < 60 && second < 60 && (ofDay < DAY || (end && ofDay == DAY));
        return fits ? OptionalInt.of(ofDay) : OptionalInt.empty();
    }

    private static String text(int second) {
        return LocalTime.ofSecondOfDay(second).toString();
    }

    private static InvalidDefinitionException invalid(List<Violation> violations) {
        return new InvalidDefinitionException("time range", violations);
    }
}
