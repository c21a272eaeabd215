package org.incidentkit.rules.model;

/** Whether a rule counts. */
public enum RuleMode {
    /** It decides. */
    ACTIVE,
    /** It is evaluated and recorded; it changes nothing, and keeps no other rule from acting. */
    MONITOR,
    /** It is not evaluated. */
    INACTIVE
}
