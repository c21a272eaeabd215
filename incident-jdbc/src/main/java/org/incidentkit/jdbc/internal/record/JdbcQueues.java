package org.incidentkit.jdbc.internal.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.condition.BoundCondition;
import org.incidentkit.core.condition.ConditionEvaluator;
import org.incidentkit.core.journal.SnapshotCodec;
import org.incidentkit.core.json.Json;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.store.QueueFacts;
import org.incidentkit.core.store.QueuePosition;
import org.incidentkit.core.store.QueueQuery;
import org.incidentkit.core.store.QueueRow;
import org.incidentkit.core.store.Queues;
import org.incidentkit.jdbc.internal.dialect.SqlDialect;
import org.incidentkit.jdbc.internal.sql.SqlText;
import org.incidentkit.jdbc.internal.sql.Tables;
import org.incidentkit.jdbc.internal.sql.Transactions;

/**
 * Reads queues in the order of an index. What a query says of kind, group, assignee, link, reader and place is asked of
 * the database; so is what columns can say of a filter; the rest of it is answered by the reference evaluator on
 * the rows that come, chunk by chunk, until the page is full.
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
        FilterSql filter = FilterSql.of(query.filter().condition());
        QueuePage page = new QueuePage(query, visibility, filter);
        return filter.isExact()
                ? rows(tenant, page).stream().map(QueueRows::line).toList()
                : sifted(tenant, page);
    }

    private List<QueueRow> sifted(TenantId tenant, QueuePage first) {
        BoundCondition filter =
                ConditionEvaluator.withoutPatterns().bind(first.query().filter().condition());
        int limit = first.query().slice().limit();
        List<QueueRow> found = new ArrayList<>();
        QueuePage next = first.with(first.query().limit(Math.max(CHUNK, limit)));
        while (true) {
            List<QueueRows> chunk = rows(tenant, next);
            chunk.stream()
                    .filter(row -> passes(filter, row))
                    .map(QueueRows::line)
                    .forEach(found::add);
            if (found.size() >= limit || chunk.size() < next.query().slice().limit()) {
                return List.copyOf(found.subList(0, Math.min(limit, found.size())));
            }
            QueuePosition last = chunk.get(chunk.size() - 1).line().position();
            next = next.with(next.query().after(last));
        }
    }

    private List<QueueRows> rows(TenantId tenant, QueuePage page) {
        SqlText select = sql.page(page);
        boolean withBody = !page.filter().isExact();
        return transactions.read(session -> session.list(
                select, parameters -> sql.bind(parameters, tenant, page), row -> QueueRows.read(row, withBody)));
    }

    /** A filter knows neither words nor the present: it is asked without the ones, and at any instant. */
    private boolean passes(BoundCondition filter, QueueRows row) {
        Work work = (Work) codec.read(row.line().ref(), Json.parse(row.body().orElseThrow()), number -> null);
        return filter.holds(QueueFacts.of(work), Instant.EPOCH);
    }
}
