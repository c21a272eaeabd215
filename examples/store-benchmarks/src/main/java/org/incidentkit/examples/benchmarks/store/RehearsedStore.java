package org.incidentkit.examples.benchmarks.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.record.CommandId;
import org.incidentkit.core.record.RecordRef;
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

/** A store that is read and not written: it remembers what a desk would have written, for peers to write the very same. */
final class RehearsedStore implements Store, Commits {
    private final Store store;
    final Map<RecordRef, Rows> rows = new HashMap<>();

    RehearsedStore(Store store) {
        this.store = store;
    }

    @Override
    public CommitResult commit(TenantId tenant, Changes changes) {
        changes.records().forEach(change -> rows.put(change.after().ref(), Rows.of(change)));
        return new CommitResult.Committed();
    }

    @Override
    public Optional<CommandKey> done(TenantId tenant, CommandId id) {
        return store.commits().done(tenant, id);
    }

    @Override
    public Commits commits() {
        return this;
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
