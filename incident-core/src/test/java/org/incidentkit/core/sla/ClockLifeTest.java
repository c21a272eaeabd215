package org.incidentkit.core.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incidentkit.core.condition.Conditions.field;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.classification.Priority;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.lifecycle.HoldReason;
import org.junit.jupiter.api.Test;

class ClockLifeTest {
    private static SlaDefinition.Builder eight() {
        return Sla.resolution().budget(Sla.hours(8));
    }

    @Test
    void a_record_that_is_done_already_gets_no_clock() {
        assertThat(Desk.with(eight().build()).phase("2026-06-15 08:00", "DONE").clocks())
                .isEmpty();
        assertThat(Desk.with(eight().build())
                        .given(ClockFacts.CANCELED_AT, Sla.at("2026-06-15 08:00"))
                        .phase("2026-06-15 08:00", "TERMINAL")
                        .clocks())
                .isEmpty();
    }

    @Test
    void a_cancelled_record_cancels_its_clock() {
        Desk desk = Desk.with(eight().build()).phase("2026-06-15 08:00", "ACTIVE");
        desk.given(ClockFacts.CANCELED_AT, Sla.at("2026-06-15 09:00")).phase("2026-06-15 09:00", "TERMINAL");
        assertThat(desk.clock().stage()).isEqualTo(ClockStage.CANCELLED);
        assertThat(desk.clock().stoppedAt()).isEqualTo(Sla.maybeAt("2026-06-15 09:00"));
        assertThat(desk.clock().progress().elapsed()).isEqualTo(Duration.ofHours(1));
        assertThat(desk.due("2026-06-17 09:00")).isEmpty();
    }

    @Test
    void a_clock_that_stops_at_closing_runs_while_resolved() {
        Desk desk = Desk.with(eight().stop(SlaConditions.closed()).build())
                .phase("2026-06-15 08:00", "ACTIVE")
                .phase("2026-06-15 09:00", "DONE");
        assertThat(desk.clock().stage()).isEqualTo(ClockStage.IN_PROGRESS);
        desk.phase("2026-06-15 10:00", "TERMINAL");
        assertThat(desk.clock().stage()).isEqualTo(ClockStage.COMPLETED);
    }

    @Test
    void a_clock_may_pause_for_some_hold_reasons_only() {
        Desk desk = Desk.with(eight().pause(SlaConditions.waitingFor(HoldReason.AWAITING_CALLER, HoldReason.SCHEDULED))
                        .build())
                .phase("2026-06-15 08:00", "ACTIVE");
        desk.given(ClockFacts.HOLD_REASON, "AWAITING_VENDOR").phase("2026-06-15 09:00", "WAITING");
        assertThat(desk.clock().stage()).isEqualTo(ClockStage.IN_PROGRESS);
        desk.change("2026-06-15 10:00", ClockFacts.HOLD_REASON, "AWAITING_CALLER");
        assertThat(desk.clock().stage()).isEqualTo(ClockStage.PAUSED);
        assertThat(desk.clock().gaps())
                .containsExactly(
                        new Gap(Gap.Cause.PAUSE, Sla.at("2026-06-15 10:00"), Optional.empty(), "AWAITING_CALLER"));
    }

    @Test
    void a_paused_clock_waits_for_its_resume_condition_too() {
        Desk desk = Desk.with(eight().resume(field("assignee").exists()).build())
                .phase("2026-06-15 08:00", "ACTIVE")
                .phase("2026-06-15 09:00", "WAITING")
                .phase("2026-06-15 10:00", "ACTIVE");
        assertThat(desk.clock().stage()).isEqualTo(ClockStage.PAUSED);
        desk.change("2026-06-15 11:00", "assignee", "anna");
        assertThat(desk.clock().stage()).isEqualTo(ClockStage.IN_PROGRESS);
        assertThat(desk.clock().dueAt()).isEqualTo(Sla.maybeAt("2026-06-16 09:00"));
    }

