package org.incidentkit.core.sla;

import java.time.Instant;

/**
 * When a threshold will be passed, if nothing changes.
 *
 * @param name the threshold
 * @param at the instant, whole microseconds
 */
public record PlannedThreshold(String name, Instant at) {}
