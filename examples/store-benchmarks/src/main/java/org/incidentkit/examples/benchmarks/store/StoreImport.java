package org.incidentkit.examples.benchmarks.store;

import java.util.List;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.store.Changes;
import org.incidentkit.core.store.CommitResult;
import org.incidentkit.core.store.RecordChange;
import org.incidentkit.core.store.Store;

/** The store alone, given what a desk has decided: what an import would cost if deciding were free. */
final class StoreImport implements Worker {
    private static final int BATCH = 200;

    private final Store store;
    private final List<RecordChange> all;
    private int next;

    StoreImport(Store store, List<RecordChange> changes) {
        this.store = store;
        this.all = changes;
    }

    @Override
    public String title() {
        return "its store alone";
    }

    @Override
    public int work(int limit) {
        int end = Math.min(all.size(), next + limit);
        int done = end - next;
        while (next < end) {
            int to = Math.min(end, next + BATCH);
            Changes changes = Changes.builder()
                    .addAllRecords(all.subList(next, to))
                    .announced(false)
                    .build();
            if (!(store.commits().commit(TenantId.DEFAULT, changes) instanceof CommitResult.Committed)) {
                throw new IllegalStateException("stale");
            }
            next = to;
        }
        return done;
    }
}
