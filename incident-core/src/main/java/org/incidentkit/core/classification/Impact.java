package org.incidentkit.core.classification;

/** How much of the business is affected; a matrix names the levels it uses. */
public enum Impact {
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
