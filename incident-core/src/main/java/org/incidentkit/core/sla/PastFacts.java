package org.incidentkit.core.sla;

import java.time.Instant;
import org.incidentkit.core.condition.Facts;

/**
 * The facts of a record after one of its earlier changes.
 *
 * @param at when that change was
 * @param facts the facts after it
 */
public record PastFacts(Instant at, Facts facts) {}
