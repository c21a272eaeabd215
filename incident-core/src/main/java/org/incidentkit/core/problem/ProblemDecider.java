package org.incidentkit.core.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.common.Messages;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.lifecycle.Lifecycle;
import org.incidentkit.core.record.DecisionContext;
import org.incidentkit.core.record.Discipline;
import org.incidentkit.core.record.Move;
import org.incidentkit.core.record.MoveDecider;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkDecider;

/** Decides what becomes of a problem: a fix needs its cause, a risk can be accepted only once the cause is sought. */
public final class ProblemDecider implements Discipline<ProblemIntent> {
    private static final Set<String> BEFORE_ANALYSIS = Set.of(ProblemLifecycle.NEW, ProblemLifecycle.ASSESSING);

    private final MoveDecider<ProblemIntent> moves;
    private final WorkDecider others = new WorkDecider(ProblemTexts.NAMES);

    /**
     * Decides by a lifecycle.
     *
     * @param lifecycle the states and the ways between them
     */
    public ProblemDecider(Lifecycle<ProblemIntent> lifecycle) {
        this.moves = new MoveDecider<>(lifecycle, Set.of());
    }

    @Override
    public MoveDecider<ProblemIntent> moves() {
        return moves;
    }

    @Override
    public WorkDecider others() {
        return others;
    }

    @Override
    public Outcome<List<Event>> moved(Work work, Move<ProblemIntent> move, DecisionContext context) {
        boolean answers = move.intent() == ProblemIntent.RESOLVE && context.mode() == DecisionContext.Mode.LIVE;
        Optional<Outcome.Rejected<List<Event>>> refused =
                answers ? refused(work, move, context.messages()) : Optional.empty();
        return refused.isPresent() ? refused.get() : moves.decide(work, move, context);
    }

    private static Optional<Outcome.Rejected<List<Event>>> refused(
            Work work, Move<ProblemIntent> move, Messages messages) {
        Optional<String> code = move.input().code();
        if (code.isEmpty()) {
            return Optional.empty();
        }
        Optional<ProblemResolution> resolution = Arrays.stream(ProblemResolution.values())
                .filter(known -> known.name().equals(code.get()))
                .findFirst();
        if (resolution.isEmpty()) {
            return Optional.of(Outcome.invalid(List.of(messages.violation(
                    "code",
                    "no-such-choice",
                    Map.of("value", code.get(), "choices", Arrays.toString(ProblemResolution.values()))))));
        }
        String state = work.status().state();
        boolean early = resolution.get() == ProblemResolution.RISK_ACCEPTED && BEFORE_ANALYSIS.contains(state);
        boolean unfixed =
                resolution.get() == ProblemResolution.FIX_APPLIED && !state.equals(ProblemLifecycle.FIX_IN_PROGRESS);
        if (early || unfixed) {
            return Optional.of(messages.rejection(
                    "resolution-too-early", Map.of("number", work.number(), "state", state, "code", code.get())));
        }
        boolean unknown = resolution.get() == ProblemResolution.FIX_APPLIED
                && (!work.documents().containsKey(ProblemTexts.ROOT_CAUSE)
                        || move.input().note().isEmpty());
        return unknown
                ? Optional.of(messages.rejection("fix-needs-cause-and-note", Map.of("number", work.number())))
                : Optional.empty();
    }
}
