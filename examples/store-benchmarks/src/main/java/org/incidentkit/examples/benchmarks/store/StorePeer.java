package org.incidentkit.examples.benchmarks.store;

import java.util.List;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.store.Changes;
import org.incidentkit.core.store.CommitResult;
import org.incidentkit.core.store.Store;

/** The desk's store alone, given what a desk has decided: what it costs beside the rows that are given to JDBC. */
final class StorePeer implements Peer {
    private final Store store;
    private final Decided decided;

    StorePeer(Store store, Decided decided) {
        this.store = store;
        this.decided = decided;
        commit(decided.seed());
    }

    @Override
    public String title() {
        return "IncidentKit, the store alone";
    }

    @Override
    public void log(int n) {
        store.numbers().next(TenantId.DEFAULT, "INCIDENT");
        commit(decided.logged().get(n));
    }

    @Override
    public void work(int n) {
        Changes changes = decided.noted().get(n);
        RecordRef ref = changes.records().get(0).after().ref();
        if (store.records()
                .each(TenantId.DEFAULT, List.of(ref), Visibility.all())
                .isEmpty()) {
            throw new IllegalStateException("no " + ref);
        }
        commit(changes);
    }

    private void commit(Changes changes) {
        if (!(store.commits().commit(TenantId.DEFAULT, changes) instanceof CommitResult.Committed)) {
            throw new IllegalStateException("not written");
        }
    }
}
