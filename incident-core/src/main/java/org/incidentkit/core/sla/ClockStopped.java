package org.incidentkit.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A clock reached its end.
 *
 * @param clock its number
 * @param at when
 * @param stage {@link ClockStage#COMPLETED} or {@link ClockStage#CANCELLED}
 * @param cause why
 * @param elapsed the working time counted until then
 * @param seen what its conditions read outside the record, by fact; no values where it was missing
 */
public record ClockStopped(
        long clock, Instant at, ClockStage stage, Cause cause, Duration elapsed, Map<String, List<String>> seen)
        implements ClockEvent {
    /** Why a clock reached its end. */
    public enum Cause {
        /** Its stop condition holds. */
        STOP,
        /** Its reset condition holds: a new cycle follows. */
        RESET,
        /** Its cancel condition holds. */
        CANCEL,
        /** Its definition has no budget for the record's priority. */
        NO_BUDGET,
        /** Its definition is no longer part of the catalog. */
        DEFINITION_RETIRED
    }

    /**
     * Takes a copy of what was seen.
     *
     * @throws IllegalArgumentException when the stage is no end
     */
    public ClockStopped {
        if (stage.isActive()) {
            throw new IllegalArgumentException("stage " + stage + " is no end of a clock");
        }
        seen = Map.copyOf(seen);
    }
}
