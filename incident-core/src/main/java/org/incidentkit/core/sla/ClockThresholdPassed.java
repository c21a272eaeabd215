package org.incidentkit.core.sla;

import java.time.Instant;

/**
 * A threshold was passed.
 *
 * @param clock the number of its clock
 * @param threshold its name
 * @param plannedAt the instant it was decided for, however late the host came
 */
public record ClockThresholdPassed(long clock, String threshold, Instant plannedAt) implements ClockEvent {
    @Override
    public Instant at() {
        return plannedAt;
    }
}
