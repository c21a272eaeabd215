package org.incidentkit.core.change;

/** How a change is decided. */
public enum ChangeType {
    /** Agreed to beforehand; low risk, done often. */
    STANDARD,
    /** Assessed and agreed to. */
    NORMAL,
    /** Agreed to at once, because waiting costs more. */
    EMERGENCY;

    /** How much stands between such a change and its schedule: assessing, agreeing. */
    int steps() {
        return switch (this) {
            case STANDARD -> 0;
            case EMERGENCY -> 1;
            case NORMAL -> 2;
        };
    }
}