    @Test
    void every_public_entry_begins_a_new_cycle_of_the_next_update() {
        SlaDefinition definition = Sla.definition("update", SlaTarget.NEXT_UPDATE)
                .budget(Sla.hours(4))
                .retroactiveStart(ClockFacts.OPENED_AT)
                .build();
        Desk desk = Desk.with(definition).given(ClockFacts.OPENED_AT, Sla.at("2026-06-15 08:00"));
        desk.phase("2026-06-15 09:00", "ACTIVE");
        desk.given(ClockFacts.LAST_UPDATED_AT, Sla.at("2026-06-15 10:00"));
        desk.evaluate(Sla.at("2026-06-15 10:00"));
        assertThat(desk.evaluate(Sla.at("2026-06-15 11:00"))).isEmpty();
        desk.given(ClockFacts.LAST_UPDATED_AT, Sla.at("2026-06-15 15:00"));
        desk.evaluate(Sla.at("2026-06-15 15:00"));
        assertThat(desk.clocks()).extracting(clock -> clock.agreement().cycle()).containsExactly(1, 2, 3);
        assertThat(desk.clocks())
                .extracting(Clock::stage)
                .containsExactly(ClockStage.COMPLETED, ClockStage.COMPLETED, ClockStage.IN_PROGRESS);
        assertThat(desk.clocks())
                .extracting(Clock::startedAt)
                .containsExactly(Sla.at("2026-06-15 08:00"), Sla.at("2026-06-15 10:00"), Sla.at("2026-06-15 15:00"));
        assertThat(desk.clocks()).extracting(Clock::isBreached).containsExactly(false, true, false);
    }

    @Test
    void a_reset_happens_each_time_its_condition_begins_to_hold() {
        Desk desk = Desk.with(eight().reset(field("group").is("second line"))
                        .resetOutcome(ClockStage.CANCELLED)
                        .build())
                .phase("2026-06-15 08:00", "ACTIVE");
        desk.change("2026-06-15 09:00", "group", "second line");
        desk.phase("2026-06-15 09:30", "WAITING");
        List<ClockEvent> away = desk.change("2026-06-15 10:00", "group", "first line");
        assertThat(away).containsExactly(new ClockRearmed(2, Sla.at("2026-06-15 10:00")));
        desk.change("2026-06-15 11:00", "group", "second line");
        assertThat(desk.clocks())
                .extracting(Clock::stage)
                .containsExactly(ClockStage.CANCELLED, ClockStage.CANCELLED, ClockStage.PAUSED);
    }

    @Test
    void a_reset_waits_until_the_start_condition_holds() {
        Desk desk = Desk.with(eight().start(field("vip").is("yes"))
                        .reset(field("group").is("b"))
                        .build())
                .given("vip", "yes")
                .phase("2026-06-15 08:00", "ACTIVE");
        desk.given("vip", "no").change("2026-06-15 09:00", "group", "b");
        assertThat(desk.clocks()).hasSize(1);
        desk.change("2026-06-15 10:00", "vip", "yes");
        assertThat(desk.clocks()).hasSize(2);
    }

    @Test
    void a_reopening_may_begin_a_new_cycle_or_leave_the_clock_stopped() {
        Desk cycle = Desk.with(eight().reopen(ReopenPolicy.NEW_CYCLE)
                        .retroactiveStart(ClockFacts.OPENED_AT)
                        .build())
                .given(ClockFacts.OPENED_AT, Sla.at("2026-06-15 08:00"))
                .phase("2026-06-15 08:00", "ACTIVE")
                .phase("2026-06-15 09:00", "DONE")
                .phase("2026-06-15 10:00", "ACTIVE");
        assertThat(cycle.clocks()).hasSize(2);
        assertThat(cycle.clock(2).startedAt()).isEqualTo(Sla.at("2026-06-15 10:00"));
        assertThat(cycle.clock(2).agreement().cycle()).isEqualTo(2);

        Desk stopped = Desk.with(eight().reopen(ReopenPolicy.STAY_STOPPED).build())
                .phase("2026-06-15 08:00", "ACTIVE")
                .phase("2026-06-15 09:00", "DONE")
                .phase("2026-06-15 10:00", "ACTIVE");
        assertThat(stopped.clocks()).extracting(Clock::stage).containsExactly(ClockStage.COMPLETED);
    }

    @Test
    void a_breached_clock_that_is_reopened_stays_breached_and_is_not_breached_again() {
        Desk desk = Desk.with(eight().build())
                .phase("2026-06-15 08:00", "ACTIVE")
                .phase("2026-06-16 09:00", "DONE")
                .phase("2026-06-16 10:00", "ACTIVE")
                .phase("2026-06-16 11:00", "DONE");
        assertThat(desk.clock().isBreached()).isTrue();
        assertThat(desk.journal()).filteredOn(ClockBreached.class::isInstance).hasSize(1);
    }

