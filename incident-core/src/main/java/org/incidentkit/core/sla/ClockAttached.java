package org.incidentkit.core.sla;

import java.time.Instant;
import java.util.Optional;

/**
 * A promise began to run on the record.
 *
 * @param clock its number
 * @param at when it was attached
 * @param agreement what it runs under
 * @param startedAt from when it counts: {@code at}, or earlier when it starts retroactively
 * @param plan what lies ahead
 * @param resetMark what its reset condition holds on; missing when it does not hold
 */
public record ClockAttached(
        long clock, Instant at, Agreement agreement, Instant startedAt, Plan plan, Optional<String> resetMark)
        implements ClockEvent {}
