package org.incidentkit.jdbc.internal.sql;

/** Whether a driver tells how many rows each statement of a batch changed: found out when it does not. Thread-safe. */
public final class BatchCounts {
    private volatile boolean told = true;

    /** Takes it that it does. */
    public BatchCounts() {}

    boolean areTold() {
        return told;
    }

    void areNotTold() {
        told = false;
    }
}
