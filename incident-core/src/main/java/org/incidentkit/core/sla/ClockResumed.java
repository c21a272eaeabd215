package org.incidentkit.core.sla;

import java.time.Instant;
import java.util.Map;

/**
 * A paused clock runs again.
 *
 * @param clock its number
 * @param at from when
 * @param plan what lies ahead now
 * @param seen what its condition read outside the record
 */
public record ClockResumed(long clock, Instant at, Plan plan, Map<String, String> seen) implements ClockEvent {
    /** Takes a copy of what was seen. */
    public ClockResumed {
        seen = Map.copyOf(seen);
    }
}
