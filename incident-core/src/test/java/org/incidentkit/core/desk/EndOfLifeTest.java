package org.incidentkit.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentkit.core.desk.Bench.ANNA;
import static org.incidentkit.core.desk.Bench.ERIK;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.common.Version;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.incident.IncidentIntent;
import org.incidentkit.core.incident.IncidentLifecycle;
import org.incidentkit.core.incident.IncidentPolicy;
import org.incidentkit.core.lifecycle.Guard;
import org.incidentkit.core.lifecycle.Lifecycle;
import org.incidentkit.core.lifecycle.Phase;
import org.incidentkit.core.lifecycle.RequiredInput;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.record.FieldNames;
import org.incidentkit.core.record.Link;
import org.incidentkit.core.record.LinkType;
import org.incidentkit.core.record.Milestones;
import org.incidentkit.core.record.MoveInput;
import org.incidentkit.core.record.Resolution;
import org.incidentkit.core.record.TaskState;
import org.incidentkit.core.record.WorkAction;
import org.incidentkit.core.record.WorkCommand;
import org.incidentkit.core.record.WorkEvent;
import org.junit.jupiter.api.Test;

/** Resolving, reopening, closing, cancelling, and what is left after. */
class EndOfLifeTest {
    private final Bench bench = Bench.shipped();
    private final Incident incident = bench.log();

    private Incident resolved() {
        return bench.done(IncidentCommand.resolve(incident.id(), "fixed", "restarted"), ERIK);
    }

    private Milestones milestones() {
        return bench.read(incident.id()).work().milestones();
    }

    @Test
    void an_answer_is_kept_with_its_code_and_note_until_the_incident_comes_back() {
        Incident after = resolved();

        Resolution resolution = after.work().resolution().orElseThrow();
        assertThat(resolution.code()).contains("fixed");
        assertThat(resolution.note())
                .hasValueSatisfying(note -> assertThat(note).hasToString("restarted"));
        assertThat(milestones().resolvedAt()).contains(bench.now);

        Incident back = bench.done(IncidentCommand.reopen(incident.id(), "still down"), ANNA);
        assertThat(back.work().resolution()).isEmpty();
        assertThat(milestones().resolvedAt()).isEmpty();
        assertThat(milestones().reopenCount()).isEqualTo(1);
        assertThat(bench.events(incident.id(), WorkEvent.StateChanged.class)
                        .get(1)
                        .reason())
                .hasValueSatisfying(reason -> assertThat(reason).hasToString("still down"));
    }

    @Test
    void an_incident_comes_back_within_fourteen_days_to_the_microsecond() {
        Bench late = Bench.with(Bench.configuration(
                desk -> desk.incidentPolicy(new IncidentPolicy(Duration.ofDays(14), Duration.ofDays(30)))));
        Incident first = late.log();
        late.done(IncidentCommand.resolve(first.id(), "fixed", "restarted"), ERIK);

        late.pass(Duration.ofDays(14).plusNanos(1_000));
        assertThat(late.refused(IncidentCommand.reopen(first.id(), "down"), ANNA)
                        .code())
                .isEqualTo("reopen-window-over");
        late.pass(Duration.ofNanos(-1_000));
        assertThat(late.done(IncidentCommand.reopen(first.id(), "down"), ANNA).state())
                .isEqualTo(IncidentLifecycle.IN_PROGRESS);
    }

    @Test
    void a_resolved_incident_closes_by_itself_five_days_after_it_was_resolved() {
        resolved();
        Instant resolvedAt = bench.now;
        bench.pass(Duration.ofDays(2));
        bench.done(IncidentCommand.reply(incident.id(), "thanks"), ANNA);
        assertThat(bench.desk.work().nextDueAt(bench.desk.tenant())).contains(resolvedAt.plus(Duration.ofDays(5)));

        bench.now = resolvedAt.plus(Duration.ofDays(5)).minusNanos(1_000);
        assertThat(bench.runDue()).isZero();
        bench.pass(Duration.ofNanos(1_000));
        assertThat(bench.runDue()).isEqualTo(1);

        assertThat(bench.read(incident.id()).state()).isEqualTo(IncidentLifecycle.CLOSED);
        assertThat(milestones().closedAt()).contains(bench.now);
        assertThat(milestones().resolvedAt()).contains(resolvedAt);
        assertThat(bench.desk.work().nextDueAt(bench.desk.tenant())).isEmpty();
    }

