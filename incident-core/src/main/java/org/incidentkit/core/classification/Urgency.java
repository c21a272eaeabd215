package org.incidentkit.core.classification;

/** How soon the business needs it solved; a matrix names the levels it uses. */
public enum Urgency {
    /** The most severe level, used by wide matrices. */
    HIGHEST,
    /** Severe. */
    HIGH,
    /** Between high and low. */
    MEDIUM,
    /** Slight. */
    LOW,
    /** The least severe level, used by wide matrices. */
    LOWEST
}
