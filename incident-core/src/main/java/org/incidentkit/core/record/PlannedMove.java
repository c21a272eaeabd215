package org.incidentkit.core.record;

import java.time.Instant;

/**
 * A move that a record makes by itself.
 *
 * @param move which
 * @param at when it is planned for
 */
public record PlannedMove(Move<?> move, Instant at) {}
