package org.incidentkit.core.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.common.InvalidDefinitionException;
import org.incidentkit.core.common.Violation;
import org.junit.jupiter.api.Test;

class CalendarDefinitionTest {
    private static final TimeRange DAY = TimeRange.of("08:00", "17:00");
    private static final LocalDate DATE = LocalDate.of(2026, 1, 6);

    @Test
    void every_contradiction_is_told_at_once_and_names_its_value() {
        CalendarBuilder builder = BusinessCalendar.builder(" ", ZoneOffset.UTC)
                .hours(MONDAY, DAY, TimeRange.of("16:00", "18:00"))
                .hours(FRIDAY, TimeRange.of("20:00", "04:00"), TimeRange.of("22:00", "23:00"))
                .holiday(DATE, "Epiphany")
                .holiday(DATE, "Three Kings")
                .yearlyHoliday(MonthDay.of(5, 1), "May Day")
                .yearlyHoliday(MonthDay.of(5, 1), "Labour Day")
                .override(DATE)
                .override(DATE, DAY)
                .override(LocalDate.MAX, DAY)
                .closed(Instant.EPOCH, Instant.EPOCH.minusSeconds(1), "backwards");
        InvalidDefinitionException refused = catchThrowableOfType(InvalidDefinitionException.class, builder::build);
        assertThat(refused.violations())
                .extracting(Violation::path)
                .containsExactlyInAnyOrder(
                        "id",
                        "hours[MONDAY]",
                        "hours[FRIDAY]",
                        "holidays[2026-01-06]",
                        "yearlyHolidays[--05-01]",
                        "overrides[2026-01-06]",
                        "overrides[" + LocalDate.MAX + "]",
                        "closed");
        assertThat(refused)
                .hasMessageContaining("08:00–17:00 overlaps 16:00–18:00")
                .hasMessageContaining("'Epiphany' and 'Three Kings'")
                .hasMessageContaining("1969-12-31T23:59:59Z");
    }

    @Test
    void a_holiday_told_twice_alike_and_an_empty_break_are_no_contradiction() {
        BusinessCalendar calendar = BusinessCalendar.builder("calm", ZoneOffset.UTC)
                .hours(MONDAY, FRIDAY, DAY)
                .holiday(DATE, "Epiphany")
                .holiday(DATE, "Epiphany")
                .closed(Instant.EPOCH, Instant.EPOCH, "nothing")
                .build();
        assertThat(calendar.document().closed()).isEmpty();
    }

    @Test
    void a_time_range_refuses_what_is_no_time_and_what_is_empty() {
        assertThatThrownBy(() -> TimeRange.of("8:00", "25:00"))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("'8:00'")
                .hasMessageContaining("'25:00'");
        for (List<String> wrong : List.of(
                List.of("09:00", "09:00"),
                List.of("00:00", "00:00"),
                List.of("24:00", "06:00"),
                List.of("12:60", "13:00"),
                List.of("12:00:60", "13:00"),
                List.of("09:00", "24:01"))) {
            assertThatThrownBy(() -> TimeRange.of(wrong.get(0), wrong.get(1)))
                    .isInstanceOf(InvalidDefinitionException.class)
                    .hasMessageMatching(".*'(09:00|00:00|24:00|12:60|12:00:60|24:01)' .*");
        }
        assertThatThrownBy(() -> new TimeRange(60, 60 + TimeRange.DAY)).isInstanceOf(InvalidDefinitionException.class);
        assertThatThrownBy(() -> new TimeRange(-1, 60)).isInstanceOf(InvalidDefinitionException.class);
        assertThatThrownBy(() -> new TimeRange(60, 60)).isInstanceOf(InvalidDefinitionException.class);
        assertThatThrownBy(() -> new TimeRange(TimeRange.DAY, TimeRange.DAY + 1))
                .isInstanceOf(InvalidDefinitionException.class);
    }

    @Test
    void a_time_range_reads_back_its_own_text() {
        for (TimeRange range : List.of(
                TimeRange.wholeDay(),
                DAY,
                TimeRange.of("22:00", "06:00"),
                TimeRange.of("22:00", "24:00"),
                TimeRange.of("08:00:30", "08:00:31"))) {
            assertThat(TimeRange.of(range.from(), range.to())).isEqualTo(range);
        }
        assertThat(TimeRange.of(LocalTime.of(22, 0), LocalTime.MIDNIGHT)).isEqualTo(TimeRange.of("22:00", "24:00"));
        assertThat(TimeRange.of("22:00", "00:00")).isEqualTo(TimeRange.of("22:00", "24:00"));
        assertThat(TimeRange.of("22:00", "06:00").overnight()).isTrue();
        assertThat(TimeRange.wholeDay().overnight()).isFalse();
    }

    @Test
    void weekdays_may_go_over_the_end_of_the_week_and_add_up() {
        BusinessCalendar calendar = BusinessCalendar.builder("weekend", ZoneOffset.UTC)
                .hours(SATURDAY, MONDAY, TimeRange.of("10:00", "12:00"))
                .hours(SUNDAY, TimeRange.of("08:00", "09:00"))
                .build();
        assertThat(calendar.document().layers().get(0).hours().keySet())
                .containsExactly("MONDAY", "SATURDAY", "SUNDAY");
        assertThat(calendar.document().layers().get(0).hours().get("SUNDAY"))
                .containsExactly(
                        new CalendarDocument.Range("08:00", "09:00"), new CalendarDocument.Range("10:00", "12:00"));
    }

