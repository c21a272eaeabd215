package org.incidentkit.core.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.store.Commits;
import org.incidentkit.core.store.DueWork;
import org.incidentkit.core.store.Journals;
import org.incidentkit.core.store.Numbers;
import org.incidentkit.core.store.Outbox;
import org.incidentkit.core.store.People;
import org.incidentkit.core.store.Queues;
import org.incidentkit.core.store.Records;
import org.incidentkit.core.store.Store;

/**
 * A store in memory. Records are kept in their stored form and texts beside them, as a database would, so that what
 * is read is what was written and nothing more. Thread-safe; each call is atomic.
 */
public final class MemoryStore implements Store {
    private final TreeMap<TenantId, Shelf> shelves = new TreeMap<>();
    private final MemoryRecords records = new MemoryRecords(this);
    private final MemoryWrites writes = new MemoryWrites(this);
    private final MemoryDueWork due = new MemoryDueWork(this);
    private final MemoryOutbox outbox = new MemoryOutbox(this);
    private final MemoryQueues queues = new MemoryQueues(this);

    /** Starts empty. */
    public MemoryStore() {}

    @Override
    public Commits commits() {
        return writes;
    }

    @Override
    public Records records() {
        return records;
    }

    @Override
    public Journals journals() {
        return records;
    }

    @Override
    public Queues queues() {
        return queues;
    }

    @Override
    public DueWork due() {
        return due;
    }

    @Override
    public Numbers numbers() {
        return writes;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public People people() {
        return writes;
    }

    synchronized Shelf shelf(TenantId tenant) {
        return shelves.computeIfAbsent(tenant, id -> new Shelf());
    }

    synchronized List<TenantId> tenants() {
        return new ArrayList<>(shelves.keySet());
    }
}
