package org.incidentkit.core.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incidentkit.core.condition.Conditions.field;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.calendar.TimeRange;
import org.incidentkit.core.classification.Priority;
import org.junit.jupiter.api.Test;

class ReassessmentTest {
    private static final SlaDefinition EIGHT =
            Sla.resolution().budget(Sla.hours(8)).build();
    private static final SlaDefinition FOUR =
            Sla.resolution().budget(Sla.hours(4)).build();
    private static final BusinessCalendar SHORTER = BusinessCalendar.builder("office", Sla.STOCKHOLM)
            .hours(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, TimeRange.of("08:00", "12:00"))
            .holiday(LocalDate.of(2026, 6, 16), "Extra")
            .build();

    private static SlaCatalog newDefinition() {
        return SlaCatalog.builder()
                .calendar(Sla.OFFICE)
                .definition(FOUR)
                .earlier(EIGHT)
                .build();
    }

    private static SlaCatalog newCalendar() {
        return SlaCatalog.builder()
                .calendar(SHORTER)
                .earlier(Sla.OFFICE)
                .definition(EIGHT)
                .build();
    }

    private static Desk running() {
        return Desk.with(EIGHT).phase("2026-06-15 08:00", "ACTIVE");
    }

    @Test
    void a_running_clock_keeps_its_definition_until_it_is_reassessed() {
        Desk desk = running().under(newDefinition());
        desk.phase("2026-06-15 09:00", "WAITING").phase("2026-06-15 10:00", "ACTIVE");
        assertThat(desk.clock().dueAt()).isEqualTo(Sla.maybeAt("2026-06-15 17:00"));

        Reassessment moved = desk.reassess("2026-06-15 11:00");

        assertThat(moved.moved()).hasSize(1);
        ClockRecalculated step = moved.moved().get(0);
        assertThat(step.reasons()).containsExactly(ClockRecalculated.Reason.DEFINITION);
        assertThat(step.before().plan().dueAt()).isEqualTo(Sla.maybeAt("2026-06-15 17:00"));
        assertThat(step.plan().dueAt()).isEqualTo(Sla.maybeAt("2026-06-15 13:00"));
        assertThat(step.agreement().version()).isEqualTo(FOUR.contentHash());
        assertThat(desk.reassess("2026-06-15 12:00").isEmpty()).isTrue();
    }

