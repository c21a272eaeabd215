package org.incidentkit.core.desk;

import java.util.Optional;
import org.incidentkit.core.common.TenantId;
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
 * A store whose commits are told to the listeners in this program. A store within a host's transaction must not be
 * wrapped: what it has written is not committed yet.
 */
final class AnnouncingStore implements Store {
    private final Store store;
    private final Commits commits;

    AnnouncingStore(Store store, Announcer announcer) {
        this.store = store;
        this.commits = new AnnouncedCommits(store.commits(), announcer);
    }

    @Override
    public Commits commits() {
        return commits;
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

    /** Commits, and tells after. */
    private record AnnouncedCommits(Commits commits, Announcer announcer) implements Commits {
        @Override
        public CommitResult commit(TenantId tenant, Changes changes) {
            if (!changes.announced()) {
                return commits.commit(tenant, changes);
            }
            boolean committed = false;
            announcer.begin(tenant, changes.records());
            try {
                CommitResult result = commits.commit(tenant, changes);
                committed = result instanceof CommitResult.Committed;
                return result;
            } finally {
                announcer.end(tenant, changes.records(), committed);
            }
        }

        @Override
        public Optional<CommandKey> done(TenantId tenant, CommandId id) {
            return commits.done(tenant, id);
        }
    }
}
