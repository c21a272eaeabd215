package org.incidentkit.core.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.common.TenantId;

/** Work whose time has come: one row per record, with its earliest instant. */
public interface DueWork {
    /**
     * The tenants that have work.
     *
     * @param until work due at or before this instant
     * @param limit how many tenants at the most
     * @return the tenants, the one waiting longest first
     */
    List<TenantId> tenantsWithWork(Instant until, int limit);

    /**
     * Takes due work that nobody holds, so that no other worker decides it.
     *
     * @param tenant whose work
     * @param until work due at or before this instant
     * @param limit how many records at the most
     * @param lease how long it is held; after that another worker may take it
     * @return the claim; without records when nothing is due
     */
    Claim claim(TenantId tenant, Instant until, int limit, Duration lease);

    /**
     * Gives claimed work back undone.
     *
     * @param tenant whose work
     * @param token the claim; one that is over is ignored
     */
    void release(TenantId tenant, ClaimToken token);

    /**
     * When something is next to be decided.
     *
     * @param tenant whose work
     * @return the instant; empty when nothing is armed
     */
    Optional<Instant> nextDueAt(TenantId tenant);
}
