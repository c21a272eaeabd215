package org.incidentkit.core.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** Counts working dates: those with open time of their own. Over long closures it goes by openings, not by dates. */
final class WorkingDates {
    /** The open time of a date lies before the start of the third date after it. */
    private static final int REACH = 3;

    /** So many closed dates in a row make it worth asking for the next opening. */
    private static final int LONG = 15;

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final OpenTime source;
    private final Openings openings;

    WorkingDates(OpenTime source, Openings openings) {
        this.source = source;
        this.openings = openings;
    }

    static boolean isKnown(LocalDate date) {
        return !date.isBefore(FIRST) && !date.isAfter(LAST);
    }

    boolean isWorkingDay(LocalDate date) {
        return isKnown(date) && source.works(date);
    }

    Optional<Instant> plus(Instant start, int days, DayEnd end) {
        if (days == 0 && end == DayEnd.KEEP_TIME) {
            return Optional.of(start);
        }
        ZonedDateTime local = start.atZone(source.zone());
        return nth(local.toLocalDate(), days)
                .map(date -> end == DayEnd.END_OF_DAY ? lastClosing(date) : at(date, local.toLocalTime()));
    }

    /** The n-th working date after or before a date; the date itself, or the first after it, for none. */
    private Optional<LocalDate> nth(LocalDate start, int days) {
        int step = days < 0 ? -1 : 1;
        long left = Math.max(1, Math.abs((long) days));
        Optional<LocalDate> date =
                Optional.of(days == 0 ? start : start.plusDays(step)).filter(WorkingDates::isKnown);
        int closed = 0;
        while (date.isPresent()) {
            boolean working = source.works(date.get());
            closed = working ? 0 : closed + 1;
            left = working ? left - 1 : left;
            if (left == 0) {
                return date;
            }
            date = (closed < LONG ? Optional.of(date.get().plusDays(step)) : beyond(date.get(), step))
                    .filter(WorkingDates::isKnown);
        }
        return Optional.empty();
    }

    /** The next date in a direction that may be a working date, after one that is none. */
    private Optional<LocalDate> beyond(LocalDate date, int step) {
        ZoneId zone = source.zone();
        if (step > 0) {
            LocalDate next = date.plusDays(1);
            return openings.nextOpen(next.atStartOfDay(zone).toInstant())
                    .map(open -> LocalDate.ofInstant(open, zone).minusDays(REACH))
                    .map(candidate -> candidate.isAfter(next) ? candidate : next);
        }
        LocalDate previous = date.minusDays(1);
        return openings.previousClose(
                        previous.plusDays(REACH).atStartOfDay(zone).toInstant())
                .map(closed -> LocalDate.ofInstant(closed, zone))
                .map(candidate -> candidate.isBefore(previous) ? candidate : previous);
    }

    private Instant lastClosing(LocalDate date) {
        List<OpenInterval> own = source.own(date);
        return own.get(own.size() - 1).end();
    }

    private Instant at(LocalDate date, LocalTime time) {
        return ZonedDateTime.of(date, time, source.zone()).toInstant();
    }
}
