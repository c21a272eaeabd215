package org.incidentkit.core.change;

/** How a change is decided. */
public enum ChangeType {
    /** Agreed to beforehand; low risk, done often. */
    STANDARD,
    /** Assessed and agreed to. */
    NORMAL,
    /** Agreed to at once, because waiting costs more. */
    EMERGENCY
}