    @Test
    void a_running_clock_keeps_its_calendar_until_it_is_reassessed() {
        Desk desk = running().under(newCalendar());
        desk.phase("2026-06-15 13:00", "WAITING").phase("2026-06-15 14:00", "ACTIVE");
        assertThat(desk.clock().dueAt()).isEqualTo(Sla.maybeAt("2026-06-15 17:00"));
        ClockRecalculated step = desk.reassess("2026-06-15 15:00").moved().get(0);
        assertThat(step.reasons()).containsExactly(ClockRecalculated.Reason.CALENDAR);
        assertThat(desk.clock().dueAt()).isEqualTo(Sla.maybeAt("2026-06-17 12:00"));
        assertThat(step.before().elapsed()).isEqualTo(Duration.ofHours(5));
        assertThat(step.elapsed()).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void a_version_that_is_no_longer_kept_is_left_by_a_journalled_step() {
        Desk desk = running().under(Sla.catalog(SHORTER, FOUR));
        assertThatThrownBy(() -> desk.elapsed("2026-06-15 09:00")).hasMessageContaining("reassess clock 1");
        List<ClockEvent> events = desk.evaluate(Sla.at("2026-06-15 09:00"));
        assertThat(((ClockRecalculated) events.get(0)).reasons())
                .containsExactly(ClockRecalculated.Reason.DEFINITION, ClockRecalculated.Reason.CALENDAR);
        assertThat(desk.clock().dueAt()).isEqualTo(Sla.maybeAt("2026-06-15 12:00"));
    }

    @Test
    void a_definition_that_is_gone_cancels_its_clocks_when_reassessed() {
        Desk kept = running()
                .under(SlaCatalog.builder().calendar(Sla.OFFICE).earlier(EIGHT).build());
        assertThat(kept.evaluate(Sla.at("2026-06-15 09:00"))).isEmpty();
        kept.reassess("2026-06-15 10:00");
        assertThat(kept.clock().stage()).isEqualTo(ClockStage.CANCELLED);
        assertThat(kept.clock().progress().elapsed()).isEqualTo(Duration.ofHours(2));
        assertThat(((ClockStopped) kept.journal().get(1)).cause()).isEqualTo(ClockStopped.Cause.DEFINITION_RETIRED);

        Desk gone = running().under(Sla.catalog());
        gone.evaluate(Sla.at("2026-06-15 09:00"));
        assertThat(gone.clock().stage()).isEqualTo(ClockStage.CANCELLED);
    }

    @Test
    void a_new_definition_without_a_budget_for_the_priority_cancels() {
        SlaDefinition low =
                Sla.resolution().putBudgets(Priority.LOW, Sla.hours(8)).build();
        Desk desk = Desk.with(EIGHT).given(ClockFacts.PRIORITY, "HIGH").phase("2026-06-15 08:00", "ACTIVE");
        desk.under(SlaCatalog.builder()
                .calendar(Sla.OFFICE)
                .definition(low)
                .earlier(EIGHT)
                .build());
        ClockStopped stopped =
                (ClockStopped) desk.reassess("2026-06-15 09:00").events().get(0);
        assertThat(stopped.cause()).isEqualTo(ClockStopped.Cause.NO_BUDGET);
    }

    @Test
    void outside_facts_are_journalled_and_act_when_reassessed() {
        SlaDefinition vip = Sla.resolutionOn(CalendarSource.ofCustomer("office"))
                .start(field("vip").is("yes"))
                .budget(Sla.hours(8))
                .build();
        BusinessCalendar always = BusinessCalendar.alwaysOpen("always", Sla.STOCKHOLM);
        Desk desk = new Desk(SlaCatalog.builder()
                        .calendar(Sla.OFFICE)
                        .calendar(always)
                        .definition(vip)
                        .outsideFacts(Set.of("vip"))
                        .build())
                .given("vip", "yes")
                .phase("2026-06-15 12:00", "ACTIVE");
        assertThat(desk.clock().agreement().seen())
                .containsEntry("vip", List.of("yes"))
                .containsEntry(ClockFacts.CUSTOMER_CALENDAR, List.of());

        desk.given(ClockFacts.CUSTOMER_CALENDAR, "always");
        assertThat(desk.evaluate(Sla.at("2026-06-15 13:00"))).isEmpty();
        Reassessment moved = desk.reassess("2026-06-15 14:00");
        assertThat(moved.moved().get(0).reasons())
                .containsExactly(ClockRecalculated.Reason.CALENDAR, ClockRecalculated.Reason.OUTSIDE);
        assertThat(desk.clock().dueAt()).isEqualTo(Sla.maybeAt("2026-06-15 20:00"));
        assertThat(desk.clock().agreement().seen()).containsEntry(ClockFacts.CUSTOMER_CALENDAR, List.of("always"));
    }

    @Test
    void reassessing_attaches_what_applies_now_and_decides_what_was_due() {
        Desk desk = running();
        SlaDefinition response = Sla.definition("response", SlaTarget.FIRST_RESPONSE)
                .budget(Sla.hours(1))
                .build();
        desk.under(Sla.catalog(EIGHT, response));
        Reassessment done = desk.reassess("2026-06-16 09:00");
        assertThat(done.moved()).isEmpty();
        assertThat(done.events()).hasSize(2);
        assertThat(done.events().get(0)).isInstanceOf(ClockBreached.class);
        assertThat(desk.clock(2).startedAt()).isEqualTo(Sla.at("2026-06-16 09:00"));
    }

    @Test
    void a_clock_that_has_stopped_is_left_as_it_is() {
        Desk desk = running().phase("2026-06-15 09:00", "DONE").under(newDefinition());
        Clock before = desk.clock();
        assertThat(desk.reassess("2026-06-15 11:00").isEmpty()).isTrue();
        assertThat(desk.clock()).isEqualTo(before);
        desk.phase("2026-06-15 12:00", "ACTIVE");
        assertThat(desk.clock().plan().budget()).contains(Duration.ofHours(8));
        assertThat(desk.reassess("2026-06-15 13:00").isEmpty()).isFalse();
        assertThat(desk.clock().plan().budget()).contains(Duration.ofHours(4));
    }

    @Test
    void a_new_cycle_begins_under_the_definition_in_force() {
        SlaDefinition eight = Sla.resolution()
                .budget(Sla.hours(8))
                .reopen(ReopenPolicy.NEW_CYCLE)
                .build();
        Desk desk = Desk.with(eight).phase("2026-06-15 08:00", "ACTIVE").phase("2026-06-15 09:00", "DONE");
        desk.under(SlaCatalog.builder()
                .calendar(Sla.OFFICE)
                .definition(FOUR)
                .earlier(eight)
                .build());
        desk.phase("2026-06-15 10:00", "ACTIVE");
        assertThat(desk.clock(2).agreement().version()).isEqualTo(FOUR.contentHash());
        Desk retired = Desk.with(eight).phase("2026-06-15 08:00", "ACTIVE").phase("2026-06-15 09:00", "DONE");
        retired.under(SlaCatalog.builder().calendar(Sla.OFFICE).earlier(eight).build());
        retired.phase("2026-06-15 10:00", "ACTIVE");
        assertThat(retired.clock(2).agreement().version()).isEqualTo(eight.contentHash());
    }
}
