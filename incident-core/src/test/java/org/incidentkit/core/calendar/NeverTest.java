package org.incidentkit.core.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What never happens is answered, and soon. */
class NeverTest {
    private static final Instant NOW = Instant.parse("2026-02-02T10:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    static Stream<BusinessCalendar> closed() {
        CalendarBuilder yearly = BusinessCalendar.builder("yearly", ZONE).hours(MONDAY, FRIDAY, TimeRange.wholeDay());
        LocalDate.of(2024, 1, 1)
                .datesUntil(LocalDate.of(2025, 1, 1))
                .forEach(date -> yearly.yearlyHoliday(MonthDay.from(date), "off"));
        return Stream.of(
                BusinessCalendar.builder("empty", ZONE).build(),
                yearly.build(),
                BusinessCalendar.builder("provider", ZONE)
                        .hours(MONDAY, FRIDAY, TimeRange.wholeDay())
                        .holidays(date -> Optional.of("off"))
                        .build(),
                BusinessCalendar.builder("break", ZONE)
                        .hours(MONDAY, FRIDAY, TimeRange.wholeDay())
                        .closed(Instant.MIN, Instant.MAX, "gone")
                        .build(),
                BusinessCalendar.intersection(
                        "disjoint",
                        List.of(
                                BusinessCalendar.builder("am", ZONE)
                                        .hours(MONDAY, TimeRange.of("08:00", "12:00"))
                                        .build(),
                                BusinessCalendar.builder("pm", ZONE)
                                        .hours(MONDAY, TimeRange.of("12:00", "17:00"))
                                        .build())));
    }

    @ParameterizedTest
    @MethodSource("closed")
    void a_calendar_that_is_always_closed_never_opens(BusinessCalendar calendar) {
        assertThat(calendar.isOpen(NOW)).isFalse();
        assertThat(calendar.nextOpen(NOW)).isEmpty();
        assertThat(calendar.nextClose(NOW)).isEmpty();
        assertThat(calendar.previousOpen(NOW)).isEmpty();
        assertThat(calendar.previousClose(NOW)).isEmpty();
        assertThat(calendar.plus(NOW, Duration.ofNanos(1))).isEmpty();
        assertThat(calendar.minus(NOW, Duration.ofNanos(1))).isEmpty();
        assertThat(calendar.plus(NOW, Duration.ZERO)).contains(NOW);
        assertThat(calendar.plusWorkingDays(NOW, 1, DayEnd.KEEP_TIME)).isEmpty();
        assertThat(calendar.plusWorkingDays(NOW, -1, DayEnd.END_OF_DAY)).isEmpty();
        assertThat(calendar.plusWorkingDays(NOW, 0, DayEnd.END_OF_DAY)).isEmpty();
        assertThat(calendar.intervals(NOW, Instant.MAX)).isEmpty();
        assertThat(calendar.intervalsBefore(NOW)).isEmpty();
        assertThat(calendar.workingTime(NOW, NOW.plus(Duration.ofDays(40_000)))).isZero();
    }

    @Test
    void a_calendar_that_is_always_open_never_closes() {
        BusinessCalendar always = BusinessCalendar.alwaysOpen("24x7", ZONE);
        assertThat(always.nextClose(NOW)).isEmpty();
        assertThat(always.previousOpen(NOW)).isEmpty();
        assertThat(always.nextOpen(NOW)).contains(NOW);
        assertThat(always.previousClose(NOW)).contains(NOW);
        assertThat(always.plus(NOW, Duration.ofDays(400_000))).contains(NOW.plus(Duration.ofDays(400_000)));
        assertThat(always.minus(NOW, Duration.ofDays(40_000))).contains(NOW.minus(Duration.ofDays(40_000)));
        assertThat(always.plus(NOW, Duration.ofSeconds(Long.MAX_VALUE))).isEmpty();
        assertThat(always.plus(NOW, Duration.ofSeconds(Long.MIN_VALUE))).isEmpty();
        assertThat(always.intervals(NOW, NOW.plusSeconds(9)))
                .containsExactly(new OpenInterval(NOW, NOW.plusSeconds(9)));
    }

