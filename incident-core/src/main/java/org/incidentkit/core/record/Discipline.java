package org.incidentkit.core.record;

import java.util.List;
import java.util.Optional;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.common.Outcome;

/**
 * How one kind of record is decided: its way through its lifecycle, what else can be done to it, and what it does by
 * itself. What is peculiar to a kind, its own decider adds.
 *
 * @param <I> the intents of the kind
 */
public interface Discipline<I extends Enum<I>> extends Decider<Work, Action> {
    /** {@return the way through the lifecycle alone} */
    MoveDecider<I> moves();

    /** {@return what can be done beside moving} */
    WorkDecider others();

    /**
     * Decides a move.
     *
     * @param work the record as it is
     * @param move what is wanted
     * @param context when, by whom, and what else is known
     * @return the events that follow, or why not
     */
    default Outcome<List<Event>> moved(Work work, Move<I> move, DecisionContext context) {
        return moves().decide(work, move, context);
    }

    /**
     * Decides what is no move.
     *
     * @param work the record as it is
     * @param action what is wanted
     * @param context when, by whom, and what else is known
     * @return the events that follow, or why not
     */
    default Outcome<List<Event>> done(Work work, WorkAction action, DecisionContext context) {
        return others().decide(work, action, context);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException for an action of another kind of record
     */
    @Override
    default Outcome<List<Event>> decide(Work work, Action action, DecisionContext context) {
        if (action instanceof Move<?> move) {
            return moved(work, moves().own(move), context);
        }
        if (action instanceof WorkAction other) {
            return done(work, other, context);
        }
        throw new IllegalArgumentException(work.ref() + " cannot do " + action);
    }

    /**
     * What the record does by itself, if nothing changes before.
     *
     * @param work the record as it is
     * @return the move and when; empty when it waits for somebody
     */
    default Optional<PlannedMove> planned(Work work) {
        return Optional.empty();
    }
}
