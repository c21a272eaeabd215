package org.incidentkit.core.memory;

import java.util.List;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.store.Outbox;
import org.incidentkit.core.store.StoreBounds;

/** Pointers in memory, in the order of their commits. */
final class MemoryOutbox implements Outbox {
    private final MemoryStore store;

    MemoryOutbox(MemoryStore store) {
        this.store = store;
    }

    @Override
    public List<Pointer> after(TenantId tenant, long position, int limit) {
        StoreBounds.position(position);
        StoreBounds.limit(limit);
        Shelf shelf = store.shelf(tenant);
        synchronized (shelf) {
            return shelf.outbox.stream().skip(position).limit(limit).toList();
        }
    }

    @Override
    public long position(TenantId tenant, String consumer) {
        Shelf shelf = store.shelf(tenant);
        synchronized (shelf) {
            return shelf.positions.getOrDefault(StoreBounds.consumer(consumer), 0L);
        }
    }

    @Override
    public void advance(TenantId tenant, String consumer, long position) {
        Shelf shelf = store.shelf(tenant);
        synchronized (shelf) {
            shelf.positions.merge(StoreBounds.consumer(consumer), StoreBounds.position(position), Math::max);
        }
    }
}
