package org.incidentkit.examples.benchmarks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The hours that every contender keeps: weekdays but Swedish holidays, in the morning and after lunch. */
final class OfficeHours {
    static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");
    static final List<Shift> SHIFTS = List.of(
            new Shift(LocalTime.of(8, 0), LocalTime.of(12, 0)), new Shift(LocalTime.of(13, 0), LocalTime.of(17, 0)));

    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2045;
    private static final List<MonthDay> YEARLY = List.of(
            MonthDay.of(1, 1),
            MonthDay.of(1, 6),
            MonthDay.of(5, 1),
            MonthDay.of(6, 6),
            MonthDay.of(12, 24),
            MonthDay.of(12, 25),
            MonthDay.of(12, 26),
            MonthDay.of(12, 31));

    static final Set<LocalDate> HOLIDAYS = holidays();

    private OfficeHours() {}

    /**
     * Hours of a day.
     *
     * @param from when they begin
     * @param to when they end
     */
    record Shift(LocalTime from, LocalTime to) {}

    static boolean isWorked(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !HOLIDAYS.contains(date);
    }

    private static Set<LocalDate> holidays() {
        Set<LocalDate> dates = new TreeSet<>();
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            for (MonthDay day : YEARLY) {
                dates.add(day.atYear(year));
            }
            dates.add(LocalDate.of(year, 6, 19).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY)));
        }
        return Set.copyOf(dates);
    }
}
