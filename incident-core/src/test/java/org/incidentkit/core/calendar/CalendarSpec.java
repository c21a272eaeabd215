package org.incidentkit.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A calendar's definition from which the calendar, the slow model and the mutants are made alike. */
record CalendarSpec(
        ZoneId zone,
        Map<DayOfWeek, List<TimeRange>> hours,
        Set<LocalDate> holidays,
        Set<MonthDay> yearly,
        Map<LocalDate, List<TimeRange>> overrides,
        List<OpenInterval> breaks) {

    BusinessCalendar calendar() {
        CalendarBuilder builder = BusinessCalendar.builder("spec", zone);
        hours.forEach((day, ranges) -> builder.hours(day, ranges.toArray(new TimeRange[0])));
        holidays.forEach(date -> builder.holiday(date, "holiday " + date));
        yearly.forEach(day -> builder.yearlyHoliday(day, "yearly " + day));
        overrides.forEach((date, ranges) -> builder.override(date, ranges.toArray(new TimeRange[0])));
        breaks.forEach(closed -> builder.closed(closed.start(), closed.end(), "break"));
        return builder.build();
    }

    boolean isHoliday(LocalDate date) {
        return holidays.contains(date) || yearly.contains(MonthDay.from(date));
    }

    /** What a date's hours are by the rules: an override beats a holiday, a holiday the weekday. */
    List<TimeRange> rangesOf(LocalDate date) {
        if (overrides.containsKey(date)) {
            return overrides.get(date);
        }
        return isHoliday(date) ? List.of() : hours.getOrDefault(date.getDayOfWeek(), List.of());
    }
}
