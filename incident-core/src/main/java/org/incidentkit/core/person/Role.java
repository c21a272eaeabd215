package org.incidentkit.core.person;

/** As what somebody acts; guards and access policies speak of roles, never of people. */
public enum Role {
    /** Is affected, or reports for somebody who is; sees the public side. */
    CALLER,
    /** Works on the desk. */
    OPERATOR,
    /** Answers for a process, such as a problem or change coordinator. */
    COORDINATOR,
    /** Decides on approvals. */
    APPROVER,
    /** The desk itself: timers, rules and reactions. */
    SYSTEM
}
