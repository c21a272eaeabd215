package org.incidentkit.core.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.common.Microseconds;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.lifecycle.HoldReason;
import org.incidentkit.core.lifecycle.Lifecycle;
import org.incidentkit.core.lifecycle.Phase;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.person.Role;
import org.incidentkit.core.record.DecisionContext;
import org.incidentkit.core.record.Discipline;
import org.incidentkit.core.record.EntryAudience;
import org.incidentkit.core.record.Hold;
import org.incidentkit.core.record.Move;
import org.incidentkit.core.record.MoveDecider;
import org.incidentkit.core.record.MoveInput;
import org.incidentkit.core.record.PlannedMove;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkAction;
import org.incidentkit.core.record.WorkDecider;

/** Decides what becomes of an incident: moves by its lifecycle, a reply of the caller that ends the wait for it. */
public final class IncidentDecider implements Discipline<IncidentIntent> {
    private static final Set<IncidentIntent> RESPONSES =
            Set.of(IncidentIntent.ACKNOWLEDGE, IncidentIntent.START, IncidentIntent.RESOLVE);

    private final MoveDecider<IncidentIntent> moves;
    private final WorkDecider others = new WorkDecider(Set.of());
    private final IncidentPolicy policy;

    /**
     * Decides by a lifecycle and a policy.
     *
     * @param lifecycle the states and the ways between them
     * @param policy how long a resolved incident can come back
     */
    public IncidentDecider(Lifecycle<IncidentIntent> lifecycle, IncidentPolicy policy) {
        this.moves = new MoveDecider<>(lifecycle, RESPONSES);
        this.policy = policy;
    }

    @Override
    public MoveDecider<IncidentIntent> moves() {
        return moves;
    }

    /** A scheduled wait ends by itself; a resolved incident closes by itself. */
    @Override
    public Optional<PlannedMove> planned(Work work) {
        Optional<PlannedMove> planned = work.status().phase() == Phase.DONE
                ? work.milestones()
                        .resolvedAt()
                        .map(at -> new PlannedMove(
                                plain(IncidentIntent.CLOSE), Microseconds.roundUp(at.plus(policy.closeAfter()))))
                : work.status()
                        .hold()
                        .flatMap(Hold::until)
                        .map(until -> new PlannedMove(plain(IncidentIntent.RESUME), until));
        return planned.filter(move -> moves.needsNobody(move.move(), work));
    }

    private static Move<IncidentIntent> plain(IncidentIntent intent) {
        return new Move<>(intent, Optional.empty(), MoveInput.none());
    }

    @Override
    public WorkDecider others() {
        return others;
    }

    @Override
    public Outcome<List<Event>> done(Work work, WorkAction action, DecisionContext context) {
        Outcome<List<Event>> outcome = others.decide(work, action, context);
        return ends(work, action, context) ? outcome.map(events -> resumed(work, events, context)) : outcome;
    }

    @Override
    public Outcome<List<Event>> moved(Work work, Move<IncidentIntent> move, DecisionContext context) {
        boolean back = move.intent() == IncidentIntent.REOPEN && context.mode() == DecisionContext.Mode.LIVE;
        Optional<Instant> until = work.milestones().resolvedAt().map(at -> at.plus(policy.reopenWithin()));
        if (back && until.filter(context.at()::isAfter).isPresent()) {
            return context.messages()
                    .rejection(
                            "reopen-window-over",
                            Map.of("number", work.number(), "until", until.get().toString()));
        }
        boolean notTheirs = move.intent() == IncidentIntent.RESUME
                && context.mode() == DecisionContext.Mode.LIVE
                && context.actor().roles().equals(Set.of(Role.CALLER))
                && !waitsForTheCaller(work);
        if (notTheirs && work.status().phase() == Phase.WAITING) {
            return context.messages()
                    .rejection(
                            "not-your-wait",
                            Map.of(
                                    "number",
                                    work.number(),
                                    "state",
                                    work.status().state()));
        }
        return moves.decide(work, move, context);
    }

    private static boolean waitsForTheCaller(Work work) {
        return work.status()
                .hold()
                .flatMap(Hold::reason)
                .filter(reason -> reason == HoldReason.AWAITING_CALLER)
                .isPresent();
    }

    /** What the caller writes ends the wait for the caller; so does what who logged it, unless an operator, writes. */
    private static boolean ends(Work work, WorkAction action, DecisionContext context) {
        PersonId author = context.actor().person();
        boolean forTheCaller =
                author.equals(work.people().requester()) && !context.actor().is(Role.OPERATOR);
        boolean reply = action instanceof WorkAction.AddEntry entry && entry.audience() == EntryAudience.PUBLIC;
        return reply && (author.equals(work.people().caller()) || forTheCaller) && waitsForTheCaller(work);
    }

    private List<Event> resumed(Work work, List<Event> events, DecisionContext context) {
        Move<IncidentIntent> resume = plain(IncidentIntent.RESUME);
        DecisionContext asDesk =
                new DecisionContext(context.at(), Actor.system(), context.texts(), context.mode(), context.messages());
        List<Event> all = new ArrayList<>(events);
        if (moves.decide(work, resume, asDesk) instanceof Outcome.Accepted<List<Event>> accepted) {
            all.addAll(accepted.value());
        }
        return all;
    }
}
