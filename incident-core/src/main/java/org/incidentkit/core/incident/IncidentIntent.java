package org.incidentkit.core.incident;

/** What can be meant by moving an incident. */
public enum IncidentIntent {
    /** The desk has seen it. */
    ACKNOWLEDGE,
    /** Work begins. */
    START,
    /** It has to wait for somebody or something. */
    HOLD,
    /** The wait is over. */
    RESUME,
    /** The service works again, or the answer is given. */
    RESOLVE,
    /** It was not resolved after all. */
    REOPEN,
    /** The caller agrees, or did not object. */
    CLOSE,
    /** It was none. */
    CANCEL
}
