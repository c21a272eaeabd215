package org.incidentkit.jdbc.internal.record;

import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.store.QueueQuery;

/**
 * A page of a queue as the database is asked for it.
 *
 * @param query what is asked for
 * @param visibility what the reader may see
 * @param filter what the database can answer of the query's filter
 */
record QueuePage(QueueQuery query, Visibility visibility, FilterSql filter) {
    QueuePage with(QueueQuery other) {
        return new QueuePage(other, visibility, filter);
    }
}
