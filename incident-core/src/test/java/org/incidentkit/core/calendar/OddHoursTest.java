package org.incidentkit.core.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Intervals that come in another order than they were given, touch, or shrink to nothing. */
class OddHoursTest {
    private static final LocalDate DATE = LocalDate.of(2031, 5, 5);

    private static BusinessCalendar on(LocalDate date, ZoneId zone, TimeRange... ranges) {
        return BusinessCalendar.builder("once", zone).override(date, ranges).build();
    }

    private static Instant utc(String time) {
        return Instant.parse("2031-05-05T" + time + ":00Z");
    }

    private static OpenInterval interval(String from, String to) {
        return new OpenInterval(Instant.parse(from), Instant.parse(to));
    }

    @Test
    void ranges_that_a_gap_brings_into_another_order_are_each_counted() {
        BusinessCalendar tehran = on(
                LocalDate.of(2021, 3, 22),
                ZoneId.of("Asia/Tehran"),
                TimeRange.of("00:40", "00:50"),
                TimeRange.of("01:00", "01:10"),
                TimeRange.of("01:20", "01:30"));
        Instant from = Instant.parse("2021-03-21T00:00:00Z");
        Instant to = Instant.parse("2021-03-23T00:00:00Z");
        assertThat(tehran.intervals(from, to))
                .containsExactly(
                        interval("2021-03-21T20:30:00Z", "2021-03-21T20:40:00Z"),
                        interval("2021-03-21T20:50:00Z", "2021-03-21T21:00:00Z"),
                        interval("2021-03-21T21:10:00Z", "2021-03-21T21:20:00Z"));
        assertThat(tehran.workingTime(from, to)).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void the_first_two_ranges_there_are_may_touch_and_are_one() {
        BusinessCalendar once =
                on(DATE, ZoneOffset.UTC, TimeRange.of("12:00", "17:00"), TimeRange.of("08:00", "12:00"));
        assertThat(once.nextClose(utc("08:00"))).contains(utc("17:00"));
        assertThat(once.previousOpen(utc("16:00"))).contains(utc("08:00"));
        assertThat(once.intervals(utc("00:00"), utc("23:00")))
                .containsExactly(new OpenInterval(utc("08:00"), utc("17:00")));
    }

    @Test
    void a_break_from_the_opening_on_moves_the_opening_and_one_up_to_the_closing_moves_the_closing() {
        BusinessCalendar once = BusinessCalendar.builder("once", ZoneOffset.UTC)
                .override(DATE, TimeRange.of("08:00", "17:00"))
                .closed(utc("08:00"), utc("09:00"), "late")
                .closed(utc("09:00"), utc("09:30"), "later")
                .closed(utc("16:00"), utc("17:00"), "early")
                .closed(utc("17:00"), utc("18:00"), "evening")
                .build();
        assertThat(once.nextOpen(utc("07:00"))).contains(utc("09:30"));
        assertThat(once.previousOpen(utc("10:00"))).contains(utc("09:30"));
        assertThat(once.previousClose(utc("20:00"))).contains(utc("16:00"));
        assertThat(once.intervals(utc("00:00"), utc("23:00")))
                .containsExactly(new OpenInterval(utc("09:30"), utc("16:00")));
        assertThat(once.plusWorkingDays(utc("00:00").minusSeconds(1), 1, DayEnd.END_OF_DAY))
                .contains(utc("16:00"));
    }

    @Test
    void ranges_that_only_touch_do_not_overlap_whichever_comes_first() {
        TimeRange morning = TimeRange.of("08:00", "12:00");
        TimeRange afternoon = TimeRange.of("12:00", "17:00");
        assertThat(morning.overlaps(afternoon)).isFalse();
        assertThat(afternoon.overlaps(morning)).isFalse();
        assertThat(morning.overlaps(TimeRange.of("11:59", "12:01"))).isTrue();
        assertThat(TimeRange.of("11:59", "12:01").overlaps(morning)).isTrue();
        assertThat(morning.overlaps(TimeRange.of("07:00", "08:01"))).isTrue();
    }

    @Test
    void open_time_over_the_border_of_two_chunks_is_one_interval() {
        Instant border = Instant.ofEpochSecond(58L << Chunk.SHIFT);
        LocalDate date = LocalDate.ofInstant(border, ZoneOffset.UTC);
        BusinessCalendar once = on(date, ZoneOffset.UTC, TimeRange.wholeDay());
        Instant midnight = date.atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant end = midnight.plusSeconds(TimeRange.DAY);
        assertThat(once.nextClose(midnight)).contains(end);
        assertThat(once.previousOpen(end.minusNanos(1))).contains(midnight);
        assertThat(once.intervals(midnight, end)).containsExactly(new OpenInterval(midnight, end));
        for (Instant at : List.of(border.minusNanos(1), border, border.plusNanos(1))) {
            assertThat(once.isOpen(at)).isTrue();
            assertThat(once.nextClose(at)).contains(end);
            assertThat(once.previousOpen(at)).contains(midnight);
            assertThat(once.previousClose(at)).contains(at);
            assertThat(once.nextOpen(at)).contains(at);
        }
    }

    @Test
    void open_time_that_ends_or_begins_at_the_border_of_two_chunks_ends_and_begins_there() {
        Instant border = Instant.ofEpochSecond(58L << Chunk.SHIFT);
        BusinessCalendar until = BusinessCalendar.builder("until", ZoneOffset.UTC)
                .hours(MONDAY, SUNDAY, TimeRange.wholeDay())
                .closed(border, border.plusSeconds(60), "after")
                .build();
        assertThat(until.nextClose(border.minusSeconds(1))).contains(border);
        assertThat(until.previousClose(border)).contains(border);
        assertThat(until.previousClose(border.plusSeconds(1))).contains(border);
        assertThat(until.nextOpen(border)).contains(border.plusSeconds(60));
        BusinessCalendar from = BusinessCalendar.builder("from", ZoneOffset.UTC)
                .hours(MONDAY, SUNDAY, TimeRange.wholeDay())
                .closed(border.minusSeconds(60), border, "before")
                .build();
        assertThat(from.nextOpen(border.minusSeconds(1))).contains(border);
        assertThat(from.previousOpen(border)).contains(border);
        assertThat(from.previousOpen(border.plusSeconds(1))).contains(border);
        assertThat(from.previousClose(border)).contains(border.minusSeconds(60));
    }

    @Test
    void calendars_are_equal_when_they_are_defined_alike_and_only_then() {
        BusinessCalendar one = on(DATE, ZoneOffset.UTC, TimeRange.of("08:00", "12:00"));
        BusinessCalendar other = on(DATE, ZoneOffset.UTC, TimeRange.of("08:00", "12:01"));
        assertThat(one)
                .isEqualTo(on(DATE, ZoneOffset.UTC, TimeRange.of("08:00", "12:00")))
                .isNotEqualTo(other)
                .isNotEqualTo("calendar")
                .doesNotHaveSameHashCodeAs(other);
        BusinessCalendar both = BusinessCalendar.intersection("both", List.of(one, one));
        BusinessCalendar mixed = BusinessCalendar.intersection("both", List.of(one, other));
        assertThat(both).isNotEqualTo(mixed);
        assertThat(both.contentHash()).isNotEqualTo(mixed.contentHash());
    }
}
