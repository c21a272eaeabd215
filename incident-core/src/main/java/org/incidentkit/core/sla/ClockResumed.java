package org.incidentkit.core.sla;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A paused clock runs again.
 *
 * @param clock its number
 * @param at from when
 * @param plan what lies ahead now
 * @param seen what its conditions read outside the record, by fact; no values where it was missing
 */
public record ClockResumed(long clock, Instant at, Plan plan, Map<String, List<String>> seen) implements ClockEvent {
    /** Takes a copy of what was seen. */
    public ClockResumed {
        seen = Map.copyOf(seen);
    }
}
