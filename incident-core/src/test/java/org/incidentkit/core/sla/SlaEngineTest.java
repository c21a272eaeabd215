package org.incidentkit.core.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.incidentkit.core.common.Microseconds;
import org.junit.jupiter.api.Test;

class SlaEngineTest {
    private static SlaDefinition eightHours() {
        return resolution(8);
    }

    private static SlaDefinition resolution(long hours) {
        return Sla.resolution().budget(Sla.hours(hours)).build();
    }

    @Test
    void the_due_time_crosses_the_night_and_the_holiday() {
        Desk desk = Desk.with(eightHours()).phase("2026-06-18 14:00", "INITIAL");
        assertThat(desk.clock().dueAt()).isEqualTo(Sla.maybeAt("2026-06-22 13:00"));
        assertThat(desk.clock().breachesAt()).isEqualTo(desk.clock().dueAt());
        assertThat(desk.nextDue()).contains(Sla.at("2026-06-22 13:00").plus(Microseconds.one()));
    }

    @Test
    void a_pause_moves_the_due_time_by_the_working_time_it_took() {
        Desk desk = Desk.with(eightHours())
                .phase("2026-06-18 14:00", "ACTIVE")
                .phase("2026-06-18 16:00", "WAITING")
                .phase("2026-06-22 09:00", "ACTIVE");
        assertThat(desk.clock().dueAt()).isEqualTo(Sla.maybeAt("2026-06-22 15:00"));
        assertThat(desk.elapsed("2026-06-22 09:30")).isEqualTo(Duration.ofMinutes(150));
    }

    @Test
    void a_pause_while_closed_costs_nothing() {
        Desk desk = Desk.with(eightHours())
                .phase("2026-06-18 14:00", "ACTIVE")
                .phase("2026-06-18 17:00", "WAITING")
                .phase("2026-06-22 08:00", "ACTIVE");
        assertThat(desk.clock().dueAt()).isEqualTo(Sla.maybeAt("2026-06-22 13:00"));
    }

    @Test
    void an_answer_at_the_due_instant_is_in_time_and_one_microsecond_later_is_not() {
        Desk intime =
                Desk.with(eightHours()).phase("2026-06-15 08:00", "ACTIVE").phase("2026-06-15 16:00", "DONE");
        assertThat(intime.clock().stage()).isEqualTo(ClockStage.COMPLETED);
        assertThat(intime.clock().isBreached()).isFalse();

        Desk late =
                Desk.with(eightHours()).phase("2026-06-15 08:00", "ACTIVE").phase("2026-06-15 16:00:00.000001", "DONE");
        assertThat(late.clock().isBreached()).isTrue();
        assertThat(late.journal()).contains(new ClockBreached(1, Sla.at("2026-06-15 16:00:00.000001")));
    }

    @Test
    void a_budget_used_up_at_closing_is_due_then_and_breaches_at_the_next_opening() {
        Desk desk = Desk.with(resolution(9)).phase("2026-06-18 08:00", "ACTIVE");
        assertThat(desk.clock().dueAt()).isEqualTo(Sla.maybeAt("2026-06-18 17:00"));
        assertThat(desk.clock().breachesAt()).isEqualTo(Sla.maybeAt("2026-06-22 08:00"));
        assertThat(desk.due("2026-06-22 08:00")).isEmpty();
        desk.phase("2026-06-22 08:00", "DONE");
        assertThat(desk.clock().isBreached()).isFalse();
    }

    @Test
    void a_first_response_stops_when_somebody_answers_and_never_starts_again() {
        SlaDefinition.Builder builder = Sla.definition("response", SlaTarget.FIRST_RESPONSE);
        builder.budget(Sla.hours(1));
        Desk desk = Desk.with(builder.build()).phase("2026-06-15 08:00", "INITIAL");
        desk.given(ClockFacts.FIRST_RESPONDED_AT, Sla.at("2026-06-15 08:30")).phase("2026-06-15 08:30", "ACTIVE");
        assertThat(desk.clock().stage()).isEqualTo(ClockStage.COMPLETED);
        desk.phase("2026-06-15 09:00", "DONE").phase("2026-06-15 10:00", "ACTIVE");
        assertThat(desk.clocks()).hasSize(1);
        assertThat(desk.clock().stage()).isEqualTo(ClockStage.COMPLETED);
    }