    @Test
    void a_priority_without_a_budget_ends_the_clock_and_one_with_a_budget_begins_a_new_one() {
        Desk desk = Desk.with(Sla.byPriority(Sla.resolution().retroactiveStart(ClockFacts.OPENED_AT))
                        .build())
                .given(ClockFacts.OPENED_AT, Sla.at("2026-06-15 08:00"));
        desk.phase("2026-06-15 08:00", "ACTIVE");
        assertThat(desk.clocks()).as("no priority, no budget").isEmpty();
        desk.change("2026-06-15 08:30", ClockFacts.PRIORITY, "HIGH");
        desk.change("2026-06-15 09:00", ClockFacts.PRIORITY, "PLANNING");
        assertThat(desk.clock().stage()).isEqualTo(ClockStage.CANCELLED);
        desk.change("2026-06-15 10:00", ClockFacts.PRIORITY, "HIGH");
        assertThat(desk.clock(2).agreement().cycle()).isEqualTo(2);
        assertThat(desk.clock(2).dueAt()).isEqualTo(Sla.maybeAt("2026-06-15 12:00"));
    }

    @Test
    void a_record_resolved_and_reprioritised_at_once_completes_by_the_new_priority() {
        Desk desk = Desk.with(Sla.byPriority(Sla.resolution()).build()).given(ClockFacts.PRIORITY, "HIGH");
        desk.phase("2026-06-15 08:00", "ACTIVE");
        desk.given(ClockFacts.PRIORITY, "LOW").phase("2026-06-15 15:00", "DONE");
        assertThat(desk.clock().stage()).isEqualTo(ClockStage.COMPLETED);
        assertThat(desk.clock().isBreached()).isFalse();

        Desk without = Desk.with(Sla.byPriority(Sla.resolution()).build()).given(ClockFacts.PRIORITY, "HIGH");
        without.phase("2026-06-15 08:00", "ACTIVE");
        without.given(ClockFacts.PRIORITY, "PLANNING").phase("2026-06-15 15:00", "DONE");
        assertThat(without.clock().stage()).isEqualTo(ClockStage.COMPLETED);
    }

    @Test
    void a_change_dated_before_the_last_one_counts_from_the_last_one() {
        Desk desk = Desk.with(eight().build())
                .phase("2026-06-15 10:00", "ACTIVE")
                .phase("2026-06-15 09:00", "WAITING")
                .phase("2026-06-15 08:00", "ACTIVE")
                .phase("2026-06-15 07:00", "DONE");
        assertThat(desk.clock().stoppedAt()).isEqualTo(Sla.maybeAt("2026-06-15 10:00"));
        assertThat(desk.clock().progress().elapsed()).isZero();
        assertThat(desk.clock().gaps()).isEmpty();
    }

    @Test
    void a_clock_that_starts_after_the_change_that_attached_it_waits_for_its_start() {
        Desk desk = Desk.with(eight().retroactiveStart(ClockFacts.OPENED_AT).build())
                .given(ClockFacts.OPENED_AT, Sla.at("2026-06-15 10:00"));
        desk.phase("2026-06-15 09:00", "ACTIVE");
        assertThat(desk.clock().dueAt()).isEqualTo(Sla.maybeAt("2026-06-16 09:00"));
        assertThat(desk.elapsed("2026-06-15 09:30")).isZero();
    }

    @Test
    void a_stop_dated_before_the_breach_takes_the_breach_back() {
        Desk desk = Desk.with(eight().build()).phase("2026-06-15 08:00", "ACTIVE");
        assertThat(desk.due("2026-06-15 17:00")).hasSize(1);
        assertThat(desk.clock().isBreached()).isTrue();
        desk.phase("2026-06-15 15:30", "DONE");
        assertThat(desk.clock().isBreached()).isFalse();
        assertThat(desk.clock().stoppedAt()).isEqualTo(Sla.maybeAt("2026-06-15 15:30"));
    }

