package org.incidentkit.core.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentkit.core.record.Standing.APPROVER;
import static org.incidentkit.core.record.Standing.CALLER;
import static org.incidentkit.core.record.Standing.COORDINATOR;
import static org.incidentkit.core.record.Standing.EVERYBODY;
import static org.incidentkit.core.record.Standing.OPERATOR;
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
import org.incidentkit.core.record.MoveInput;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.Standing;
import org.incidentkit.core.record.TaskState;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkAction;
import org.junit.jupiter.api.Test;

class ProblemDeciderTest {
    private static final Lifecycle<ProblemIntent> LIFECYCLE = ProblemLifecycle.shipped();
    private static final List<String> STATES =
            List.of("NEW", "ASSESS", "ROOT_CAUSE_ANALYSIS", "FIX_IN_PROGRESS", "RESOLVED", "CLOSED");
    private static final List<String> OPEN = STATES.subList(0, 4);

    private final ProblemDecider decider = new ProblemDecider(LIFECYCLE);

    @Test
    void every_way_of_a_problem_is_in_the_table_and_no_other() {
        Set<String> found = new TreeSet<>();
        for (String from : STATES) {
            for (ProblemIntent intent : ProblemIntent.values()) {
                Outcome<Work> moved = act(decider, in(from), COORDINATOR, move(intent, everything("DUPLICATE")));
                if (moved instanceof Outcome.Accepted<Work> accepted) {
                    found.add(from + " " + intent + " "
                            + accepted.value().status().state());
                } else {
                    assertThat(code(moved)).isEqualTo("illegal-transition");
                }
            }
        }
        assertThat(found)
                .containsExactlyInAnyOrder(
                        "NEW ASSESS ASSESS",
                        "NEW RESOLVE RESOLVED",
                        "ASSESS ANALYSE ROOT_CAUSE_ANALYSIS",
                        "ASSESS RESOLVE RESOLVED",
                        "ROOT_CAUSE_ANALYSIS FIX FIX_IN_PROGRESS",
                        "ROOT_CAUSE_ANALYSIS RESOLVE RESOLVED",
                        "FIX_IN_PROGRESS RESOLVE RESOLVED",
                        "RESOLVED REANALYSE ROOT_CAUSE_ANALYSIS",
                        "RESOLVED CLOSE CLOSED",
                        "CLOSED REANALYSE ROOT_CAUSE_ANALYSIS");
    }

    @Test
    void each_resolution_has_the_states_it_can_be_given_in() {
        assertThat(resolvable("DUPLICATE")).containsExactlyElementsOf(OPEN);
        assertThat(resolvable("CANCELED")).containsExactlyElementsOf(OPEN);
        assertThat(resolvable("RISK_ACCEPTED")).containsExactly("ROOT_CAUSE_ANALYSIS", "FIX_IN_PROGRESS");
        assertThat(resolvable("FIX_APPLIED")).containsExactly("FIX_IN_PROGRESS");
        assertThat(code(resolve(
                        caused("NEW"), MoveInput.builder().code("RISK_ACCEPTED").build())))
                .isEqualTo("resolution-too-early");
        assertThat(code(resolve(caused("ROOT_CAUSE_ANALYSIS"), everything("FIX_APPLIED"))))
                .isEqualTo("resolution-too-early");
    }

    @Test
    void a_fix_needs_a_root_cause_and_a_note() {
        assertThat(code(resolve(in("FIX_IN_PROGRESS"), everything("FIX_APPLIED"))))
                .isEqualTo("fix-needs-cause-and-note");
        assertThat(code(resolve(
                        caused("FIX_IN_PROGRESS"),
                        MoveInput.builder().code("FIX_APPLIED").build())))
                .isEqualTo("fix-needs-cause-and-note");
        Work fixed =
                resolve(caused("FIX_IN_PROGRESS"), everything("FIX_APPLIED")).orThrow();
        assertThat(fixed.resolution().orElseThrow().code()).contains("FIX_APPLIED");
        assertThat(fixed.resolution().orElseThrow().note().map(Object::toString))
                .contains("what was done");
    }

    @Test
    void a_resolution_needs_one_of_the_known_codes() {
        Outcome<Work> none = resolve(in("NEW"), MoveInput.none());
        assertThat(paths(none)).containsExactly("code required");
        assertThat(paths(resolve(in("NEW"), MoveInput.builder().code("GONE").build())))
                .containsExactly("code no-such-choice");
    }

