package org.incidentkit.core.record;

import java.util.Optional;

/** How one kind of record is decided: its actions, its way through its lifecycle, and what it does by itself. */
public interface Discipline extends Decider<Work, Action> {
    /** {@return the way through the lifecycle alone} */
    MoveDecider<?> moves();

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
