package org.incidentkit.examples.benchmarks;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import java.time.Duration;
import java.time.Instant;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.calendar.CalendarBuilder;
import org.incidentkit.core.calendar.TimeRange;

/** The library's calendar. */
final class IncidentKitCalendar implements Reckoner {
    private final BusinessCalendar calendar;

    IncidentKitCalendar() {
        TimeRange[] shifts = OfficeHours.SHIFTS.stream()
                .map(shift -> TimeRange.of(shift.from(), shift.to()))
                .toArray(TimeRange[]::new);
        CalendarBuilder builder =
                BusinessCalendar.builder("office", OfficeHours.ZONE).hours(MONDAY, FRIDAY, shifts);
        OfficeHours.HOLIDAYS.forEach(date -> builder.holiday(date, "holiday"));
        calendar = builder.build();
    }

    @Override
    public Duration workingTime(Instant from, Instant to) {
        return calendar.workingTime(from, to);
    }

    @Override
    public Instant plus(Instant from, Duration amount) {
        return calendar.plus(from, amount).orElseThrow();
    }
}
