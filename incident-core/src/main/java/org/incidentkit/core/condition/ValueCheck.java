package org.incidentkit.core.condition;

import java.time.Instant;

/** Whether one value passes a test. */
@FunctionalInterface
interface ValueCheck {
    /** Stands where a condition is no test of a fact. */
    ValueCheck NONE = (value, now) -> false;

    boolean passes(FactValue value, Instant now);
}
