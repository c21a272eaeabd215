package org.incidentkit.core.triage;

/** The stages of a decision, in their fixed order. */
public enum Stage {
    /** What is it? Category, service, tags, and fields of the host. */
    CLASSIFY,
    /** How bad is it? Impact and urgency, or priority outright. */
    PRIORITISE,
    /** Who works on it? Group, person, supplier. */
    ASSIGN,
    /** What else? Tasks, notifications, proposals; after the promises are known. */
    FOLLOW_UP
}