    @Test
    void outside_of_the_known_years_a_calendar_is_closed() {
        BusinessCalendar always = BusinessCalendar.alwaysOpen("24x7", ZONE);
        assertThat(always.isOpen(Instant.MAX)).isFalse();
        assertThat(always.isOpen(Instant.MIN)).isFalse();
        assertThat(always.isOpen(Instant.parse("0001-01-01T00:00:00Z"))).isTrue();
        assertThat(always.isOpen(Instant.parse("9999-12-31T23:59:59Z"))).isTrue();
        assertThat(always.workingTime(Instant.MAX, Instant.MIN)).isNegative();
        assertThat(always.nextOpen(Instant.MIN)).isPresent();
        assertThat(always.previousClose(Instant.MAX)).isPresent();
    }

    @Test
    void one_override_opens_a_closed_calendar_once() {
        BusinessCalendar once = BusinessCalendar.builder("once", ZoneOffset.UTC)
                .override(LocalDate.of(2031, 5, 5), TimeRange.of("09:00", "10:00"))
                .build();
        assertThat(once.nextOpen(NOW)).contains(Instant.parse("2031-05-05T09:00:00Z"));
        assertThat(once.plus(NOW, Duration.ofHours(1))).contains(Instant.parse("2031-05-05T10:00:00Z"));
        assertThat(once.plus(NOW, Duration.ofHours(1).plusNanos(1))).isEmpty();
        assertThat(once.nextOpen(Instant.parse("2031-05-05T10:00:00Z"))).isEmpty();
        assertThat(once.previousClose(Instant.parse("2400-01-01T00:00:00Z")))
                .contains(Instant.parse("2031-05-05T10:00:00Z"));
    }

    @Test
    void more_working_days_than_there_are_are_never_reached() {
        BusinessCalendar once = BusinessCalendar.builder("once", ZoneOffset.UTC)
                .override(LocalDate.of(2031, 5, 5), TimeRange.of("09:00", "10:00"))
                .build();
        Instant before = Instant.parse("1980-01-01T07:00:00Z");
        Instant after = Instant.parse("2090-01-01T07:00:00Z");
        Instant then = Instant.parse("2031-05-05T07:00:00Z");
        assertThat(once.plusWorkingDays(before, 1, DayEnd.KEEP_TIME)).contains(then);
        assertThat(once.plusWorkingDays(after, -1, DayEnd.KEEP_TIME)).contains(then);
        assertThat(once.plusWorkingDays(before, 2, DayEnd.KEEP_TIME)).isEmpty();
        assertThat(once.plusWorkingDays(after, Integer.MIN_VALUE, DayEnd.KEEP_TIME))
                .isEmpty();
        assertThat(once.plusWorkingDays(then, 1, DayEnd.KEEP_TIME)).isEmpty();
        assertThat(once.plusWorkingDays(then, 0, DayEnd.END_OF_DAY)).contains(then.plusSeconds(10_800));
    }

    @Test
    void one_holiday_closes_an_open_calendar_once() {
        BusinessCalendar once = BusinessCalendar.builder("once", ZoneOffset.UTC)
                .hours(MONDAY, SUNDAY, TimeRange.wholeDay())
                .holiday(LocalDate.of(2031, 5, 5), "off")
                .build();
        assertThat(once.nextClose(NOW)).contains(Instant.parse("2031-05-05T00:00:00Z"));
        assertThat(once.nextClose(Instant.parse("2031-05-05T00:00:00Z"))).isEmpty();
        assertThat(once.previousOpen(Instant.parse("2400-01-01T00:00:00Z")))
                .contains(Instant.parse("2031-05-06T00:00:00Z"));
        assertThat(once.previousOpen(NOW)).isEmpty();
    }

    @Test
    void a_provider_is_asked_once_about_a_year_and_never_when_there_are_no_hours() {
        AtomicInteger asked = new AtomicInteger();
        HolidayProvider counting = date -> {
            asked.incrementAndGet();
            return Optional.empty();
        };
        BusinessCalendar empty =
                BusinessCalendar.builder("empty", ZONE).holidays(counting).build();
        assertThat(empty.plus(NOW, Duration.ofHours(1))).isEmpty();
        assertThat(asked).hasValue(0);
        BusinessCalendar busy = BusinessCalendar.builder("busy", ZONE)
                .hours(MONDAY, FRIDAY, TimeRange.of("08:00", "17:00"))
                .holidays(counting)
                .build();
        Instant later = NOW.plus(Duration.ofDays(3_650));
        Duration time = busy.workingTime(NOW, later);
        int first = asked.get();
        assertThat(busy.workingTime(NOW, later)).isEqualTo(time);
        assertThat(busy.plus(NOW, time.dividedBy(2))).isPresent();
        assertThat(busy.minus(later, time.dividedBy(2))).isPresent();
        assertThat(asked).hasValue(first);
    }
}
