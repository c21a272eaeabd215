package org.incidentkit.core.store;

import java.util.List;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.record.RecordRef;

/**
 * What is to be told to the host: pointers into the journal, in order per record. Positions never appear behind one that
 * was read before, so that a consumer who goes on from the last one misses nothing.
 */
public interface Outbox {
    /**
     * The pointers after a position.
     *
     * @param tenant whose events
     * @param position the last position already told; 0 for the beginning
     * @param limit how many at the most, at least 1
     * @return the pointers, in order of their positions
     * @throws IllegalArgumentException when the position is negative or the limit not positive
     */
    List<Pointer> after(TenantId tenant, long position, int limit);

    /**
     * How far a consumer has come.
     *
     * @param tenant whose events
     * @param consumer the consumer's name, at most {@value StoreBounds#LONGEST_CONSUMER} characters
     * @return its position; 0 for one that never moved
     * @throws IllegalArgumentException when the name is blank or too long
     */
    long position(TenantId tenant, String consumer);

    /**
     * Moves a consumer on.
     *
     * @param tenant whose events
     * @param consumer the consumer's name
     * @param position the last position told; a lower one than before is ignored
     * @throws IllegalArgumentException when the position is negative, or the name is blank or too long
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