    @Test
    void a_priority_change_works_out_the_due_time_from_the_whole_history() {
        Desk desk = Desk.with(Sla.byPriority(Sla.resolution()).build()).given(ClockFacts.PRIORITY, "MODERATE");
        desk.phase("2026-06-15 08:00", "ACTIVE");
        desk.phase("2026-06-15 09:00", "WAITING");
        desk.phase("2026-06-15 10:00", "ACTIVE");
        assertThat(desk.clock().dueAt()).isEqualTo(Sla.maybeAt("2026-06-15 17:00"));

        List<ClockEvent> events = desk.change("2026-06-15 11:00", ClockFacts.PRIORITY, "HIGH");

        assertThat(desk.clock().dueAt()).isEqualTo(Sla.maybeAt("2026-06-15 13:00"));
        assertThat(desk.clock().originalDueAt()).isEqualTo(Sla.maybeAt("2026-06-15 16:00"));
        ClockRecalculated moved = (ClockRecalculated) events.get(0);
        assertThat(moved.reasons()).containsExactly(ClockRecalculated.Reason.PRIORITY);
        assertThat(moved.before().plan().dueAt()).isEqualTo(Sla.maybeAt("2026-06-15 17:00"));
    }

    @Test
    void a_priority_change_that_leaves_no_time_breaches_at_the_instant_it_should_have() {
        Desk desk = Desk.with(Sla.byPriority(Sla.resolution()).build()).given(ClockFacts.PRIORITY, "MODERATE");
        desk.phase("2026-06-15 08:00", "ACTIVE");
        List<ClockEvent> events = desk.change("2026-06-15 14:00", ClockFacts.PRIORITY, "HIGH");
        assertThat(events).last().isEqualTo(new ClockBreached(1, Sla.at("2026-06-15 12:00:00.000001")));
        assertThat(desk.change("2026-06-15 15:00", ClockFacts.PRIORITY, "LOW")).hasSize(1);
        assertThat(desk.clock().isBreached()).isFalse();
    }

    @Test
    void a_reopened_clock_goes_on_without_the_time_in_between() {
        Desk desk = Desk.with(eightHours())
                .phase("2026-06-15 08:00", "ACTIVE")
                .phase("2026-06-15 10:00", "DONE")
                .phase("2026-06-16 08:00", "ACTIVE");
        assertThat(desk.clocks()).hasSize(1);
        assertThat(desk.clock().stage()).isEqualTo(ClockStage.IN_PROGRESS);
        assertThat(desk.clock().dueAt()).isEqualTo(Sla.maybeAt("2026-06-16 14:00"));
    }

    @Test
    void a_reopened_clock_counts_the_time_in_between_when_its_definition_says_so() {
        SlaDefinition.Builder builder = Sla.resolution();
        builder.budget(Sla.hours(8)).reopen(ReopenPolicy.GO_ON_COUNTING);
        Desk desk = Desk.with(builder.build())
                .phase("2026-06-15 08:00", "ACTIVE")
                .phase("2026-06-15 10:00", "DONE")
                .phase("2026-06-16 08:00", "ACTIVE");
        assertThat(desk.clock().dueAt()).isEqualTo(Sla.maybeAt("2026-06-15 16:00"));
        assertThat(desk.clock().isBreached()).isTrue();
        assertThat(desk.elapsed("2026-06-16 09:00")).isEqualTo(Duration.ofHours(10));
    }

    @Test
    void a_clock_that_starts_retroactively_counts_from_the_named_instant() {
        SlaDefinition.Builder builder = Sla.resolution();
        builder.budget(Sla.hours(8)).retroactiveStart(ClockFacts.OPENED_AT);
        Desk desk = Desk.with(builder.build()).given(ClockFacts.OPENED_AT, Sla.at("2026-06-15 08:00"));
        desk.phase("2026-06-15 12:00", "ACTIVE");
        assertThat(desk.clock().startedAt()).isEqualTo(Sla.at("2026-06-15 08:00"));
        assertThat(desk.clock().dueAt()).isEqualTo(Sla.maybeAt("2026-06-15 16:00"));
    }

    @Test
    void the_explanation_names_every_part_and_sums_to_what_was_counted() {
        Desk desk = Desk.with(eightHours())
                .phase("2026-06-18 14:00", "ACTIVE")
                .given(ClockFacts.HOLD_REASON, "AWAITING_CALLER")
                .phase("2026-06-18 16:00", "WAITING")
                .phase("2026-06-18 16:30", "ACTIVE");
        DeadlineExplanation why =
                desk.engine().explain(desk.clock(), desk.clock().dueAt().orElseThrow());
        assertThat(why.elapsed()).isEqualTo(Duration.ofHours(8));
        assertThat(why.segments().stream()
                        .filter(ClockSegment::counted)
                        .map(ClockSegment::length)
                        .reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(why.elapsed());
        assertThat(why.sentence(Locale.ENGLISH))
                .isEqualTo("Resolution: 8 h of 8 h counted from 2026-06-18 14:00 to 2026-06-22 13:30;"
                        + " due 2026-06-22 13:30; not counted: 30 min paused (awaiting the caller), 63 h closed,"
                        + " 24 h holiday (Midsommarafton).");
        assertThat(why.sentence(Locale.forLanguageTag("sv-SE")))
                .startsWith("Lösning: 8 h av 8 h räknat")
                .contains("30 min pausat (väntar på anmälaren)")
                .contains("24 h helgdag (Midsommarafton)");
    }
}
