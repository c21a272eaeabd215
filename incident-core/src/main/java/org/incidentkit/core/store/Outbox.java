package org.incidentkit.core.store;

import java.util.List;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.record.RecordRef;

/** What is to be told to the host: pointers into the journal, in order per record. */
public interface Outbox {
    /**
     * The pointers after a position.
     *
     * @param tenant whose events
     * @param position the last position already told; 0 for the beginning
     * @param limit how many at the most
     * @return the pointers, in order of their positions
     */
    List<Pointer> after(TenantId tenant, long position, int limit);

    /**
     * How far a consumer has come.
     *
     * @param tenant whose events
     * @param consumer the consumer's name, at most 64 characters
     * @return its position; 0 for one that never moved
     */
    long position(TenantId tenant, String consumer);

    /**
     * Moves a consumer on.
     *
     * @param tenant whose events
     * @param consumer the consumer's name
     * @param position the last position told; a lower one than before is ignored
     */
    void advance(TenantId tenant, String consumer, long position);

    /**
     * A pointer to an announced event.
     *
     * @param position its place in the tenant's order, from 1; gaps allowed
     * @param record the record
     * @param seq the line of that record's journal
     */
    record Pointer(long position, RecordRef record, long seq) {}
}
