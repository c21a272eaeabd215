package org.incidentkit.core.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentkit.core.record.Standing.APPROVER;
import static org.incidentkit.core.record.Standing.CALLER;
import static org.incidentkit.core.record.Standing.COORDINATOR;
import static org.incidentkit.core.record.Standing.EVERYBODY;
import static org.incidentkit.core.record.Standing.OPERATOR;
import static org.incidentkit.core.record.Standing.REQUESTER;
import static org.incidentkit.core.record.Standing.act;
import static org.incidentkit.core.record.Standing.code;
import static org.incidentkit.core.record.Standing.everything;
import static org.incidentkit.core.record.Standing.move;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.lifecycle.Lifecycle;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.person.Role;
import org.incidentkit.core.record.FieldNames;
import org.incidentkit.core.record.MoveInput;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.Standing;
import org.incidentkit.core.record.TaskState;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkAction;
import org.junit.jupiter.api.Test;

class ChangeDeciderTest {
    private static final Lifecycle<ChangeIntent> LIFECYCLE = ChangeLifecycle.shipped();
    private static final List<String> STATES =
            List.of("NEW", "ASSESS", "AUTHORIZE", "SCHEDULED", "IMPLEMENT", "REVIEW", "CLOSED", "CANCELED");
    private static final Actor EVERY_ROLE =
            Actor.of(COORDINATOR.person(), Role.OPERATOR, Role.COORDINATOR, Role.APPROVER);

    /** What every type can do once it is planned; the beginning is each type's own. */
    private static final List<String> COMMON = List.of(
            "NEW CANCEL CANCELED",
            "ASSESS RESET NEW",
            "ASSESS CANCEL CANCELED",
            "AUTHORIZE SCHEDULE SCHEDULED",
            "AUTHORIZE REJECT NEW",
            "AUTHORIZE RESET NEW",
            "AUTHORIZE CANCEL CANCELED",
            "SCHEDULED IMPLEMENT IMPLEMENT",
            "SCHEDULED RESET NEW",
            "SCHEDULED CANCEL CANCELED",
            "IMPLEMENT REVIEW REVIEW",
            "IMPLEMENT CANCEL CANCELED",
            "REVIEW CLOSE CLOSED");

    private final ChangeDecider decider = new ChangeDecider(LIFECYCLE);

    @Test
    void a_normal_change_is_assessed_and_authorized() {
        assertThat(ways("NORMAL")).isEqualTo(with("NEW ASSESS ASSESS", "ASSESS AUTHORIZE AUTHORIZE"));
    }

    @Test
    void a_standard_change_is_scheduled_at_once() {
        assertThat(ways("STANDARD")).isEqualTo(with("NEW SCHEDULE SCHEDULED"));
    }

    @Test
    void an_emergency_is_authorized_without_being_assessed() {
        assertThat(ways("EMERGENCY")).isEqualTo(with("NEW AUTHORIZE AUTHORIZE"));
    }

    @Test
    void nobody_schedules_what_nobody_else_agreed_to() {
        Work waiting = in("AUTHORIZE", "NORMAL");
        Work approved = approve(waiting, APPROVER).orThrow();
        assertThat(code(schedule(waiting))).isEqualTo("approval-missing");
        assertThat(code(schedule(approved))).isEqualTo("accepted");
        assertThat(approved.approvals())
                .extracting(approval -> approval.approver())
                .containsExactly(APPROVER.person());
        assertThat(approve(approved, APPROVER).orThrow()).isEqualTo(approved);
        assertThat(code(schedule(in("AUTHORIZE", "EMERGENCY")))).isEqualTo("approval-missing");
    }

    @Test
    void an_approval_is_given_by_an_approver_who_is_not_the_requester_while_it_is_asked_for() {
        Work waiting = in("AUTHORIZE", "NORMAL");
        Actor own = Actor.of(REQUESTER, Role.APPROVER);
        assertThat(code(approve(waiting, own))).isEqualTo("own-approval");
        for (Actor other : List.of(OPERATOR, COORDINATOR, CALLER)) {
            assertThat(code(approve(waiting, other))).isEqualTo("approvers-only");
        }
        STATES.stream()
                .filter(state -> !state.equals("AUTHORIZE"))
                .forEach(state ->
                        assertThat(code(approve(in(state, "NORMAL"), APPROVER))).isEqualTo("nothing-to-approve"));
    }

    @Test
    void back_at_the_start_what_was_agreed_no_longer_counts() {
        Work approved = approve(in("AUTHORIZE", "NORMAL"), APPROVER).orThrow();
        Work scheduled = schedule(approved).orThrow();
        List<Work> back = List.of(
                to(approved, ChangeIntent.REJECT), to(approved, ChangeIntent.RESET), to(scheduled, ChangeIntent.RESET));
        for (Work again : back) {
            assertThat(again.approvals()).isEmpty();
            Work asked = to(to(again, ChangeIntent.ASSESS), ChangeIntent.AUTHORIZE);
            assertThat(code(schedule(asked))).isEqualTo("approval-missing");
        }
        assertThat(to(scheduled, ChangeIntent.IMPLEMENT).approvals()).hasSize(1);
    }

    @Test
    void a_change_that_was_undone_says_so_to_the_end() {
        Work implementing = in("IMPLEMENT", "NORMAL");
        MoveInput undone = MoveInput.builder()
                .code(ChangeRequest.BACKED_OUT)
                .note("restored")
                .build();
        Work review = act(decider, implementing, OPERATOR, move(ChangeIntent.REVIEW, undone))
                .orThrow();
        Work closed = act(decider, review, OPERATOR, move(ChangeIntent.CLOSE, MoveInput.none()))
                .orThrow();
        assertThat(new ChangeRequest(review).isBackedOut()).isTrue();
        assertThat(new ChangeRequest(closed).isBackedOut()).isTrue();
        Work done = act(decider, implementing, OPERATOR, move(ChangeIntent.REVIEW, MoveInput.none()))
                .orThrow();
        assertThat(new ChangeRequest(done).isBackedOut()).isFalse();
    }

