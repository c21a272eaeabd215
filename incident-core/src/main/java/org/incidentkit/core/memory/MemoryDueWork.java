package org.incidentkit.core.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.store.Claim;
import org.incidentkit.core.store.ClaimToken;
import org.incidentkit.core.store.DueWork;
import org.incidentkit.core.store.StoreBounds;

/**
 * Claims in memory. A lease is measured against the instants that workers pass: a store without a clock of its own
 * has no other time.
 */
final class MemoryDueWork implements DueWork {
    private final MemoryStore store;

    MemoryDueWork(MemoryStore store) {
        this.store = store;
    }

    @Override
    public List<TenantId> tenantsWithWork(Instant until, int limit) {
        record Waiting(Instant since, TenantId tenant) {}
        StoreBounds.limit(limit);
        List<Waiting> waiting = new ArrayList<>();
        for (TenantId tenant : store.tenants()) {
            Shelf shelf = store.shelf(tenant);
            synchronized (shelf) {
                free(shelf, until)
                        .map(row -> row.getValue().at())
                        .min(Comparator.naturalOrder())
                        .ifPresent(at -> waiting.add(new Waiting(at, tenant)));
            }
        }
        return waiting.stream()
                .sorted(Comparator.comparing(Waiting::since).thenComparing(Waiting::tenant))
                .limit(limit)
                .map(Waiting::tenant)
                .toList();
    }

    @Override
    public Claim claim(TenantId tenant, Instant until, int limit, Duration lease) {
        StoreBounds.limit(limit);
        StoreBounds.lease(lease);
        Shelf shelf = store.shelf(tenant);
        synchronized (shelf) {
            shelf.claims++;
            ClaimToken token = new ClaimToken(tenant + ":" + shelf.claims);
            List<RecordRef> taken = free(shelf, until)
                    .sorted(Comparator.comparing((Map.Entry<RecordRef, Shelf.Due> row) ->
                                    row.getValue().at())
                            .thenComparing(Map.Entry::getKey))
                    .limit(limit)
                    .map(Map.Entry::getKey)
                    .toList();
            taken.forEach(ref ->
                    shelf.due.computeIfPresent(ref, (r, row) -> new Shelf.Due(row.at(), token, until.plus(lease))));
            return new Claim(token, taken);
        }
    }

    @Override
    public void release(TenantId tenant, ClaimToken token) {
        Shelf shelf = store.shelf(tenant);
        synchronized (shelf) {
            shelf.due.replaceAll((ref, row) -> token.equals(row.holder()) ? new Shelf.Due(row.at(), null, null) : row);
        }
    }

    @Override
    public Map<RecordRef, Instant> armed(TenantId tenant, List<RecordRef> records) {
        Shelf shelf = store.shelf(tenant);
        synchronized (shelf) {
            Map<RecordRef, Instant> armed = new HashMap<>();
            for (RecordRef ref : records) {
                Shelf.Due row = shelf.due.get(ref);
                if (row != null) {
                    armed.put(ref, row.at());
                }
            }
            return armed;
        }
    }

    @Override
    public Optional<Instant> nextDueAt(TenantId tenant) {
        Shelf shelf = store.shelf(tenant);
        synchronized (shelf) {
            return shelf.due.values().stream().map(Shelf.Due::at).min(Comparator.naturalOrder());
        }
    }

    private static Stream<Map.Entry<RecordRef, Shelf.Due>> free(Shelf shelf, Instant until) {
        return shelf.due.entrySet().stream()
                .filter(row -> !row.getValue().at().isAfter(until) && isFree(row.getValue(), until));
    }

    private static boolean isFree(Shelf.Due row, Instant now) {
        Instant heldUntil = row.heldUntil();
        return heldUntil == null || !heldUntil.isAfter(now);
    }
}
