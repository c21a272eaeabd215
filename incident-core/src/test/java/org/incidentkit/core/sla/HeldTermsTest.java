package org.incidentkit.core.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incidentkit.core.condition.Conditions.field;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.calendar.TimeRange;
import org.incidentkit.core.classification.Priority;
import org.junit.jupiter.api.Test;

/** What a clock keeps to, and what it moves to once that is gone. */
class HeldTermsTest {
    private static final SlaDefinition EIGHT =
            Sla.resolution().budget(Sla.hours(8)).build();
    private static final BusinessCalendar SHORTER = BusinessCalendar.builder("office", Sla.STOCKHOLM)
            .hours(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, TimeRange.of("08:00", "12:00"))
            .build();
    private static final BusinessCalendar ALWAYS = BusinessCalendar.alwaysOpen("always", Sla.STOCKHOLM);

    @Test
    void a_calendar_that_is_no_longer_kept_is_left_though_the_definition_is_the_same() {
        Desk desk = Desk.with(EIGHT).phase("2026-06-15 08:00", "ACTIVE").under(Sla.catalog(SHORTER, EIGHT));
        List<ClockEvent> events = desk.change("2026-06-15 11:00", ClockFacts.PHASE, "DONE");
        assertThat(events).hasSize(2);
        assertThat(((ClockRecalculated) events.get(0)).reasons()).containsExactly(ClockRecalculated.Reason.CALENDAR);
        assertThat(((ClockRecalculated) events.get(0)).plan().dueAt()).isEqualTo(Sla.maybeAt("2026-06-16 12:00"));
        assertThat(desk.clock().stage())
                .as("and what happened to the record still counts")
                .isEqualTo(ClockStage.COMPLETED);
    }

    @Test
    void a_record_reopened_when_its_terms_are_gone_goes_on_under_those_in_force() {
        SlaDefinition four = Sla.resolution().budget(Sla.hours(4)).build();
        Desk desk = Desk.with(EIGHT).phase("2026-06-15 08:00", "ACTIVE").phase("2026-06-15 09:00", "DONE");
        desk.under(Sla.catalog(four)).phase("2026-06-15 10:00", "ACTIVE");
        assertThat(desk.clocks()).hasSize(1);
        assertThat(desk.clock().stage()).isEqualTo(ClockStage.IN_PROGRESS);
        assertThat(desk.clock().dueAt()).isEqualTo(Sla.maybeAt("2026-06-15 13:00"));
    }

    @Test
    void a_new_cycle_stays_on_the_calendar_of_the_one_before_and_takes_the_new_one_with_a_new_definition() {
        SlaDefinition.Builder builder = Sla.resolutionOn(CalendarSource.ofService("office"));
        SlaDefinition held =
                builder.budget(Sla.hours(8)).reset(field("group").is("b")).build();
        SlaDefinition next = Sla.resolutionOn(CalendarSource.ofService("office"))
                .budget(Sla.hours(10))
                .reset(field("group").is("b"))
                .build();
        SlaCatalogBuilder calendars = SlaCatalog.builder().calendar(Sla.OFFICE).calendar(ALWAYS);
        Desk same = new Desk(calendars.definition(held).build()).phase("2026-06-15 12:00", "ACTIVE");
        same.given(ClockFacts.SERVICE_CALENDAR, "always").change("2026-06-15 13:00", "group", "b");
        assertThat(same.clock(2).agreement().calendar().id()).isEqualTo("office");
        assertThat(same.clock(2).dueAt()).isEqualTo(Sla.maybeAt("2026-06-16 12:00"));

        Desk other = new Desk(Sla.catalog(held)).phase("2026-06-15 12:00", "ACTIVE");
        other.under(SlaCatalog.builder()
                .calendar(Sla.OFFICE)
                .calendar(ALWAYS)
                .definition(next)
                .earlier(held)
                .build());
        other.given(ClockFacts.SERVICE_CALENDAR, "always").change("2026-06-15 13:00", "group", "b");
        assertThat(other.clock(2).agreement().calendar().id()).isEqualTo("always");
        assertThat(other.clock(2).dueAt()).isEqualTo(Sla.maybeAt("2026-06-15 23:00"));
    }