    @Test
    void each_way_names_who_may_take_it_and_what_it_asks_for() {
        assertThat(allowed("NEW", ChangeIntent.ASSESS)).containsExactly(OPERATOR, COORDINATOR);
        assertThat(allowed("SCHEDULED", ChangeIntent.IMPLEMENT)).containsExactly(OPERATOR, COORDINATOR);
        assertThat(allowed("AUTHORIZE", ChangeIntent.REJECT)).containsExactly(COORDINATOR, APPROVER);
        assertThat(allowed("AUTHORIZE", ChangeIntent.RESET)).containsExactly(OPERATOR, COORDINATOR);
        assertThat(allowed("NEW", ChangeIntent.CANCEL)).containsExactly(OPERATOR, COORDINATOR);
        for (ChangeIntent intent : List.of(ChangeIntent.REJECT, ChangeIntent.RESET, ChangeIntent.CANCEL)) {
            Outcome<Work> silent = act(decider, in("AUTHORIZE", "NORMAL"), EVERY_ROLE, move(intent, MoveInput.none()));
            assertThat(((Outcome.Rejected<Work>) silent).violations())
                    .extracting(violation -> violation.path() + " " + violation.code())
                    .containsExactly("reason required");
        }
    }

    @Test
    void a_mandatory_task_holds_up_the_review() {
        Work work = tasked(in("IMPLEMENT", "NORMAL"), true);
        assertThat(code(act(decider, work, OPERATOR, move(ChangeIntent.REVIEW, MoveInput.none()))))
                .isEqualTo("mandatory-task-open");
        Work skipped = act(decider, work, OPERATOR, new WorkAction.MoveTask(1, TaskState.SKIPPED))
                .orThrow();
        assertThat(code(act(decider, skipped, OPERATOR, move(ChangeIntent.REVIEW, MoveInput.none()))))
                .isEqualTo("accepted");
    }

    @Test
    void closing_leaves_tasks_incomplete_and_cancelling_skips_them() {
        assertThat(to(tasked(in("REVIEW", "NORMAL"), false), ChangeIntent.CLOSE).tasks())
                .extracting(task -> task.state())
                .containsExactly(TaskState.INCOMPLETE);
        Work canceled = to(tasked(in("SCHEDULED", "NORMAL"), true), ChangeIntent.CANCEL);
        assertThat(canceled.tasks()).extracting(task -> task.state()).containsExactly(TaskState.SKIPPED);
        assertThat(canceled.milestones().canceledAt()).isPresent();
        assertThat(canceled.milestones().closedAt()).isEmpty();
    }

    @Test
    void a_change_has_plans_of_its_own() {
        Work work = in("NEW", "NORMAL");
        for (String plan : List.of("implementationPlan", "backoutPlan", "testPlan")) {
            work = act(decider, work, OPERATOR, new WorkAction.Write(plan, "the " + plan))
                    .orThrow();
        }
        assertThat(new ChangeRequest(work).document(ChangeTexts.BACKOUT_PLAN)).contains("the backoutPlan");
        assertThat(code(act(decider, work, OPERATOR, new WorkAction.Write("rootCause", "x"))))
                .isEqualTo("no-such-text");
    }

    /** Every way that is open to a type, from every state, to somebody with every role and with everything at hand. */
    private Set<String> ways(String type) {
        Set<String> found = new TreeSet<>();
        for (String from : STATES) {
            for (ChangeIntent intent : ChangeIntent.values()) {
                Work work = in(from, type);
                Work ready = from.equals("AUTHORIZE") ? approve(work, APPROVER).orThrow() : work;
                Outcome<Work> moved = act(decider, ready, EVERY_ROLE, move(intent, everything("DONE")));
                if (moved instanceof Outcome.Accepted<Work> accepted) {
                    found.add(from + " " + intent + " "
                            + accepted.value().status().state());
                } else {
                    assertThat(code(moved)).isIn("illegal-transition", "not-of-this-type");
                }
            }
        }
        return found;
    }

    private static Set<String> with(String... own) {
        Set<String> all = new TreeSet<>(COMMON);
        all.addAll(List.of(own));
        return all;
    }

    private static Work in(String state, String type) {
        return Standing.with(Standing.in(RecordKind.CHANGE, LIFECYCLE, state), FieldNames.CHANGE_TYPE, type);
    }

    private Outcome<Work> approve(Work work, Actor actor) {
        return act(decider, work, actor, new WorkAction.Approve());
    }

    private Outcome<Work> schedule(Work work) {
        return act(decider, work, OPERATOR, move(ChangeIntent.SCHEDULE, MoveInput.none()));
    }

    private Work to(Work work, ChangeIntent intent) {
        return act(decider, work, EVERY_ROLE, move(intent, everything("DONE"))).orThrow();
    }

    private Work tasked(Work work, boolean mandatory) {
        return act(decider, work, OPERATOR, new WorkAction.AddTask("tell everybody", Optional.empty(), mandatory))
                .orThrow();
    }

    private List<Actor> allowed(String state, ChangeIntent intent) {
        return EVERYBODY.stream()
                .filter(actor -> act(decider, in(state, "NORMAL"), actor, move(intent, everything("DONE")))
                        instanceof Outcome.Accepted<Work>)
                .toList();
    }
}