    @Test
    void pauses_before_a_clock_was_attached_are_left_out_when_its_definition_says_so() {
        SlaDefinition.Builder builder = eight().start(field("vip").is("yes"));
        builder.retroactiveStart(ClockFacts.OPENED_AT).retroactivePause(true);
        Desk desk = Desk.with(builder.build()).given(ClockFacts.OPENED_AT, Sla.at("2026-06-15 08:00"));
        desk.phase("2026-06-15 07:00", "WAITING")
                .phase("2026-06-15 09:00", "ACTIVE")
                .phase("2026-06-15 11:00", "WAITING")
                .phase("2026-06-15 12:00", "ACTIVE")
                .phase("2026-06-15 13:00", "WAITING");
        desk.change("2026-06-15 14:00", "vip", "yes");
        assertThat(desk.clock().stage()).isEqualTo(ClockStage.PAUSED);
        assertThat(desk.clock().pausedAt()).isEqualTo(Sla.maybeAt("2026-06-15 13:00"));
        assertThat(desk.elapsed("2026-06-15 14:00")).isEqualTo(Duration.ofHours(3));
        desk.phase("2026-06-15 15:00", "ACTIVE");
        assertThat(desk.clock().dueAt()).isEqualTo(Sla.maybeAt("2026-06-16 11:00"));
    }