    @Test
    void foreseeing_what_is_no_longer_kept_is_refused() {
        Desk desk = Desk.with(EIGHT).phase("2026-06-15 08:00", "ACTIVE");
        SlaForesight foresight = new SlaForesight(Sla.catalog(SHORTER, EIGHT));
        assertThatThrownBy(() -> foresight.withPriority(desk.clock(), Priority.HIGH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("clock 1")
                .hasMessageContaining("reassess");
    }

    @Test
    void reassessing_also_does_what_the_record_is_by_now() {
        Desk desk = Desk.with(EIGHT).phase("2026-06-15 08:00", "ACTIVE");
        desk.set(ClockFacts.PHASE, "WAITING");
        desk.reassess("2026-06-15 10:00");
        assertThat(desk.clock().stage()).isEqualTo(ClockStage.PAUSED);
        assertThat(desk.clock().pausedAt()).isEqualTo(Sla.maybeAt("2026-06-15 10:00"));
    }

    @Test
    void reassessing_decides_at_once_what_is_due_when_a_new_cycle_starts() {
        SlaDefinition definition = Sla.resolution()
                .budget(new Budget.WorkingDays(1))
                .reset(field("group").is("b"))
                .addThresholds(new Threshold.BeforeDue("long", Duration.ofHours(90)))
                .build();
        Desk desk = Desk.with(definition).phase("2026-06-15 08:00", "ACTIVE").given("group", "b");
        assertThat(desk.reassess("2026-06-15 09:00").events())
                .last()
                .isEqualTo(new ClockThresholdPassed(2, "long", Sla.at("2026-06-15 09:00")));
    }

    @Test
    void a_breach_of_the_old_and_of_the_new_promise_is_decided_once() {
        Desk desk = Desk.with(Sla.byPriority(Sla.resolution()).build()).given(ClockFacts.PRIORITY, "HIGH");
        desk.phase("2026-06-15 08:00", "ACTIVE").due("2026-06-15 13:00");
        assertThat(desk.change("2026-06-15 16:30", ClockFacts.PRIORITY, "MODERATE"))
                .hasSize(1)
                .first()
                .isInstanceOf(ClockRecalculated.class);
        assertThat(desk.clock().isBreached()).isTrue();
    }

    @Test
    void a_promise_used_up_exactly_when_a_pause_begins_is_in_time_until_the_pause_ends() {
        Desk desk = Desk.with(Sla.resolution().budget(Sla.hours(2)).build())
                .phase("2026-06-15 08:00", "ACTIVE")
                .phase("2026-06-15 10:00", "WAITING")
                .phase("2026-06-15 12:00", "ACTIVE");
        assertThat(desk.clock().dueAt()).isEqualTo(Sla.maybeAt("2026-06-15 10:00"));
        assertThat(desk.clock().breachesAt()).isEqualTo(Sla.maybeAt("2026-06-15 12:00"));
        assertThat(desk.engine().read(desk.clock(), Sla.at("2026-06-15 12:00")).breached())
                .isFalse();
        assertThat(desk.engine()
                        .read(desk.clock(), Sla.at("2026-06-15 12:00:00.000001"))
                        .breached())
                .isTrue();
        assertThat(desk.clock().plan().exceededBy(Duration.ofHours(2))).isFalse();
        assertThat(desk.clock().plan().exceededBy(Duration.ofHours(2).plusNanos(1)))
                .isTrue();
    }

    @Test
    void only_facts_named_as_outside_ones_are_remembered() {
        SlaCatalog catalog = SlaCatalog.builder()
                .calendar(Sla.OFFICE)
                .definition(Sla.resolution()
                        .budget(Budget.of(Duration.ofHours(8)))
                        .start(field("vip").is("yes"))
                        .build())
                .outsideFacts(Set.of())
                .build();
        Desk desk = new Desk(catalog).given("vip", "yes").phase("2026-06-15 08:00", "ACTIVE");
        assertThat(desk.clock().agreement().seen()).isEmpty();
        assertThat(desk.clock().dueAt()).isEqualTo(Sla.maybeAt("2026-06-15 16:00"));
        assertThat(desk.clock().agreement().target()).hasToString("RESOLUTION");
    }
}