    @Test
    void the_days_count_from_the_last_time_it_was_resolved() {
        resolved();
        bench.pass(Duration.ofDays(3));
        bench.done(IncidentCommand.reopen(incident.id(), "still down"), ANNA);
        bench.pass(Duration.ofDays(3));
        assertThat(bench.runDue()).isZero();
        resolved();

        bench.pass(Duration.ofDays(5).minusNanos(1_000));
        assertThat(bench.runDue()).isZero();
        bench.pass(Duration.ofNanos(1_000));
        assertThat(bench.runDue()).isEqualTo(1);
    }

    @Test
    void a_lifecycle_whose_closing_asks_for_a_note_leaves_closing_to_people() {
        Bench own = Bench.with(Bench.configuration(desk -> desk.incidentLifecycle(closingNeedsANote())));
        Incident one = own.log();
        own.done(IncidentCommand.resolve(one.id(), "fixed", "restarted"), ERIK);

        assertThat(own.desk.work().nextDueAt(own.desk.tenant())).isEmpty();
        own.pass(Duration.ofDays(9));
        assertThat(own.runDue()).isZero();
        assertThat(own.read(one.id()).state()).isEqualTo("Done");

        MoveInput note = MoveInput.builder().note("caller agreed by phone").build();
        Incident over = own.done(WorkCommand.move(one.id(), IncidentIntent.CLOSE, note), ERIK);
        assertThat(over.work().resolution().flatMap(Resolution::note))
                .hasValueSatisfying(words -> assertThat(words).hasToString("caller agreed by phone"));
    }

    private static Lifecycle<IncidentIntent> closingNeedsANote() {
        return Lifecycle.builder("own", IncidentIntent.class)
                .initial("Open")
                .state("Done", Phase.DONE)
                .state("Over", Phase.TERMINAL)
                .allow(IncidentIntent.RESOLVE, List.of("Open"), List.of("Done"))
                .allow(IncidentIntent.CLOSE, List.of("Done"), List.of("Over"), Guard.requiring(RequiredInput.NOTE))
                .build();
    }

    @Test
    void other_days_put_in_force_later_count_for_what_is_resolved_already() {
        resolved();
        Instant resolvedAt = bench.now;
        bench.desk
                .configuration()
                .activate(
                        Bench.configuration(desk ->
                                desk.incidentPolicy(new IncidentPolicy(Duration.ofDays(14), Duration.ofDays(10)))),
                        ERIK);

        bench.now = resolvedAt.plus(Duration.ofDays(5));
        bench.runDue();

        assertThat(bench.read(incident.id()).state()).isEqualTo(IncidentLifecycle.RESOLVED);
        assertThat(bench.desk.work().nextDueAt(bench.desk.tenant())).contains(resolvedAt.plus(Duration.ofDays(10)));
        assertThat(bench.runDue()).isZero();
        bench.now = resolvedAt.plus(Duration.ofDays(10));
        assertThat(bench.runDue()).isEqualTo(1);
        assertThat(bench.read(incident.id()).state()).isEqualTo(IncidentLifecycle.CLOSED);
    }

