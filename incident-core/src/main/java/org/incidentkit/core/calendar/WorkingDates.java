package org.incidentkit.core.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** Counts working dates: those with open time of their own. */
final class WorkingDates {
    /** Days of 400 years, after which the Gregorian calendar repeats. */
    private static final int NEVER = 146_097;

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final OpenTime source;

    WorkingDates(OpenTime source) {
        this.source = source;
    }

    boolean isWorkingDay(LocalDate date) {
        return !source.own(date).isEmpty();
    }

    Optional<Instant> plus(Instant start, int days, DayEnd end) {
        ZoneId zone = source.zone();
        if (days == 0 && end == DayEnd.KEEP_TIME) {
            return Optional.of(start);
        }
        ZonedDateTime local = start.atZone(zone);
        return end == DayEnd.END_OF_DAY
                ? nth(local.toLocalDate(), days).map(this::lastClosing)
                : nth(local.toLocalDate(), days).map(date -> at(date, local.toLocalTime(), zone));
    }

    /** The n-th working date after or before a date; the date itself, or the first after it, for none. */
    private Optional<LocalDate> nth(LocalDate start, int days) {
        int step = days < 0 ? -1 : 1;
        int left = Math.max(1, Math.abs(days));
        LocalDate date = days == 0 ? start : start.plusDays(step);
        for (int idle = 0; idle <= NEVER && !date.isBefore(FIRST) && !date.isAfter(LAST); idle++) {
            if (isWorkingDay(date)) {
                left--;
                idle = 0;
                if (left == 0) {
                    return Optional.of(date);
                }
            }
            date = date.plusDays(step);
        }
        return Optional.empty();
    }

    private Instant lastClosing(LocalDate date) {
        List<OpenInterval> own = source.own(date);
        return own.get(own.size() - 1).end();
    }

    private static Instant at(LocalDate date, LocalTime time, ZoneId zone) {
        return ZonedDateTime.of(date, time, zone).toInstant();
    }
}
