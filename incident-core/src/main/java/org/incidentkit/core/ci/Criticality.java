package org.incidentkit.core.ci;

/** How much the business depends on a configuration item. */
public enum Criticality {
    /** The business stops without it. */
    CRITICAL,
    /** The business limps without it. */
    HIGH,
    /** The business notices. */
    MEDIUM,
    /** Hardly anybody notices. */
    LOW
}
