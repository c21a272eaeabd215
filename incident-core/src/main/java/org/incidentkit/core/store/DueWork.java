package org.incidentkit.core.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.record.RecordRef;

/**
 * Work whose time has come: one row per record, with its earliest instant. Leases are measured by the store's own clock
 * where it has one, else by the instants that workers pass.
 */
public interface DueWork {
    /**
     * The tenants that have work which nobody holds.
     *
     * @param until work due at or before this instant
     * @param limit how many tenants at the most, at least 1
     * @return the tenants, the one waiting longest first, then in the order of their ids
     * @throws IllegalArgumentException when the limit is not positive
     */
    List<TenantId> tenantsWithWork(Instant until, int limit);

    /**
     * Takes due work that nobody holds, so that no other worker decides it.
     *
     * @param tenant whose work
     * @param until work due at or before this instant
     * @param limit how many records at the most, at least 1
     * @param lease how long it is held; after exactly that long another worker may take it
     * @return the claim, earliest work first, then in the order of the records; without records when nothing is due
     * @throws IllegalArgumentException when the limit is not positive or the lease negative
     */
    Claim claim(TenantId tenant, Instant until, int limit, Duration lease);

    /**
     * Gives claimed work back undone; it is due as before.
     *
     * @param tenant whose work
     * @param token the claim; one that is over, or not known, is ignored
     */
    void release(TenantId tenant, ClaimToken token);

    /**
     * When records are to be looked at next, whether a worker holds them or not.
     *
     * @param tenant whose they are
     * @param records which ones, each once
     * @return of those that are armed the instant each is armed for
     */
    Map<RecordRef, Instant> armed(TenantId tenant, List<RecordRef> records);

    /**
     * When something is next to be decided, whether a worker holds it or not: who holds it may fail.
     *
     * @param tenant whose work
     * @return the instant; empty when nothing is armed
     */
    Optional<Instant> nextDueAt(TenantId tenant);
}