    @Test
    void without_that_they_are_counted() {
        SlaDefinition.Builder builder = eight().start(field("vip").is("yes"));
        Desk desk = Desk.with(builder.retroactiveStart(ClockFacts.OPENED_AT).build())
                .given(ClockFacts.OPENED_AT, Sla.at("2026-06-15 08:00"));
        desk.phase("2026-06-15 11:00", "WAITING").phase("2026-06-15 12:00", "ACTIVE");
        desk.change("2026-06-15 14:00", "vip", "yes");
        assertThat(desk.elapsed("2026-06-15 14:00")).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void several_definitions_run_side_by_side_numbered_in_order() {
        SlaDefinition response = Sla.definition("response", SlaTarget.FIRST_RESPONSE)
                .budget(Sla.hours(1))
                .kind(SlaKind.OLA)
                .build();
        Desk desk = Desk.with(response, eight().build()).phase("2026-06-15 08:00", "INITIAL");
        assertThat(desk.clocks()).extracting(Clock::number).containsExactly(1L, 2L);
        assertThat(desk.clocks())
                .extracting(clock -> clock.agreement().target())
                .containsExactly(SlaTarget.FIRST_RESPONSE, SlaTarget.RESOLUTION);
        assertThat(desk.clock(1).agreement().kind()).isEqualTo(SlaKind.OLA);
    }

    @Test
    void events_of_clocks_that_are_not_there_are_refused() {
        assertThatThrownBy(() -> Clocks.evolve(List.of(), new ClockRearmed(7, Sla.at("2026-06-15 08:00"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("clock 7");
        Desk desk = Desk.with(eight().build()).phase("2026-06-15 08:00", "ACTIVE");
        assertThatThrownBy(() -> Clocks.evolve(desk.clocks(), desk.journal().get(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("clock 1");
    }

    @Test
    void steps_of_several_clocks_are_decided_in_planned_order_before_the_change() {
        SlaDefinition two =
                Sla.definition("two", SlaTarget.RESOLUTION).budget(Sla.hours(2)).build();
        SlaDefinition one = Sla.definition("one", SlaTarget.RESOLUTION)
                .budget(Sla.hours(1))
                .addThresholds(new Threshold.AfterDue("late", Duration.ofHours(2)))
                .build();
        Desk desk = Desk.with(two, one).phase("2026-06-15 08:00", "ACTIVE");
        List<ClockEvent> events = desk.change("2026-06-15 12:00", ClockFacts.PHASE, "DONE");
        assertThat(events.subList(0, 3))
                .containsExactly(
                        new ClockBreached(2, Sla.at("2026-06-15 09:00:00.000001")),
                        new ClockBreached(1, Sla.at("2026-06-15 10:00:00.000001")),
                        new ClockThresholdPassed(2, "late", Sla.at("2026-06-15 11:00")));
        assertThat(events).hasSize(5);
    }

    @Test
    void a_reopened_record_whose_priority_has_no_budget_leaves_its_clock_stopped() {
        Desk desk = Desk.with(Sla.byPriority(Sla.resolution()).build()).given(ClockFacts.PRIORITY, "HIGH");
        desk.phase("2026-06-15 08:00", "ACTIVE").phase("2026-06-15 09:00", "DONE");
        desk.given(ClockFacts.PRIORITY, "PLANNING").phase("2026-06-15 10:00", "ACTIVE");
        assertThat(desk.clocks()).extracting(Clock::stage).containsExactly(ClockStage.COMPLETED);
        desk.change("2026-06-15 11:00", ClockFacts.PRIORITY, "LOW");
        assertThat(desk.clock().stage()).isEqualTo(ClockStage.IN_PROGRESS);
        assertThat(desk.clock().plan().budget()).contains(Duration.ofHours(40));
    }

    @Test
    void a_record_reopened_outside_the_start_condition_leaves_its_clock_stopped() {
        Desk desk = Desk.with(eight().start(field("vip").is("yes")).build()).given("vip", "yes");
        desk.phase("2026-06-15 08:00", "ACTIVE").phase("2026-06-15 09:00", "DONE");
        desk.given("vip", "no").phase("2026-06-15 10:00", "ACTIVE");
        assertThat(desk.clock().stage()).isEqualTo(ClockStage.COMPLETED);
    }

    @Test
    void a_priority_may_be_told_by_its_rank() {
        SlaEngine engine =
                new SlaEngine(Sla.catalog(Sla.byPriority(Sla.resolution()).build()));
        Facts facts = Facts.builder().whole(ClockFacts.PRIORITY, 2).build();
        List<ClockEvent> events = engine.evaluate(List.of(), facts, Sla.at("2026-06-15 08:00"));
        assertThat(((ClockAttached) events.get(0)).agreement().priority()).contains(Priority.HIGH);
        assertThat(engine.catalog().definitions()).hasSize(1);
    }

    @Test
    void what_was_read_outside_the_record_is_journalled_with_every_change() {
        SlaDefinition definition = eight().pause(field("contract").is("idle")).build();
        SlaCatalog catalog = SlaCatalog.builder()
                .calendar(Sla.OFFICE)
                .definition(definition)
                .outsideFacts(Set.of("contract", "never read"))
                .build();
        Desk desk = new Desk(catalog).phase("2026-06-15 08:00", "ACTIVE");
        desk.change("2026-06-15 09:00", "contract", "idle");
        desk.change("2026-06-15 10:00", "contract", "busy");
        desk.phase("2026-06-15 11:00", "DONE").phase("2026-06-15 12:00", "ACTIVE");
        assertThat(desk.journal().get(1)).isInstanceOf(ClockPaused.class);
        assertThat(((ClockPaused) desk.journal().get(1)).seen()).isEqualTo(Map.of("contract", List.of("idle")));
        assertThat(((ClockPaused) desk.journal().get(1)).reason()).isEqualTo("ACTIVE");
        assertThat(((ClockResumed) desk.journal().get(2)).seen()).isEqualTo(Map.of("contract", List.of("busy")));
        assertThat(((ClockStopped) desk.journal().get(3)).seen()).isEqualTo(Map.of("contract", List.of("busy")));
        assertThat(((ClockContinued) desk.journal().get(4)).seen()).isEqualTo(Map.of("contract", List.of("busy")));
    }

    @Test
    void a_new_cycle_decides_at_once_what_is_due_at_its_start() {
        SlaDefinition definition = Sla.resolution()
                .budget(new Budget.WorkingDays(1))
                .reset(field("group").is("b"))
                .addThresholds(new Threshold.BeforeDue("long", Duration.ofHours(90)))
                .build();
        Desk desk = Desk.with(definition).phase("2026-06-15 08:00", "ACTIVE");
        List<ClockEvent> events = desk.change("2026-06-15 09:00", "group", "b");
        assertThat(events).last().isEqualTo(new ClockThresholdPassed(2, "long", Sla.at("2026-06-15 09:00")));
    }

    @Test
    void values_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> new SlaTarget(" ")).hasMessageContaining("blank");
        assertThatThrownBy(() -> new ClockStopped(
                        1,
                        Sla.at("2026-06-15 08:00"),
                        ClockStage.PAUSED,
                        ClockStopped.Cause.STOP,
                        Duration.ZERO,
                        Map.of()))
                .hasMessageContaining("PAUSED");
    }
}
