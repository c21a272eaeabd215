package org.incidentkit.core.problem;

/** How a problem can be resolved; the codes of its resolution. */
public enum ProblemResolution {
    /** The cause was done away with. */
    FIX_APPLIED,
    /** The cause is known and will be lived with. */
    RISK_ACCEPTED,
    /** It repeats another problem. */
    DUPLICATE,
    /** It was none. */
    CANCELED
}
