package org.incidentkit.core.sla;

/** What a completed clock does when the record is open again. */
public enum ReopenPolicy {
    /** It goes on; the time in between is not counted. */
    GO_ON,
    /** It goes on as if it had never stopped: the time in between is counted. */
    GO_ON_COUNTING,
    /** It stays as it is, and a new cycle starts from the reopening. */
    NEW_CYCLE,
    /** It stays as it is. */
    STAY_STOPPED
}
