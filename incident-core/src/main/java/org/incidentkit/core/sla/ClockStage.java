package org.incidentkit.core.sla;

/** Where a clock stands. A breach is a flag beside it, not a stage. */
public enum ClockStage {
    /** It runs. */
    IN_PROGRESS,
    /** It waits; nothing falls due. */
    PAUSED,
    /** What was promised was done, in time or not. */
    COMPLETED,
    /** The promise no longer holds. */
    CANCELLED;

    /**
     * Whether it may still change.
     *
     * @return true while running or paused
     */
    public boolean isActive() {
        return this == IN_PROGRESS || this == PAUSED;
    }
}
