package org.incidentkit.core.incident;

/** What a report is about. */
public enum IncidentKind {
    /** Something does not work. */
    INCIDENT,
    /** Something is wanted. */
    SERVICE_REQUEST,
    /** Something is to be known. */
    QUESTION,
    /** Somebody is not content. */
    COMPLAINT,
    /** A machine event. */
    ALERT
}
