package org.incidentkit.core.desk;

import java.util.List;
import java.util.Optional;
import org.incidentkit.core.store.QueueQuery;
import org.incidentkit.core.store.QueueRow;

/**
 * A page of a queue.
 *
 * @param query what was asked for
 * @param rows its lines, what is to be done first standing first
 */
public record QueuePage(QueueQuery query, List<QueueRow> rows) {
    /** Takes a copy. */
    public QueuePage {
        rows = List.copyOf(rows);
    }

    /**
     * What to ask for the next page.
     *
     * @return the query; empty when this page was the last
     */
    public Optional<QueueQuery> next() {
        boolean full = rows.size() == query.slice().limit();
        return full ? Optional.of(query.after(rows.get(rows.size() - 1).position())) : Optional.empty();
    }
}
