package org.incidentkit.core.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");

    private final BusinessCalendar support = BusinessCalendar.builder("support-se", STOCKHOLM)
            .hours(MONDAY, FRIDAY, TimeRange.of("08:00", "12:00"), TimeRange.of("13:00", "17:00"))
            .hours(SATURDAY, TimeRange.of("10:00", "14:00"))
            .holiday(LocalDate.of(2026, 6, 19), "Midsommarafton")
            .yearlyHoliday(MonthDay.of(12, 25), "Juldagen")
            .holidays(HolidayProvider.named(
                    "new-year", date -> date.getDayOfYear() == 1 ? Optional.of("Nyårsdagen") : Optional.empty()))
            .yearlyHoliday(MonthDay.of(12, 24), "Julafton")
            .override(LocalDate.of(2026, 12, 24), TimeRange.of("08:00", "12:00"))
            .closed(stockholm("2026-03-02T09:00"), stockholm("2026-03-02T10:00"), "office move")
            .closed(stockholm("2026-03-02T09:30"), stockholm("2026-03-02T10:30"), "fire drill")
            .build();

    @Test
    void the_documented_example_counts_hours_holidays_overrides_and_breaks() {
        assertThat(worked("2026-02-27T16:00", "2026-03-02T11:00")).isEqualTo(Duration.parse("PT6H30M"));
        assertThat(worked("2026-06-18T16:00", "2026-06-20T11:00")).isEqualTo(Duration.ofHours(2));
        assertThat(worked("2026-12-24T00:00", "2026-12-26T00:00")).isEqualTo(Duration.ofHours(4));
        assertThat(support.isOpen(stockholm("2027-01-01T10:00"))).isFalse();
        assertThat(support.holiday(LocalDate.of(2027, 1, 1))).contains("Nyårsdagen");
        assertThat(support.holiday(LocalDate.of(2026, 12, 24))).contains("Julafton");
        assertThat(support.isWorkingDay(LocalDate.of(2026, 12, 24))).isTrue();
        assertThat(support.isWorkingDay(LocalDate.of(2027, 12, 24))).isFalse();
    }

    @Test
    void the_questions_around_a_lunch_break_are_half_open() {
        Instant noon = stockholm("2026-02-02T12:00");
        Instant one = stockholm("2026-02-02T13:00");
        assertThat(support.isOpen(noon)).isFalse();
        assertThat(support.isOpen(one)).isTrue();
        assertThat(support.nextOpen(noon)).contains(one);
        assertThat(support.nextOpen(one)).contains(one);
        assertThat(support.nextClose(noon)).contains(stockholm("2026-02-02T17:00"));
        assertThat(support.previousClose(noon)).contains(noon);
        assertThat(support.previousClose(one)).contains(noon);
        assertThat(support.previousClose(one.plusNanos(1))).contains(one.plusNanos(1));
        assertThat(support.previousOpen(one)).contains(one);
        assertThat(support.previousOpen(noon)).contains(stockholm("2026-02-02T08:00"));
    }

    @Test
    void time_used_up_exactly_lands_on_the_closing_and_backwards_on_the_opening() {
        Instant eight = stockholm("2026-02-02T08:00");
        assertThat(support.plus(eight, Duration.ofHours(4))).contains(stockholm("2026-02-02T12:00"));
        assertThat(support.plus(eight, Duration.ofHours(4).plusNanos(1)))
                .contains(stockholm("2026-02-02T13:00").plusNanos(1));
        assertThat(support.minus(stockholm("2026-02-02T17:00"), Duration.ofHours(4)))
                .contains(stockholm("2026-02-02T13:00"));
        assertThat(support.plus(stockholm("2026-02-02T17:00"), Duration.ofHours(-4)))
                .contains(stockholm("2026-02-02T13:00"));
        assertThat(support.plus(stockholm("2026-02-01T03:00"), Duration.ZERO)).contains(stockholm("2026-02-01T03:00"));
    }

    @Test
    void working_days_count_dates_and_keep_the_wall_time_over_a_clock_change() {
        Instant friday = stockholm("2026-03-27T18:30");
        assertThat(support.plusWorkingDays(friday, 2, DayEnd.KEEP_TIME)).contains(stockholm("2026-03-30T18:30"));
        assertThat(support.plusWorkingDays(friday, 1, DayEnd.END_OF_DAY)).contains(stockholm("2026-03-28T14:00"));
        assertThat(support.plusWorkingDays(friday, -5, DayEnd.KEEP_TIME)).contains(stockholm("2026-03-21T18:30"));
        assertThat(support.plusWorkingDays(friday, 0, DayEnd.KEEP_TIME)).contains(friday);
        assertThat(support.plusWorkingDays(friday, 0, DayEnd.END_OF_DAY)).contains(stockholm("2026-03-27T17:00"));
        assertThat(support.plusWorkingDays(stockholm("2026-03-29T09:00"), 0, DayEnd.END_OF_DAY))
                .contains(stockholm("2026-03-30T17:00"));
        assertThat(support.plusWorkingDays(friday, Integer.MIN_VALUE, DayEnd.KEEP_TIME))
                .isEmpty();
    }

    @Test
    void a_date_whose_hours_are_all_taken_by_a_break_is_no_working_date() {
        BusinessCalendar moved = BusinessCalendar.builder("moved", STOCKHOLM)
                .hours(MONDAY, FRIDAY, TimeRange.of("09:00", "17:00"))
                .closed(stockholm("2026-02-03T00:00"), stockholm("2026-02-04T00:00"), "move")
                .build();
        assertThat(moved.isWorkingDay(LocalDate.of(2026, 2, 3))).isFalse();
        assertThat(moved.plusWorkingDays(stockholm("2026-02-02T12:00"), 1, DayEnd.KEEP_TIME))
                .contains(stockholm("2026-02-04T12:00"));
    }

    @Test
    void an_overnight_range_belongs_to_its_start_day_whatever_the_next_day_is() {
        BusinessCalendar nights = BusinessCalendar.builder("nights", STOCKHOLM)
                .hours(MONDAY, FRIDAY, TimeRange.of("22:00", "06:00"))
                .holiday(LocalDate.of(2026, 2, 4), "quiet")
                .build();
        assertThat(nights.isOpen(stockholm("2026-02-04T05:59"))).isTrue();
        assertThat(nights.isOpen(stockholm("2026-02-04T23:00"))).isFalse();
        assertThat(nights.isOpen(stockholm("2026-02-05T05:59"))).isFalse();
        assertThat(nights.isOpen(stockholm("2026-02-07T05:59"))).isTrue();
        assertThat(nights.isWorkingDay(LocalDate.of(2026, 2, 7))).isFalse();
        assertThat(nights.plusWorkingDays(stockholm("2026-02-05T12:00"), 1, DayEnd.END_OF_DAY))
                .contains(stockholm("2026-02-07T06:00"));
    }

    @Test
    void a_day_of_25_hours_counts_25_and_a_day_of_23_counts_23() {
        BusinessCalendar always = BusinessCalendar.alwaysOpen("24x7", STOCKHOLM);
        assertThat(always.workingTime(stockholm("2026-10-25T00:00"), stockholm("2026-10-26T00:00")))
                .isEqualTo(Duration.ofHours(25));
        assertThat(always.workingTime(stockholm("2026-03-29T00:00"), stockholm("2026-03-30T00:00")))
                .isEqualTo(Duration.ofHours(23));
    }

    @Test
    void a_range_inside_a_gap_of_the_clock_moves_forward_and_may_vanish() {
        assertThat(sunday(STOCKHOLM, "02:15", "02:45")
                        .intervals(stockholm("2026-03-29T00:00"), stockholm("2026-03-30T00:00")))
                .containsExactly(interval("2026-03-29T03:15", "2026-03-29T03:45"));
        assertThat(sunday(STOCKHOLM, "02:30", "03:15")
                        .intervals(stockholm("2026-03-29T00:00"), stockholm("2026-03-30T00:00")))
                .isEmpty();
        assertThat(sunday(STOCKHOLM, "02:15", "02:45")
                        .intervals(stockholm("2026-10-25T00:00"), stockholm("2026-10-26T00:00")))
                .containsExactly(
                        new OpenInterval(Instant.parse("2026-10-25T00:15:00Z"), Instant.parse("2026-10-25T00:45:00Z")));
    }

    @Test
    void a_day_ends_at_its_last_closing_even_when_a_gap_moved_an_earlier_range_behind_a_later_one() {
        LocalDate night = LocalDate.of(2021, 3, 22);
        CalendarSpec spec = new CalendarSpec(
                ZoneId.of("Asia/Tehran"),
                Map.of(),
                Set.of(),
                Set.of(),
                Map.of(night, List.of(TimeRange.of("00:15", "00:30"), TimeRange.of("01:00", "24:00"))),
                List.of());
        Instant dayBefore = Instant.parse("2021-03-21T08:00:00Z");
        Instant midnight = Instant.parse("2021-03-22T19:30:00Z");
        for (WorkClock clock : List.of(WorkClock.of(spec.calendar()), new WalkClock(spec))) {
            assertThat(clock.plusWorkingDays(dayBefore, 1, DayEnd.END_OF_DAY)).contains(midnight);
            assertThat(clock.nextClose(dayBefore)).contains(midnight);
        }
    }

    @Test
    void a_day_without_a_midnight_starts_an_hour_late() {
        BusinessCalendar beirut = sunday(ZoneId.of("Asia/Beirut"), "00:00", "02:00");
        assertThat(beirut.nextOpen(Instant.parse("2022-03-26T12:00:00Z")))
                .contains(Instant.parse("2022-03-26T22:00:00Z"));
        assertThat(beirut.nextClose(Instant.parse("2022-03-26T12:00:00Z")))
                .contains(Instant.parse("2022-03-26T23:00:00Z"));
    }

    @Test
    void a_date_that_apia_skipped_has_no_hours() {
        ZoneId apia = ZoneId.of("Pacific/Apia");
        BusinessCalendar calendar = BusinessCalendar.builder("apia", apia)
                .hours(MONDAY, FRIDAY, TimeRange.of("09:00", "17:00"))
                .build();
        Instant thursday = LocalDateTime.of(2011, 12, 29, 12, 0).atZone(apia).toInstant();
        Instant monday = LocalDateTime.of(2012, 1, 2, 12, 0).atZone(apia).toInstant();
        assertThat(calendar.isWorkingDay(LocalDate.of(2011, 12, 30))).isFalse();
        assertThat(calendar.workingTime(thursday, monday)).isEqualTo(Duration.ofHours(8));
        assertThat(calendar.plusWorkingDays(thursday, 1, DayEnd.KEEP_TIME)).contains(monday);
    }

    @Test
    void touching_ranges_are_one_also_over_midnight() {
        BusinessCalendar weekdays = BusinessCalendar.builder("5x24", STOCKHOLM)
                .hours(MONDAY, FRIDAY, TimeRange.of("00:00", "12:00"), TimeRange.of("12:00", "24:00"))
                .build();
        Instant tuesday = stockholm("2026-02-03T12:00");
        assertThat(weekdays.nextClose(tuesday)).contains(stockholm("2026-02-07T00:00"));
        assertThat(weekdays.previousOpen(tuesday)).contains(stockholm("2026-02-02T00:00"));
        assertThat(weekdays.plusWorkingDays(tuesday, 1, DayEnd.END_OF_DAY)).contains(stockholm("2026-02-05T00:00"));
    }

    @Test
    void nanoseconds_are_exact_over_decades() {
        Instant start = stockholm("1999-02-01T08:00").plusNanos(1);
        Duration amount = Duration.ofHours(40_000).plusNanos(999_999_999);
        Instant end = support.plus(start, amount).orElseThrow();
        assertThat(support.workingTime(start, end)).isEqualTo(amount);
        assertThat(support.workingTime(end, start)).isEqualTo(amount.negated());
    }

    @Test
    void many_threads_get_the_answers_one_gets() {
        BusinessCalendar fresh = support.withZone(ZoneId.of("America/New_York"));
        BusinessCalendar alone = support.withZone(ZoneId.of("America/New_York"));
        Instant start = stockholm("2000-01-01T00:00");
        List<Optional<Instant>> answers = IntStream.range(0, 400)
                .parallel()
                .mapToObj(i -> fresh.plus(start.plusSeconds(i * 3_000_000L), Duration.ofHours(i * 37L + 1)))
                .toList();
        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i))
                    .isEqualTo(alone.plus(start.plusSeconds(i * 3_000_000L), Duration.ofHours(i * 37L + 1)));
        }
    }

    private Duration worked(String from, String to) {
        return support.workingTime(stockholm(from), stockholm(to));
    }

    private static BusinessCalendar sunday(ZoneId zone, String from, String to) {
        return BusinessCalendar.builder("sunday", zone)
                .hours(SUNDAY, TimeRange.of(from, to))
                .build();
    }

    private static OpenInterval interval(String from, String to) {
        return new OpenInterval(stockholm(from), stockholm(to));
    }

    private static Instant stockholm(String local) {
        return LocalDateTime.parse(local).atZone(STOCKHOLM).toInstant();
    }
}
