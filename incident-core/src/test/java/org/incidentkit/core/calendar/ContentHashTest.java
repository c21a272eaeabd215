package org.incidentkit.core.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Stored clocks name the version of their calendar by its hash: it tells all definitions apart, and stays what it is. */
class ContentHashTest {
    private static final LocalDate DATE = LocalDate.of(2026, 1, 6);
    private static final TimeRange MORNING = TimeRange.of("08:00", "12:00");
    private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z");

    private static BusinessCalendar calendar(Consumer<CalendarBuilder> definition) {
        CalendarBuilder builder = BusinessCalendar.builder("office", ZoneOffset.UTC);
        definition.accept(builder);
        return builder.build();
    }

    private static HolidayProvider provider(String id) {
        return HolidayProvider.named(id, date -> Optional.empty());
    }

    @Test
    void every_attribute_is_told_apart() {
        BusinessCalendar hours = calendar(b -> b.hours(MONDAY, MORNING));
        BusinessCalendar holiday = calendar(b -> b.holiday(DATE, "Epiphany"));
        List<BusinessCalendar> all = Stream.of(
                        hours,
                        holiday,
                        BusinessCalendar.layered("office", List.of(hours, holiday)),
                        BusinessCalendar.layered("office", List.of(holiday, hours)),
                        BusinessCalendar.layered("office", List.of(hours, hours)),
                        BusinessCalendar.intersection("office", List.of(hours)),
                        BusinessCalendar.intersection("office", List.of(hours, hours)),
                        hours.withZone(ZoneId.of("Europe/Stockholm")),
                        calendar(b -> {}),
                        calendar(b -> b.hours(MONDAY, MORNING).holiday(DATE, "Epiphany")),
                        calendar(b -> b.hours(MONDAY, TimeRange.of("08:00", "12:01"))),
                        calendar(b -> b.hours(MONDAY, TimeRange.of("08:01", "12:00"))),
                        calendar(b -> b.hours(TUESDAY, MORNING)),
                        calendar(b -> b.holiday(DATE, "Trettondagen")),
                        calendar(b -> b.holiday(DATE.plusDays(1), "Epiphany")),
                        calendar(b -> b.yearlyHoliday(MonthDay.from(DATE), "Epiphany")),
                        calendar(b -> b.holidays(provider("se"))),
                        calendar(b -> b.holidays(provider("no"))),
                        calendar(b -> b.override(DATE)),
                        calendar(b -> b.override(DATE, MORNING)),
                        calendar(b -> b.override(DATE.plusDays(1), MORNING)),
                        calendar(b -> b.closed(NEW_YEAR, NEW_YEAR.plusSeconds(1), "a")),
                        calendar(b -> b.closed(NEW_YEAR, NEW_YEAR.plusSeconds(1), "b")),
                        calendar(b -> b.closed(NEW_YEAR, NEW_YEAR.plusSeconds(2), "a")),
                        calendar(b -> b.closed(NEW_YEAR.minusSeconds(1), NEW_YEAR.plusSeconds(1), "a")),
                        BusinessCalendar.builder("other", ZoneOffset.UTC).build())
                .toList();
        assertThat(all).extracting(BusinessCalendar::contentHash).doesNotHaveDuplicates();
        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void names_cannot_be_written_so_that_two_definitions_read_alike() {
        assertThat(Stream.of("a\"", "a\\\"", "a\\", "a\n", "a\\n", "a\"\nholiday 2026-01-07 \"b")
                        .map(name -> calendar(b -> b.holiday(DATE, name)).contentHash()))
                .doesNotHaveDuplicates();
        assertThat(calendar(b -> b.holiday(DATE, "a\"\nholiday 2026-01-07 \"b")).contentHash())
                .isNotEqualTo(calendar(b -> b.holiday(DATE, "a").holiday(DATE.plusDays(1), "b"))
                        .contentHash());
    }

    @Test
    void a_calendar_keeps_its_hash_from_release_to_release() {
        BusinessCalendar calendar = calendar(b -> b.hours(MONDAY, MORNING, TimeRange.of("22:00", "06:00"))
                .holiday(DATE, "Epiphany")
                .yearlyHoliday(MonthDay.of(12, 25), "Juldagen")
                .holidays(provider("se"))
                .override(DATE.plusDays(1), TimeRange.wholeDay())
                .closed(NEW_YEAR, NEW_YEAR.plusSeconds(60), "move"));
        assertThat(calendar.contentHash())
                .isEqualTo("b71c41dae8f1f4fb3918892407c5722d408774f9d9c460596fe1e091a74635ec");
        assertThat(BusinessCalendar.intersection("both", List.of(calendar, calendar))
                        .contentHash())
                .isEqualTo("4cf9b52d0cf9b385e3684e0eac466fcb7fa445cbf33faa454ef41b9a87f8d0fb");
    }
}
