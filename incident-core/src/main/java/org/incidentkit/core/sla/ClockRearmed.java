package org.incidentkit.core.sla;

import java.time.Instant;

/**
 * A clock's reset condition ceased to hold: the next time it holds is a new reset.
 *
 * @param clock its number
 * @param at when
 */
public record ClockRearmed(long clock, Instant at) implements ClockEvent {}
