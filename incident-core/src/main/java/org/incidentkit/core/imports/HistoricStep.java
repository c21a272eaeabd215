package org.incidentkit.core.imports;

import java.time.Instant;

/**
 * A line of history with its time.
 *
 * @param change what it says
 * @param occurredAt when it happened, there
 */
public record HistoricStep(HistoricChange change, Instant occurredAt) {}
