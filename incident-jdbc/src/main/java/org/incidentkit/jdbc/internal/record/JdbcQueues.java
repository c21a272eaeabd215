package org.incidentkit.jdbc.internal.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.condition.BoundCondition;
import org.incidentkit.core.condition.ConditionEvaluator;
import org.incidentkit.core.condition.QueryFilter;
import org.incidentkit.core.journal.SnapshotCodec;
import org.incidentkit.core.json.Json;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.store.QueueFacts;
import org.incidentkit.core.store.QueueQuery;
import org.incidentkit.core.store.QueueRow;
import org.incidentkit.core.store.Queues;
import org.incidentkit.jdbc.internal.dialect.SqlDialect;
import org.incidentkit.jdbc.internal.sql.SqlText;
import org.incidentkit.jdbc.internal.sql.Tables;
import org.incidentkit.jdbc.internal.sql.Transactions;

/**
 * Reads queues in the order of an index. What a query says of kind, group, assignee, link, reader and place is asked of
 * the database; a filter is answered by the reference evaluator on the rows that come, chunk by chunk, until the page
 * is full.
 */
public final class JdbcQueues implements Queues {
    private static final int CHUNK = 200;

    private final Transactions transactions;
    private final QueueSql sql;
    private final SnapshotCodec codec;

    /** Reads some tables. */
    public JdbcQueues(Transactions transactions, Tables tables, SqlDialect dialect, SnapshotCodec codec) {
        this.transactions = transactions;
        this.sql = new QueueSql(tables, dialect);
        this.codec = codec;
    }

    @Override
    public List<QueueRow> page(TenantId tenant, QueueQuery query, Visibility visibility) {
        boolean filtered = !query.filter().equals(QueryFilter.everything());
        if (!filtered) {
            return rows(tenant, query, visibility, false).stream()
                    .map(QueueRows::line)
                    .toList();
        }
        BoundCondition filter =
                ConditionEvaluator.withoutPatterns().bind(query.filter().condition());
        int limit = query.slice().limit();
        List<QueueRow> page = new ArrayList<>();
        QueueQuery next = query.limit(Math.max(CHUNK, limit));
        while (true) {
            List<QueueRows> chunk = rows(tenant, next, visibility, true);
            chunk.stream()
                    .filter(row -> passes(filter, row))
                    .map(QueueRows::line)
                    .forEach(page::add);
            if (page.size() >= limit || chunk.size() < next.slice().limit()) {
                return List.copyOf(page.subList(0, Math.min(limit, page.size())));
            }
            next = next.after(chunk.get(chunk.size() - 1).line().position());
        }
    }

    private List<QueueRows> rows(TenantId tenant, QueueQuery query, Visibility visibility, boolean filtered) {
        SqlText select = sql.page(query, visibility, filtered);
        return transactions.read(session -> session.list(
                select,
                parameters -> {
                    QueueRows.bind(parameters, tenant, query, visibility);
                    parameters.whole(query.slice().limit());
                },
                row -> QueueRows.read(row, filtered)));
    }

    /** A filter knows neither words nor the present: it is asked without the ones, and at any instant. */
    private boolean passes(BoundCondition filter, QueueRows row) {
        Work work = (Work) codec.read(row.line().ref(), Json.parse(row.body().orElseThrow()), number -> null);
        return filter.holds(QueueFacts.of(work), Instant.EPOCH);
    }
}
