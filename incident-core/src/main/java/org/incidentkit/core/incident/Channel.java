package org.incidentkit.core.incident;

/** How an incident came in. */
public enum Channel {
    /** Somebody called. */
    PHONE,
    /** Somebody wrote a mail. */
    EMAIL,
    /** Somebody filled in a form. */
    PORTAL,
    /** Somebody wrote in a chat. */
    CHAT,
    /** Somebody stood at the desk. */
    IN_PERSON,
    /** A machine saw it. */
    MONITORING,
    /** Another system sent it. */
    API
}
