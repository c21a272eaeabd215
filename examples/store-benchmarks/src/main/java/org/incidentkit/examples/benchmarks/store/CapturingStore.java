package org.incidentkit.examples.benchmarks.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.memory.MemoryStore;
import org.incidentkit.core.record.CommandId;
import org.incidentkit.core.store.Changes;
import org.incidentkit.core.store.CommandKey;
import org.incidentkit.core.store.CommitResult;
import org.incidentkit.core.store.Commits;
import org.incidentkit.core.store.DueWork;
import org.incidentkit.core.store.Journals;
import org.incidentkit.core.store.Numbers;
import org.incidentkit.core.store.Outbox;
import org.incidentkit.core.store.People;
import org.incidentkit.core.store.Queues;
import org.incidentkit.core.store.Records;
import org.incidentkit.core.store.Store;

/** A store in memory that remembers what a desk has it write: the peers write the very same. */
final class CapturingStore implements Store, Commits {
    private final MemoryStore memory = new MemoryStore();
    private final List<Changes> captured = new ArrayList<>();

    /** What was written since it was asked last. */
    List<Changes> taken() {
        List<Changes> taken = List.copyOf(captured);
        captured.clear();
        return taken;
    }

    @Override
    public CommitResult commit(TenantId tenant, Changes changes) {
        captured.add(changes);
        return memory.commits().commit(tenant, changes);
    }

    @Override
    public Optional<CommandKey> done(TenantId tenant, CommandId id) {
        return memory.commits().done(tenant, id);
    }

    @Override
    public Commits commits() {
        return this;
    }

    @Override
    public Records records() {
        return memory.records();
    }

    @Override
    public Queues queues() {
        return memory.queues();
    }

    @Override
    public Journals journals() {
        return memory.journals();
    }

    @Override
    public DueWork due() {
        return memory.due();
    }

    @Override
    public Numbers numbers() {
        return memory.numbers();
    }

    @Override
    public Outbox outbox() {
        return memory.outbox();
    }

    @Override
    public People people() {
        return memory.people();
    }
}
