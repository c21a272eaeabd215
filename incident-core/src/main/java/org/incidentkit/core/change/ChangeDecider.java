package org.incidentkit.core.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.common.Messages;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.lifecycle.Lifecycle;
import org.incidentkit.core.lifecycle.Phase;
import org.incidentkit.core.person.Role;
import org.incidentkit.core.record.Approval;
import org.incidentkit.core.record.DecisionContext;
import org.incidentkit.core.record.Discipline;
import org.incidentkit.core.record.FieldNames;
import org.incidentkit.core.record.Move;
import org.incidentkit.core.record.MoveDecider;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkAction;
import org.incidentkit.core.record.WorkDecider;
import org.incidentkit.core.record.WorkEvent;

/**
 * Decides what becomes of a change: its type says which ways it may take, and nobody schedules what nobody else agreed
 * to. Going back to the start cancels what was agreed.
 */
public final class ChangeDecider implements Discipline<ChangeIntent> {
    private final MoveDecider<ChangeIntent> moves;
    private final Lifecycle<ChangeIntent> lifecycle;
    private final WorkDecider others = new WorkDecider(ChangeTexts.NAMES);

    /**
     * Decides by a lifecycle.
     *
     * @param lifecycle the states and the ways between them
     */
    public ChangeDecider(Lifecycle<ChangeIntent> lifecycle) {
        this.lifecycle = lifecycle;
        this.moves = new MoveDecider<>(lifecycle, Set.of());
    }

    @Override
    public MoveDecider<ChangeIntent> moves() {
        return moves;
    }

    @Override
    public WorkDecider others() {
        return others;
    }

    @Override
    public Outcome<List<Event>> done(Work work, WorkAction action, DecisionContext context) {
        if (action instanceof WorkAction.Approve) {
            return approved(work, context);
        }
        Optional<Outcome.Rejected<List<Event>>> refused =
                action instanceof WorkAction.Edit edit && context.mode() == DecisionContext.Mode.LIVE
                        ? retyped(work, edit, context)
                        : Optional.empty();
        return refused.isPresent() ? refused.get() : others.decide(work, action, context);
    }

    @Override
    public Outcome<List<Event>> moved(Work work, Move<ChangeIntent> move, DecisionContext context) {
        boolean live = context.mode() == DecisionContext.Mode.LIVE;
        Messages messages = context.messages();
        if (live && !isWayOf(new ChangeRequest(work).type(), work, move.intent())) {
            return messages.rejection(
                    "not-of-this-type",
                    Map.of(
                            "number", work.number(),
                            "type", new ChangeRequest(work).type().name(),
                            "intent", move.intent().name(),
                            "state", work.status().state()));
        }
        boolean agreed = work.status().phase() != Phase.WAITING
                || move.intent() != ChangeIntent.SCHEDULE
                || !work.approvals().isEmpty();
        if (live && !agreed) {
            return messages.rejection("approval-missing", Map.of("number", work.number()));
        }
        return moves.decide(work, move, context).map(events -> withdrawn(work, events));
    }

    /**
     * The type says what a change has to pass. It can be put right before anything was passed; to let it pass less is for
     * who answers for the process.
     */
    private Optional<Outcome.Rejected<List<Event>>> retyped(Work work, WorkAction.Edit edit, DecisionContext context) {
        ChangeType before = new ChangeRequest(work).type();
        ChangeType after = typeAfter(edit, before);
        if (after == before) {
            return Optional.empty();
        }
        Map<String, String> parameters = Map.of(
                "number", work.number(),
                "type", before.name(),
                "to", after.name(),
                "state", work.status().state());
        if (!work.status().state().equals(lifecycle.start().name())) {
            return Optional.of(context.messages().rejection("type-settled", parameters));
        }
        boolean lighter = after.steps() < before.steps();
        return lighter && !context.actor().is(Role.COORDINATOR)
                ? Optional.of(context.messages().rejection("coordinators-only", parameters))
                : Optional.empty();
    }

    private static ChangeType typeAfter(WorkAction.Edit edit, ChangeType before) {
        if (edit.cleared().contains(FieldNames.CHANGE_TYPE)) {
            return ChangeType.NORMAL;
        }
        List<FactValue> set = edit.set().getOrDefault(FieldNames.CHANGE_TYPE, List.of());
        return set.isEmpty() ? before : ChangeType.valueOf(set.get(0).toString());
    }

    /** A normal change is assessed and authorized, an emergency only authorized, a standard change neither. */
    private boolean isWayOf(ChangeType type, Work work, ChangeIntent intent) {
        boolean first = work.status().state().equals(lifecycle.start().name());
        return switch (intent) {
            case ASSESS -> type == ChangeType.NORMAL;
            case AUTHORIZE -> first ? type == ChangeType.EMERGENCY : type == ChangeType.NORMAL;
            case SCHEDULE -> !first || type == ChangeType.STANDARD;
            default -> true;
        };
    }

    /** Back at the start, nothing that was agreed counts any more. */
    private List<Event> withdrawn(Work work, List<Event> events) {
        boolean back = events.stream()
                .anyMatch(event -> event instanceof WorkEvent.StateChanged changed
                        && changed.to().state().equals(lifecycle.start().name()));
        if (!back || work.approvals().isEmpty()) {
            return events;
        }
        List<Event> all = new ArrayList<>(events);
        all.add(new WorkEvent.ApprovalsCanceled());
        return all;
    }

    private static Outcome<List<Event>> approved(Work work, DecisionContext context) {
        Messages messages = context.messages();
        if (work.status().phase() != Phase.WAITING) {
            return messages.rejection("nothing-to-approve", Map.of("number", work.number()));
        }
        boolean own = context.actor().person().equals(work.people().requester());
        boolean approver = context.actor().is(Role.APPROVER);
        if (own || !approver) {
            return messages.rejection(own ? "own-approval" : "approvers-only", Map.of("number", work.number()));
        }
        boolean again = work.approvals().stream()
                .anyMatch(approval -> approval.approver().equals(context.actor().person()));
        return Outcome.accepted(
                again
                        ? List.of()
                        : List.of(new WorkEvent.Approved(
                                new Approval(context.actor().person(), context.at()))));
    }
}
