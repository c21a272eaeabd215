package org.incidentkit.core.record;

import java.time.Instant;
import org.incidentkit.core.common.TenantId;

/**
 * What is known of every event, whatever it says.
 *
 * @param tenant whose record it is
 * @param record the record it happened to
 * @param seq its place in the record's journal, from 1: the order, always
 * @param occurredAt when it happened; for imported history, there
 * @param recordedAt when this desk wrote it down
 * @param by who did it, for whom, and because of what
 */
public record Envelope(
        TenantId tenant, RecordRef record, long seq, Instant occurredAt, Instant recordedAt, Attribution by) {}
