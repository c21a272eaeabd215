package org.incidentkit.core.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.incidentkit.core.calendar.SegmentCause.Break;
import org.incidentkit.core.calendar.SegmentCause.Closed;
import org.incidentkit.core.calendar.SegmentCause.ClosedByOverride;
import org.incidentkit.core.calendar.SegmentCause.Holiday;
import org.incidentkit.core.calendar.SegmentCause.OpenByOverride;
import org.incidentkit.core.calendar.SegmentCause.OpenHours;
import org.junit.jupiter.api.Test;

class CombinationTest {
    private static final LocalDate EPIPHANY = LocalDate.of(2026, 1, 6);

    private final BusinessCalendar company = BusinessCalendar.builder("company", ZoneOffset.UTC)
            .hours(MONDAY, FRIDAY, TimeRange.of("09:00", "17:00"))
            .holiday(EPIPHANY, "Epiphany")
            .closed(at("2026-01-08T10:00"), at("2026-01-08T11:00"), "move")
            .build();

    private final BusinessCalendar customer = BusinessCalendar.builder("customer", ZoneId.of("Europe/London"))
            .hours(MONDAY, FRIDAY, TimeRange.of("08:00", "20:00"))
            .override(EPIPHANY.plusDays(3))
            .build();

    private final BusinessCalendar contract = BusinessCalendar.builder("contract", ZoneOffset.UTC)
            .override(EPIPHANY, TimeRange.of("10:00", "12:00"))
            .build();

    @Test
    void a_later_layer_replaces_hours_but_a_holiday_below_stays_until_overridden() {
        BusinessCalendar two = BusinessCalendar.layered("two", List.of(company, customer));
        assertThat(two.zone()).isEqualTo(ZoneId.of("Europe/London"));
        assertThat(two.isOpen(at("2026-01-07T19:00"))).isTrue();
        assertThat(two.isOpen(at("2026-01-08T10:30"))).isFalse();
        assertThat(two.isWorkingDay(EPIPHANY)).isFalse();
        assertThat(two.isWorkingDay(EPIPHANY.plusDays(3))).isFalse();
        BusinessCalendar three = BusinessCalendar.layered("three", List.of(company, customer, contract));
        assertThat(three.isOpen(at("2026-01-06T11:00"))).isTrue();
        assertThat(three.isOpen(at("2026-01-07T19:00"))).isTrue();
        assertThat(three.holiday(EPIPHANY)).contains("Epiphany");
    }

    @Test
    void an_intersection_is_no_layer_and_nothing_is_made_of_nothing() {
        BusinessCalendar both = BusinessCalendar.intersection("both", List.of(company, customer));
        assertThatThrownBy(() -> BusinessCalendar.layered("x", List.of(both)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("both");
        assertThatThrownBy(() -> BusinessCalendar.intersection("x", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(both.isWorkingDay(EPIPHANY.plusDays(3))).isFalse();
        assertThat(both.withZone(ZoneId.of("Asia/Tokyo")).isOpen(at("2026-01-07T00:30")))
                .isTrue();
    }

    @Test
    void an_explanation_names_every_cause() {
        BusinessCalendar calendar = BusinessCalendar.layered("all", List.of(company, contract));
        assertThat(calendar.explain(at("2026-01-05T16:00"), at("2026-01-06T13:00")))
                .containsExactly(
                        segment("2026-01-05T16:00", "2026-01-05T17:00", new OpenHours()),
                        segment("2026-01-05T17:00", "2026-01-06T00:00", new Closed()),
                        segment("2026-01-06T00:00", "2026-01-06T10:00", new ClosedByOverride()),
                        segment("2026-01-06T10:00", "2026-01-06T12:00", new OpenByOverride()),
                        segment("2026-01-06T12:00", "2026-01-06T13:00", new ClosedByOverride()));
        assertThat(calendar.explain(at("2026-01-08T09:30"), at("2026-01-08T11:30")))
                .containsExactly(
                        segment("2026-01-08T09:30", "2026-01-08T10:00", new OpenHours()),
                        segment("2026-01-08T10:00", "2026-01-08T11:00", new Break("move")),
                        segment("2026-01-08T11:00", "2026-01-08T11:30", new OpenHours()));
        assertThat(company.explain(at("2026-01-06T08:00"), at("2026-01-07T01:00")))
                .containsExactly(
                        segment("2026-01-06T08:00", "2026-01-07T00:00", new Holiday("Epiphany")),
                        segment("2026-01-07T00:00", "2026-01-07T01:00", new Closed()));
        assertThat(company.explain(at("2026-01-06T08:00"), at("2026-01-06T08:00")))
                .isEmpty();
        assertThatThrownBy(() -> company.explain(at("2026-01-06T08:00"), at("2026-01-06T07:00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-01-06T07:00:00Z");
    }

    private static CalendarSegment segment(String from, String to, SegmentCause cause) {
        return new CalendarSegment(at(from), at(to), cause);
    }

    private static Instant at(String local) {
        return Instant.parse(local + ":00Z");
    }
}
