package org.incidentkit.core.record;

/** Where a task of a record stands. */
public enum TaskState {
    /** To be done. */
    OPEN,
    /** Done. */
    DONE,
    /** Left undone when the record was closed. */
    INCOMPLETE,
    /** Dropped when the record was cancelled, or by an operator. */
    SKIPPED
}
