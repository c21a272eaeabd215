package org.incidentkit.core.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.store.Claim;
import org.incidentkit.core.store.DueWork;

/**
 * What happens by itself: breaches, the end of scheduled waits, closing. The desk has no thread of its own; a timer
 * of the host calls {@link #runDue}. Any number of hosts may: each step is decided once.
 */
public final class WorkRunner {
    private static final int BATCH = 100;
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final DeskParts parts;
    private final TenantId own;

    WorkRunner(DeskParts parts, TenantId own) {
        this.parts = parts;
        this.own = own;
    }

    /**
     * Decides what is due, of all tenants, in planned order.
     *
     * @param limit how many records at the most, at least 1
     * @return how many records had something decided
     * @throws IllegalArgumentException when the limit is not positive
     */
    public int runDue(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit " + limit + " is not positive");
        }
        Instant now = parts.now();
        int done = 0;
        for (TenantId tenant : parts.store().due().tenantsWithWork(now, limit)) {
            done += run(tenant, now, limit - done);
        }
        return done;
    }

    /**
     * When something is next to be decided in this desk, so that a host can sleep until then.
     *
     * @return the instant, in the past when the host is late; empty when nothing is armed
     */
    public Optional<Instant> nextDueAt() {
        return nextDueAt(own);
    }

    /**
     * When something is next to be decided in a tenant's desk, so that a host can sleep until then.
     *
     * @param tenant whose desk
     * @return the instant, in the past when the host is late; empty when nothing is armed
     */
    public Optional<Instant> nextDueAt(TenantId tenant) {
        return parts.store().due().nextDueAt(tenant);
    }

    private int run(TenantId tenant, Instant now, int limit) {
        DueWork due = parts.store().due();
        DueBatch batch = new DueBatch(parts, tenant, now);
        int done = 0;
        while (done < limit) {
            Claim claim = due.claim(tenant, now, Math.min(BATCH, limit - done), LEASE);
            if (claim.records().isEmpty()) {
                return done;
            }
            done += decided(batch, tenant, claim);
        }
        return done;
    }

    /** What cannot be decided stays claimed until the lease ends, so that it is not met again at once. */
    private int decided(DueBatch batch, TenantId tenant, Claim claim) {
        try {
            return batch.decide(claim);
        } catch (RuntimeException broken) {
            parts.store().due().release(tenant, claim.token());
            throw broken;
        }
    }
}
