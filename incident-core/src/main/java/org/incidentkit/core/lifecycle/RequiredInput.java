package org.incidentkit.core.lifecycle;

/** What a transition may ask of the request that makes it. */
public enum RequiredInput {
    /** Why it is done. */
    REASON,
    /** A code of the host's list, such as a resolution code. */
    CODE,
    /** A note on the outcome. */
    NOTE,
    /** A public comment. */
    COMMENT,
    /** What the record waits for. */
    HOLD_REASON,
    /** Until when. */
    UNTIL,
    /** The cause that was found. */
    ROOT_CAUSE,
    /** The record it refers to. */
    REFERENCE
}
