package org.incidentkit.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A clock read at an instant, past or future, as if nothing happened since its last change.
 *
 * @param at the instant read at; the end of a clock that had stopped by then
 * @param businessElapsed the working time counted
 * @param actualElapsed the plain time from the start, without pauses
 * @param businessPause the working time that pauses took away
 * @param remaining the working time left, never less than none; missing when the budget is never used up
 * @param breached whether more working time than promised has gone
 */
public record ClockReading(
        Instant at,
        Duration businessElapsed,
        Duration actualElapsed,
        Duration businessPause,
        Optional<Duration> remaining,
        boolean breached) {}
