package org.incidentkit.core.desk;

import java.util.Optional;
import java.util.function.Consumer;
import org.incidentkit.core.common.StorageException;
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

/** A real store that loses answers, or lets somebody else in first, when a test says so. */
final class FlakyStore implements Store {
    private final MemoryStore store = new MemoryStore();
    private boolean losesAnswer;
    private Consumer<Changes> first = changes -> {};

    /** The next commit is done, but nobody hears of it. */
    void loseNextAnswer() {
        losesAnswer = true;
    }

    /** What happens right before the next commit. */
    void beforeNextCommit(Runnable interloper) {
        first = changes -> {
            first = none -> {};
            interloper.run();
        };
    }

    /** What happens right before every commit of a certain kind. */
    void beforeEachCommit(Consumer<Changes> interloper) {
        first = interloper;
    }

    @Override
    public Commits commits() {
        return new Commits() {
            @Override
            public CommitResult commit(TenantId tenant, Changes changes) {
                first.accept(changes);
                CommitResult result = store.commits().commit(tenant, changes);
                if (losesAnswer) {
                    losesAnswer = false;
                    throw new StorageException("the connection broke", new IllegalStateException("broken"));
                }
                return result;
            }

            @Override
            public Optional<CommandKey> done(TenantId tenant, CommandId id) {
                return store.commits().done(tenant, id);
            }
        };
    }

    @Override
    public Records records() {
        return store.records();
    }

    @Override
    public Queues queues() {
        return store.queues();
    }

    @Override
    public Journals journals() {
        return store.journals();
    }

    @Override
    public DueWork due() {
        return store.due();
    }

    @Override
    public Numbers numbers() {
        return store.numbers();
    }

    @Override
    public Outbox outbox() {
        return store.outbox();
    }

    @Override
    public People people() {
        return store.people();
    }
}
