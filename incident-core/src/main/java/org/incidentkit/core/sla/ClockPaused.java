package org.incidentkit.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A clock was paused.
 *
 * @param clock its number
 * @param at from when
 * @param elapsed the working time counted until then
 * @param reason the hold reason, or the phase where there is none
 * @param seen what its conditions read outside the record, by fact; no values where it was missing
 */
public record ClockPaused(long clock, Instant at, Duration elapsed, String reason, Map<String, List<String>> seen)
        implements ClockEvent {
    /** Takes a copy of what was seen. */
    public ClockPaused {
        seen = Map.copyOf(seen);
    }
}