    @Test
    void a_document_tells_every_problem_at_once() {
        CalendarDocument.Layer layer = new CalendarDocument.Layer(
                Map.of("MONTAG", List.of(), "MONDAY", List.of(new CalendarDocument.Range("x", "y"))),
                Map.of("2026-02-30", "never"),
                Map.of("13-01", "never"),
                List.of("unknown"),
                Map.of("tomorrow", List.of()));
        CalendarDocument document = new CalendarDocument(
                " ",
                "Mars/Olympus",
                List.of(layer),
                List.of(new CalendarDocument.Break("today", "2026-01-01T00:00:00Z", "x")),
                List.of());
        InvalidDefinitionException refused =
                catchThrowableOfType(InvalidDefinitionException.class, document::toCalendar);
        assertThat(refused.violations()).hasSize(10);
        assertThat(refused)
                .hasMessageContainingAll(
                        "Mars/Olympus", "MONTAG", "'x'", "'y'", "2026-02-30", "13-01", "unknown", "tomorrow", "today");
    }

    @Test
    void a_document_is_held_to_what_a_builder_is_and_says_where_it_is_not() {
        CalendarDocument.Layer overlapping = new CalendarDocument.Layer(
                Map.of(
                        "MONDAY",
                        List.of(
                                new CalendarDocument.Range("08:00", "12:00"),
                                new CalendarDocument.Range("11:00", "17:00"))),
                Map.of(),
                Map.of(),
                List.of(),
                Map.of());
        CalendarDocument.Break reversed =
                new CalendarDocument.Break("2026-01-02T00:00:00Z", "2026-01-01T00:00:00Z", "x");
        CalendarDocument member = new CalendarDocument("a", "UTC", List.of(overlapping), List.of(reversed), List.of());
        CalendarDocument whole = new CalendarDocument("b", "UTC", List.of(), List.of(), List.of(member));
        assertThat(catchThrowableOfType(InvalidDefinitionException.class, whole::toCalendar)
                        .violations())
                .extracting(Violation::path, Violation::code)
                .containsExactlyInAnyOrder(
                        tuple("allOf[0].layers[0].hours[MONDAY]", "overlap"), tuple("allOf[0].closed", "reversed"));
    }

    @Test
    void a_document_is_either_layers_or_members() {
        CalendarDocument neither = new CalendarDocument("a", "UTC", List.of(), List.of(), List.of());
        assertThatThrownBy(neither::toCalendar).isInstanceOf(InvalidDefinitionException.class);
        CalendarDocument one = BusinessCalendar.alwaysOpen("b", ZoneOffset.UTC).document();
        CalendarDocument both = new CalendarDocument("a", "Z", one.layers(), List.of(), List.of(one));
        assertThatThrownBy(both::toCalendar).isInstanceOf(InvalidDefinitionException.class);
    }

    @Test
    void a_provider_is_found_again_by_its_id_and_counts_for_the_hash() {
        HolidayProvider mine = date -> date.equals(DATE) ? Optional.of("Epiphany") : Optional.empty();
        BusinessCalendar calendar = BusinessCalendar.builder("with", ZoneOffset.UTC)
                .hours(MONDAY, FRIDAY, DAY)
                .holidays(HolidayProvider.named("se", mine))
                .build();
        BusinessCalendar read =
                calendar.document().toCalendar(id -> Optional.of(mine).filter(m -> id.equals("se")));
        assertThatThrownBy(() -> calendar.document().toCalendar())
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("'se'");
        assertThat(read).isEqualTo(calendar);
        assertThat(read.holiday(DATE)).contains("Epiphany");
        assertThat(read.isWorkingDay(DATE)).isFalse();
        BusinessCalendar other = BusinessCalendar.builder("with", ZoneOffset.UTC)
                .hours(MONDAY, FRIDAY, DAY)
                .holidays(HolidayProvider.named("no", mine))
                .build();
        assertThat(other.contentHash()).isNotEqualTo(calendar.contentHash()).hasSize(64);
    }

    @Test
    void the_order_of_definition_does_not_change_the_hash_and_the_zone_does() {
        BusinessCalendar one = BusinessCalendar.builder("c", ZoneOffset.UTC)
                .hours(MONDAY, FRIDAY, TimeRange.of("08:00", "12:00"), TimeRange.of("13:00", "17:00"))
                .holiday(DATE, "Epiphany")
                .holiday(DATE.plusDays(1), "after")
                .build();
        BusinessCalendar other = BusinessCalendar.builder("c", ZoneOffset.UTC)
                .holiday(DATE.plusDays(1), "after")
                .holiday(DATE, "Epiphany")
                .hours(MONDAY, FRIDAY, TimeRange.of("13:00", "17:00"))
                .hours(MONDAY, FRIDAY, TimeRange.of("08:00", "12:00"))
                .build();
        assertThat(other.contentHash()).isEqualTo(one.contentHash());
        assertThat(one.withZone(ZoneOffset.ofHours(1)).contentHash()).isNotEqualTo(one.contentHash());
        assertThat(one.withZone(ZoneOffset.UTC)).isSameAs(one);
    }
}
