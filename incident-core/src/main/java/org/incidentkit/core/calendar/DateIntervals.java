package org.incidentkit.core.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * Places a date's hours on the time line. A local time that the clock skips moves forward by the gap, one that occurs
 * twice is the first of the two; a date that a zone skipped altogether has no hours.
 */
final class DateIntervals {
    private final ZoneId zone;
    private final ZoneRules rules;

    DateIntervals(ZoneId zone) {
        this.zone = zone;
        this.rules = zone.getRules();
    }

    ZoneRules rules() {
        return rules;
    }

    /** Receives an interval in epoch seconds. */
    @FunctionalInterface
    interface Sink {
        void accept(long start, long end);
    }

    /** Gives each interval of a date; they may overlap where the clock was put forward. */
    void forEach(LocalDate date, List<TimeRange> ranges, Sink sink) {
        if (ranges.isEmpty() || skipped(date)) {
            return;
        }
        for (int i = 0; i < ranges.size(); i++) {
            TimeRange range = ranges.get(i);
            long start = second(date, range.fromSecond());
            long end = second(date, range.toSecond());
            if (start < end) {
                sink.accept(start, end);
            }
        }
    }

    /** The intervals of a date in order, those that touch or overlap being one. */
    List<OpenInterval> joined(LocalDate date, List<TimeRange> ranges) {
        List<OpenInterval> found = new ArrayList<>();
        forEach(
                date,
                ranges,
                (start, end) -> found.add(new OpenInterval(Instant.ofEpochSecond(start), Instant.ofEpochSecond(end))));
        return Cuts.joined(found);
    }

    /** Whether a date has any interval that the clock did not swallow. */
    boolean any(LocalDate date, List<TimeRange> ranges) {
        return !skipped(date)
                && ranges.stream().anyMatch(range -> second(date, range.fromSecond()) < second(date, range.toSecond()));
    }

    Instant startOf(LocalDate date) {
        return Instant.ofEpochSecond(second(date, 0));
    }

    private long second(LocalDate date, int secondOfDay) {
        long local = date.toEpochDay() * TimeRange.DAY + secondOfDay;
        return ZonedDateTime.ofLocal(LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC), zone, null)
                .toEpochSecond();
    }

    private boolean skipped(LocalDate date) {
        return !date.atStartOfDay(zone).toLocalDate().equals(date);
    }
}
