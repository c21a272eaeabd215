package org.incidentkit.core.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.configuration.ConfigurationRecord;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.store.Claim;
import org.incidentkit.core.store.ClaimToken;
import org.incidentkit.core.store.DueWork;

/**
 * What happens by itself: breaches, the end of scheduled waits, closing. The desk has no thread of its own; a timer
 * of the host calls {@link #runDue}. Any number of hosts may: each step is decided once. When rules come into force that
 * want to be asked at other moments, the runs that follow arm the open records for them, each run as many as it may.
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
        Arming arming = new Arming(parts, tenant, limit);
        Optional<ClaimToken> held = Optional.empty();
        int done = 0;
        while (done < limit) {
            Claim claim = due.claim(tenant, now, Math.min(BATCH, limit - done), LEASE);
            if (claim.records().isEmpty()) {
                break;
            }
            boolean arms = claim.records().contains(ConfigurationRecord.REF);
            done += decided(batch, tenant, claim) + (arms ? armed(arming, tenant, claim) : 0);
            held = arms ? Optional.of(claim.token()) : held;
        }
        // Where there is more to arm, the next run goes on; where there is not, nothing is held.
        held.ifPresent(token -> due.release(tenant, token));
        return done;
    }

    /** What cannot be decided stays claimed until the lease ends, so that it is not met again at once. */
    private int decided(DueBatch batch, TenantId tenant, Claim claim) {
        List<RecordRef> work = claim.records().stream()
                .filter(ref -> !ref.equals(ConfigurationRecord.REF))
                .toList();
        return guarded(tenant, claim, () -> batch.decide(new Claim(claim.token(), work)));
    }

    private int armed(Arming arming, TenantId tenant, Claim claim) {
        return guarded(tenant, claim, () -> arming.run(claim.token()));
    }

    private int guarded(TenantId tenant, Claim claim, IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (RuntimeException broken) {
            parts.store().due().release(tenant, claim.token());
            throw broken;
        }
    }
}
