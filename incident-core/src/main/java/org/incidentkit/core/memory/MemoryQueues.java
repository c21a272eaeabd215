package org.incidentkit.core.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.condition.BoundCondition;
import org.incidentkit.core.condition.ConditionEvaluator;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.store.QueueFacts;
import org.incidentkit.core.store.QueuePosition;
import org.incidentkit.core.store.QueueQuery;
import org.incidentkit.core.store.QueueRow;
import org.incidentkit.core.store.Queues;

/** Queues in memory: open work is kept in its order, and read from the place asked for until the page is full. */
final class MemoryQueues implements Queues {
    private final MemoryStore store;

    MemoryQueues(MemoryStore store) {
        this.store = store;
    }

    @Override
    public List<QueueRow> page(TenantId tenant, QueueQuery query, Visibility visibility) {
        BoundCondition filter =
                ConditionEvaluator.withoutPatterns().bind(query.filter().condition());
        Shelf shelf = store.shelf(tenant);
        synchronized (shelf) {
            NavigableMap<QueuePosition, RecordRef> rest = query.slice()
                    .after()
                    .map(place -> shelf.queue.tailMap(place, false))
                    .orElse(shelf.queue);
            List<QueueRow> rows = new ArrayList<>();
            for (RecordRef ref : rest.values()) {
                if (rows.size() == query.slice().limit()) {
                    break;
                }
                if (shelf.read(ref) instanceof Work work
                        && visibility.permits(work)
                        && query.covers(work)
                        // A filter knows no present: any instant will do.
                        && filter.holds(QueueFacts.of(work), Instant.EPOCH)) {
                    rows.add(QueueRow.of(work));
                }
            }
            return rows;
        }
    }
}
