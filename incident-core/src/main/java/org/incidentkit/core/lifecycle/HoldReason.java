package org.incidentkit.core.lifecycle;

/** What a waiting record waits for. */
public enum HoldReason {
    /** An answer of the caller, whose reply resumes the work. */
    AWAITING_CALLER,
    /** A change. */
    AWAITING_CHANGE,
    /** A problem's solution or workaround. */
    AWAITING_PROBLEM,
    /** A supplier. */
    AWAITING_VENDOR,
    /** A time set for the work. */
    SCHEDULED
}
