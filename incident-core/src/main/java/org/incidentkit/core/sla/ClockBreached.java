package org.incidentkit.core.sla;

import java.time.Instant;

/**
 * More working time than promised has gone.
 *
 * @param clock its number
 * @param plannedAt the instant it was decided for, however late the host came
 */
public record ClockBreached(long clock, Instant plannedAt) implements ClockEvent {
    @Override
    public Instant at() {
        return plannedAt;
    }
}
