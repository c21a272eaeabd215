package org.incidentkit.core.desk;

import java.util.Optional;
import java.util.function.UnaryOperator;
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

/**
 * A store in memory with stage directions around each commit, and with an outbox of a test's own.
 *
 * @param memory what keeps everything
 * @param before what happens just before a commit
 * @param after what happens after a commit, before its author hears of it
 * @param played what stands in front of the outbox
 */
record StagedStore(MemoryStore memory, Direction before, Direction after, UnaryOperator<Outbox> played)
        implements Store {
    interface Direction {
        void play(Changes changes);
    }

    static StagedStore before(Direction before) {
        return new StagedStore(new MemoryStore(), before, changes -> {}, outbox -> outbox);
    }

    static StagedStore after(Direction after) {
        return new StagedStore(new MemoryStore(), changes -> {}, after, outbox -> outbox);
    }

    static StagedStore with(MemoryStore memory, UnaryOperator<Outbox> played) {
        return new StagedStore(memory, changes -> {}, changes -> {}, played);
    }

    @Override
    public Commits commits() {
        return new Commits() {
            @Override
            public CommitResult commit(TenantId tenant, Changes changes) {
                before.play(changes);
                CommitResult result = memory.commits().commit(tenant, changes);
                after.play(changes);
                return result;
            }

            @Override
            public Optional<CommandKey> done(TenantId tenant, CommandId id) {
                return memory.commits().done(tenant, id);
            }
        };
    }

    @Override
    public Outbox outbox() {
        return played.apply(memory.outbox());
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
    public People people() {
        return memory.people();
    }
}
