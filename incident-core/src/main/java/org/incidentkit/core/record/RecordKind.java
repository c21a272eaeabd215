package org.incidentkit.core.record;

/** The kinds of record a desk keeps a journal of. */
public enum RecordKind {
    /** An unplanned interruption of a service, or a request, question or complaint. */
    INCIDENT,
    /** The cause, or potential cause, behind one or more incidents. */
    PROBLEM,
    /** The addition, modification or removal of anything that could affect services. */
    CHANGE,
    /** A component that is managed in order to deliver a service. */
    CI,
    /** The desk's own rules, calendars, definitions and lifecycles. */
    CONFIGURATION
}
