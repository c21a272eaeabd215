package org.incidentkit.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A completed clock goes on, its record being open again.
 *
 * @param clock its number
 * @param at from when
 * @param countingBetween whether the time since it stopped counts
 * @param elapsed the working time counted until {@code at}
 * @param plan what lies ahead now
 * @param seen what its conditions read outside the record, by fact; no values where it was missing
 */
public record ClockContinued(
        long clock, Instant at, boolean countingBetween, Duration elapsed, Plan plan, Map<String, List<String>> seen)
        implements ClockEvent {
    /** Takes a copy of what was seen. */
    public ClockContinued {
        seen = Map.copyOf(seen);
    }
}