    @Test
    void to_a_closed_incident_people_write_late_entries_and_nothing_else() {
        resolved();
        Incident closed = bench.done(IncidentCommand.close(incident.id()), ANNA);

        Incident after = bench.done(IncidentCommand.reply(incident.id(), "it is back"), ANNA);

        assertThat(after.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.late()).isTrue());
        assertThat(after.state()).isEqualTo(IncidentLifecycle.CLOSED);
        assertThat(after.version()).isEqualTo(closed.version().plus(1));
        refusedAsTerminal();
    }

    @Test
    void to_a_cancelled_one_neither() {
        bench.done(IncidentCommand.cancel(incident.id(), "no fault"), ANNA);

        bench.done(IncidentCommand.note(incident.id(), "was it really none?"), ERIK);

        assertThat(bench.read(incident.id()).entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.late()).isTrue());
        assertThat(milestones().canceledAt()).contains(bench.now);
        assertThat(milestones().closedAt()).isEmpty();
        assertThat(milestones().resolvedAt()).isEmpty();
        refusedAsTerminal();
    }

    private void refusedAsTerminal() {
        Incident other = bench.log();
        Link link = new Link(LinkType.RELATES_TO, other.id().ref());
        List<WorkAction> actions = List.of(
                WorkAction.Edit.of(Map.of(FieldNames.IMPACT, List.of(FactValue.Text.of("HIGH")))),
                new WorkAction.Edit(Map.of(), Set.of(), Optional.of("Other title"), Optional.empty()),
                new WorkAction.AddLink(link),
                new WorkAction.RemoveLink(link),
                new WorkAction.AddTask("look again", Optional.empty(), false),
                new WorkAction.MoveTask(1, TaskState.DONE));
        Version before = bench.read(incident.id()).version();
        for (WorkAction action : actions) {
            assertThat(bench.refused(WorkCommand.of(incident.id(), action), ERIK)
                            .code())
                    .as(action.toString())
                    .isEqualTo("terminal");
        }
        assertThat(bench.read(incident.id()).version()).isEqualTo(before);
    }

    @Test
    void no_rule_changes_what_has_ended() {
        Bench ruled = Bench.of(builder -> builder.triage(LineRules.of(
                "tag classify phase=TERMINAL add tags over",
                "todo follow_up phase=TERMINAL task tidy up",
                "tell follow_up phase=TERMINAL ask survey anna")));
        Incident one = ruled.log();
        ruled.done(IncidentCommand.cancel(one.id(), "no fault"), ERIK);

        Incident after = ruled.done(IncidentCommand.reply(one.id(), "thanks"), ANNA);

        assertThat(after.work().values(FieldNames.TAGS)).isEmpty();
        assertThat(after.work().tasks()).isEmpty();
        assertThat(ruled.events(one.id(), WorkEvent.EffectRequested.class)).hasSize(2);
    }

    @Test
    void a_mandatory_task_keeps_an_incident_from_being_resolved() {
        bench.done(add("change the password", true), ERIK);
        bench.done(add("buy cake", false), ERIK);

        assertThat(bench.refused(IncidentCommand.resolve(incident.id(), "fixed", "so"), ERIK)
                        .code())
                .isEqualTo("mandatory-task-open");
        bench.done(WorkCommand.of(incident.id(), new WorkAction.MoveTask(1, TaskState.SKIPPED)), ERIK);

        assertThat(resolved().state()).isEqualTo(IncidentLifecycle.RESOLVED);
    }

    @Test
    void closing_leaves_open_tasks_incomplete_and_cancelling_skips_them() {
        bench.done(add("buy cake", false), ERIK);
        bench.done(add("buy tea", false), ERIK);
        bench.done(WorkCommand.of(incident.id(), new WorkAction.MoveTask(2, TaskState.DONE)), ERIK);
        resolved();
        Incident closed = bench.done(IncidentCommand.close(incident.id()), ERIK);
        Incident second = bench.log();
        bench.done(WorkCommand.of(second.id(), new WorkAction.AddTask("x", Optional.empty(), true)), ERIK);
        Incident canceled = bench.done(IncidentCommand.cancel(second.id(), "none"), ERIK);

        assertThat(closed.work().tasks())
                .extracting(task -> task.state())
                .containsExactly(TaskState.INCOMPLETE, TaskState.DONE);
        assertThat(canceled.work().tasks()).extracting(task -> task.state()).containsExactly(TaskState.SKIPPED);
    }

    @Test
    void a_task_that_is_not_there_cannot_be_moved() {
        assertThat(bench.refused(WorkCommand.of(incident.id(), new WorkAction.MoveTask(7, TaskState.DONE)), ERIK)
                        .code())
                .isEqualTo("no-such-task");
    }

    @Test
    void a_reply_to_what_nobody_answered_before_it_was_cancelled_is_no_first_response() {
        bench.done(IncidentCommand.cancel(incident.id(), "none"), ERIK);
        bench.done(IncidentCommand.reply(incident.id(), "you are welcome"), Actor.operator("maja"));

        assertThat(milestones().firstRespondedAt()).isEmpty();
    }

    private WorkCommand<IncidentId> add(String title, boolean mandatory) {
        return WorkCommand.of(incident.id(), new WorkAction.AddTask(title, Optional.empty(), mandatory));
    }
}