    @Test
    void only_a_coordinator_with_a_reason_takes_up_a_problem_that_was_over() {
        for (String over : List.of("RESOLVED", "CLOSED")) {
            assertThat(allowed(over, ProblemIntent.REANALYSE)).containsExactly(COORDINATOR);
            assertThat(paths(act(decider, in(over), COORDINATOR, move(ProblemIntent.REANALYSE, MoveInput.none()))))
                    .containsExactly("reason required");
        }
    }

    @Test
    void neither_callers_nor_approvers_move_a_problem() {
        for (ProblemIntent intent : List.of(ProblemIntent.ASSESS, ProblemIntent.RESOLVE)) {
            assertThat(allowed("NEW", intent)).containsExactly(OPERATOR, COORDINATOR);
        }
        assertThat(allowed("RESOLVED", ProblemIntent.CLOSE)).containsExactly(OPERATOR, COORDINATOR);
        assertThat(code(act(decider, in("NEW"), CALLER, move(ProblemIntent.ASSESS, MoveInput.none()))))
                .isEqualTo("role-not-allowed");
    }

    @Test
    void a_problem_taken_up_again_has_no_answer_and_counts_how_often() {
        Work resolved = resolve(in("NEW"), everything("CANCELED")).orThrow();
        MoveInput back = MoveInput.builder().reason("it came back").build();
        Work again = act(decider, resolved, COORDINATOR, move(ProblemIntent.REANALYSE, back))
                .orThrow();
        assertThat(again.resolution()).isEmpty();
        assertThat(again.milestones().resolvedAt()).isEmpty();
        assertThat(again.milestones().reopenCount()).isEqualTo(1);
    }

    @Test
    void a_mandatory_task_holds_up_the_resolution_and_closing_leaves_the_others_incomplete() {
        Work work = act(decider, in("NEW"), OPERATOR, new WorkAction.AddTask("must", Optional.empty(), true))
                .orThrow();
        work = act(decider, work, OPERATOR, new WorkAction.AddTask("may", Optional.empty(), false))
                .orThrow();
        assertThat(code(resolve(work, everything("DUPLICATE")))).isEqualTo("mandatory-task-open");
        work = act(decider, work, OPERATOR, new WorkAction.MoveTask(1, TaskState.DONE))
                .orThrow();
        work = resolve(work, everything("DUPLICATE")).orThrow();
        work = act(decider, work, OPERATOR, move(ProblemIntent.CLOSE, MoveInput.none()))
                .orThrow();
        assertThat(work.tasks()).extracting(task -> task.state()).containsExactly(TaskState.DONE, TaskState.INCOMPLETE);
        assertThat(code(act(decider, work, OPERATOR, new WorkAction.MoveTask(2, TaskState.DONE))))
                .isEqualTo("terminal");
    }

    @Test
    void a_problem_with_a_root_cause_is_a_known_error() {
        assertThat(new Problem(in("ASSESS")).isKnownError()).isFalse();
        Problem known = new Problem(caused("ASSESS"));
        assertThat(known.isKnownError()).isTrue();
        assertThat(known.rootCause()).contains("a leak");
        assertThat(code(act(decider, in("NEW"), OPERATOR, new WorkAction.Write("backoutPlan", "none"))))
                .isEqualTo("no-such-text");
        assertThat(code(act(decider, in("NEW"), APPROVER, new WorkAction.Approve())))
                .isEqualTo("nothing-to-approve");
    }

    private static Work in(String state) {
        return Standing.in(RecordKind.PROBLEM, LIFECYCLE, state);
    }

    private Work caused(String state) {
        return act(decider, in(state), OPERATOR, new WorkAction.Write(ProblemTexts.ROOT_CAUSE, "a leak"))
                .orThrow();
    }

    private Outcome<Work> resolve(Work work, MoveInput input) {
        return act(decider, work, OPERATOR, move(ProblemIntent.RESOLVE, input));
    }

    private List<String> resolvable(String code) {
        return OPEN.stream()
                .filter(state -> resolve(caused(state), everything(code)) instanceof Outcome.Accepted<Work>)
                .toList();
    }

    private List<Actor> allowed(String state, ProblemIntent intent) {
        return EVERYBODY.stream()
                .filter(actor -> act(decider, in(state), actor, move(intent, everything("DUPLICATE")))
                        instanceof Outcome.Accepted<Work>)
                .toList();
    }

    private static List<String> paths(Outcome<Work> outcome) {
        return outcome instanceof Outcome.Rejected<Work> rejected
                ? rejected.violations().stream()
                        .map(violation -> violation.path() + " " + violation.code())
                        .toList()
                : List.of();
    }
}
