package org.incidentkit.core.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The plain way to reckon working time: lay out the hours of one date after the other. Right, simple, and as slow as
 * the span is long. Subclasses are wrong on purpose.
 */
class DayByDayWalk {
    /** How far to look before giving up. */
    private static final int PATIENCE = 5_000;

    private final ZoneId zone;
    private final Function<LocalDate, List<TimeRange>> hoursOf;
    private final List<OpenInterval> breaks;

    DayByDayWalk(ZoneId zone, Function<LocalDate, List<TimeRange>> hoursOf, List<OpenInterval> breaks) {
        this.zone = zone;
        this.hoursOf = hoursOf;
        this.breaks = breaks.stream()
                .sorted(Comparator.comparing(OpenInterval::start))
                .toList();
    }

    Duration workingTime(Instant from, Instant to) {
        if (to.isBefore(from)) {
            return workingTime(to, from).negated();
        }
        Duration sum = Duration.ZERO;
        Instant cursor = from;
        LocalDate last = dateOf(to).plusDays(1);
        for (LocalDate date = dateOf(from).minusDays(3); !date.isAfter(last); date = date.plusDays(1)) {
            for (OpenInterval interval : ofDate(date)) {
                Instant start = later(cursor, interval.start());
                Instant end = interval.end().isBefore(to) ? interval.end() : to;
                if (start.isBefore(end)) {
                    sum = sum.plus(Duration.between(start, end));
                    cursor = end;
                }
            }
        }
        return sum;
    }

    Optional<Instant> plus(Instant from, Duration amount) {
        Duration left = amount;
        Instant cursor = from;
        LocalDate date = dateOf(from).minusDays(3);
        for (int day = 0; day < PATIENCE; day++) {
            for (OpenInterval interval : ofDate(date)) {
                Instant start = later(cursor, interval.start());
                if (start.isBefore(interval.end())) {
                    Duration length = Duration.between(start, interval.end());
                    if (usedUp(left, length)) {
                        return Optional.of(start.plus(left));
                    }
                    left = left.minus(length);
                    cursor = interval.end();
                }
            }
            date = date.plusDays(1);
        }
        return Optional.empty();
    }

    /** Whether an amount of time is used up within an interval: also when it ends exactly with it. */
    boolean usedUp(Duration left, Duration length) {
        return left.compareTo(length) <= 0;
    }

    /** The hours of a date on the time line, in order, without breaks. */
    List<OpenInterval> ofDate(LocalDate date) {
        List<OpenInterval> intervals = new ArrayList<>();
        if (exists(date)) {
            for (TimeRange range : hoursOf.apply(date)) {
                Instant start = at(date, range.fromSecond());
                Instant end = at(date, range.toSecond());
                addWithoutBreaks(intervals, start, end);
            }
        }
        intervals.sort(Comparator.comparing(OpenInterval::start));
        return intervals;
    }

    /** A local time on the time line. */
    Instant at(LocalDate date, int second) {
        return LocalDateTime.of(date, LocalTime.MIDNIGHT)
                .plusSeconds(second)
                .atZone(zone)
                .toInstant();
    }

    boolean exists(LocalDate date) {
        return date.atStartOfDay(zone).toLocalDate().equals(date);
    }

    LocalDate dateOf(Instant instant) {
        return ZonedDateTime.ofInstant(instant, zone).toLocalDate();
    }

    private void addWithoutBreaks(List<OpenInterval> intervals, Instant from, Instant to) {
        Instant cursor = from;
        for (OpenInterval closed : breaks) {
            if (closed.start().isBefore(to) && closed.end().isAfter(cursor)) {
                if (cursor.isBefore(closed.start())) {
                    intervals.add(new OpenInterval(cursor, closed.start()));
                }
                cursor = closed.end();
            }
        }
        if (cursor.isBefore(to)) {
            intervals.add(new OpenInterval(cursor, to));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
