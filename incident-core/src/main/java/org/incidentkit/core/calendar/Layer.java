package org.incidentkit.core.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one layer of a calendar says: weekly hours, and dates that differ from them. */
record Layer(
        Map<DayOfWeek, List<TimeRange>> hours,
        Map<LocalDate, List<TimeRange>> overrides,
        Map<LocalDate, String> holidays,
        Map<MonthDay, String> yearly,
        List<HolidayProvider> providers) {
    static final Comparator<TimeRange> BY_START =
            Comparator.comparingInt(TimeRange::fromSecond).thenComparingInt(TimeRange::toSecond);

    Layer {
        hours = Map.copyOf(hours);
        overrides = Map.copyOf(overrides);
        holidays = Map.copyOf(holidays);
        yearly = Map.copyOf(yearly);
        providers = List.copyOf(providers);
    }

    Optional<String> holiday(LocalDate date) {
        String name = holidays.get(date);
        if (name == null && !yearly.isEmpty()) {
            name = yearly.get(MonthDay.from(date));
        }
        if (name != null) {
            return Optional.of(name);
        }
        for (HolidayProvider provider : providers) {
            Optional<String> provided = provider.holiday(date);
            if (provided.isPresent()) {
                return provided;
            }
        }
        return Optional.empty();
    }

    /** The plan of a date that differs from the weekly hours; an override beats a holiday. */
    Optional<DayPlan> exception(LocalDate date) {
        List<TimeRange> override = overrides.get(date);
        return override != null
                ? Optional.of(DayPlan.override(override))
                : holiday(date).map(DayPlan::holiday);
    }
}
