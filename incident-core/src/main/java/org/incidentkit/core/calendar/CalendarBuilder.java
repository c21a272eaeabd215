package org.incidentkit.core.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.incidentkit.core.common.InvalidDefinitionException;
import org.incidentkit.core.common.Violation;
import org.jspecify.annotations.Nullable;

/** Collects a calendar's definition; {@link #build()} checks it as a whole. Not thread-safe. */
public final class CalendarBuilder {
    private final String id;
    private final ZoneId zone;
    private final List<Violation> violations = new ArrayList<>();
    private final Map<DayOfWeek, List<TimeRange>> hours = new EnumMap<>(DayOfWeek.class);
    private final Map<LocalDate, List<TimeRange>> overrides = new TreeMap<>();
    private final Map<LocalDate, String> holidays = new TreeMap<>();
    private final Map<MonthDay, String> yearly = new TreeMap<>();
    private final List<HolidayProvider> providers = new ArrayList<>();
    private final List<Closure> closures = new ArrayList<>();

    CalendarBuilder(String id, ZoneId zone) {
        this.id = Objects.requireNonNull(id, "id");
        this.zone = Objects.requireNonNull(zone, "zone");
    }

    /**
     * Adds weekly hours of one weekday. Hours of a weekday given in several calls add up.
     *
     * @param day the weekday they start on
     * @param ranges the hours, not overlapping each other
     * @return this builder
     */
    public CalendarBuilder hours(DayOfWeek day, TimeRange... ranges) {
        Objects.requireNonNull(day, "day");
        if (ranges.length > 0) {
            add(hours.computeIfAbsent(day, d -> new ArrayList<>()), ranges);
        }
        return this;
    }

    /**
     * Adds weekly hours of consecutive weekdays, going over the end of the week when the last is before the first.
     *
     * @param from the first weekday
     * @param to the last weekday
     * @param ranges the hours of each, not overlapping each other
     * @return this builder
     */
    public CalendarBuilder hours(DayOfWeek from, DayOfWeek to, TimeRange... ranges) {
        int days = Math.floorMod(to.getValue() - from.getValue(), DayOfWeek.values().length);
        for (int i = 0; i <= days; i++) {
            hours(from.plus(i), ranges);
        }
        return this;
    }

    /**
     * Makes a date a holiday.
     *
     * @param date the date
     * @param name the holiday's name; one date has one name
     * @return this builder
     */
    public CalendarBuilder holiday(LocalDate date, String name) {
        return named("holidays[" + date + "]", holidays.putIfAbsent(date, named(date, name)), name);
    }

    /**
     * Makes a day of every year a holiday; 29 February only of leap years.
     *
     * @param day the month and day
     * @param name the holiday's name; one day has one name
     * @return this builder
     */
    public CalendarBuilder yearlyHoliday(MonthDay day, String name) {
        return named("yearlyHolidays[" + day + "]", yearly.putIfAbsent(day, named(day, name)), name);
    }

    /**
     * Adds holidays of a provider, asked after the calendar's own.
     *
     * @param provider the source
     * @return this builder
     */
    public CalendarBuilder holidays(HolidayProvider provider) {
        providers.add(Objects.requireNonNull(provider, "provider"));
        return this;
    }

    /**
     * Replaces a date's hours, whatever its weekday and even on a holiday. Hours given in several calls add up.
     *
     * @param date the date
     * @param ranges its hours; none closes it
     * @return this builder
     */
    public CalendarBuilder override(LocalDate date, TimeRange... ranges) {
        Objects.requireNonNull(date, "date");
        List<TimeRange> known = overrides.get(date);
        if (known != null && known.isEmpty() != (ranges.length == 0)) {
            violations.add(Violation.of("overrides[" + date + "]", "override-conflict", "is both closed and open"));
        }
        add(overrides.computeIfAbsent(date, d -> new ArrayList<>()), ranges);
        return this;
    }

    /**
     * Takes a span out of the open time, whatever the hours. Breaks may overlap.
     *
     * @param from the first closed instant
     * @param to the first instant after the break, not before its start
     * @param reason why the desk is closed
     * @return this builder
     */
    public CalendarBuilder closed(Instant from, Instant to, String reason) {
        if (Objects.requireNonNull(to, "to").isBefore(Objects.requireNonNull(from, "from"))) {
            violations.add(Violation.of("closed", "reversed", "the break from " + from + " ends before it, at " + to));
        }
        closures.add(new Closure(from, to, Objects.requireNonNull(reason, "reason")));
        return this;
    }

    /**
     * The calendar.
     *
     * @return an immutable calendar
     * @throws InvalidDefinitionException carrying every contradiction
     */
    public BusinessCalendar build() {
        List<Violation> all = violations();
        if (!all.isEmpty()) {
            throw new InvalidDefinitionException("calendar '" + id + "'", all);
        }
        return new BusinessCalendar(id, new Schedule(new Definition(id, zone, List.of(layer()), closures)));
    }

    /** Every contradiction so far. */
    List<Violation> violations() {
        List<Violation> all = new ArrayList<>(violations);
        if (id.isBlank()) {
            all.add(Violation.of("id", "blank", "'" + id + "' is blank"));
        }
        hours.forEach((day, ranges) -> checkOverlaps("hours[" + day + "]", ranges, all));
        overrides.forEach((date, ranges) -> checkOverlaps("overrides[" + date + "]", ranges, all));
        holidays.keySet().forEach(date -> checkKnown("holidays", date, all));
        overrides.keySet().forEach(date -> checkKnown("overrides", date, all));
        return all;
    }

    Layer layer() {
        return new Layer(sorted(hours), sorted(overrides), holidays, yearly, providers);
    }

    List<Closure> closures() {
        return closures;
    }

    private CalendarBuilder named(String path, @Nullable String known, String name) {
        if (known != null && !known.equals(name)) {
            violations.add(Violation.of(path, "holiday-conflict", "is named both '" + known + "' and '" + name + "'"));
        }
        return this;
    }

    private static String named(Object day, String name) {
        Objects.requireNonNull(day, "day");
        return Objects.requireNonNull(name, "name");
    }

    private static void add(List<TimeRange> known, TimeRange... ranges) {
        for (TimeRange range : ranges) {
            known.add(Objects.requireNonNull(range, "range"));
        }
    }

    private static void checkKnown(String path, LocalDate date, List<Violation> violations) {
        if (!WorkingDates.isKnown(date)) {
            violations.add(Violation.of(path + "[" + date + "]", "year", "is outside of the years 1 to 9999"));
        }
    }

    private static void checkOverlaps(String path, List<TimeRange> ranges, List<Violation> violations) {
        TimeRange[] sorted = ranges.toArray(new TimeRange[0]);
        Arrays.sort(sorted, Layer.BY_START);
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i - 1].overlaps(sorted[i])) {
                violations.add(Violation.of(path, "overlap", sorted[i - 1] + " overlaps " + sorted[i]));
            }
        }
    }

    private static <K> Map<K, List<TimeRange>> sorted(Map<K, List<TimeRange>> ranges) {
        Map<K, List<TimeRange>> sorted = new HashMap<>();
        ranges.forEach((key, list) ->
                sorted.put(key, list.stream().sorted(Layer.BY_START).toList()));
        return sorted;
    }
}
