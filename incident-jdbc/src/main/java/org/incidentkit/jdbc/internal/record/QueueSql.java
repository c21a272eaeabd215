package org.incidentkit.jdbc.internal.record;

import java.sql.SQLException;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.store.QueuePosition;
import org.incidentkit.core.store.QueueQuery;
import org.incidentkit.jdbc.internal.dialect.SqlDialect;
import org.incidentkit.jdbc.internal.sql.Binding;
import org.incidentkit.jdbc.internal.sql.Parameters;
import org.incidentkit.jdbc.internal.sql.SqlText;
import org.incidentkit.jdbc.internal.sql.Tables;

/** The statements about queues: few columns, and the body only when a filter has to look into it. */
final class QueueSql {
    private static final String COLUMNS =
            "SELECT r.kind, r.id, r.number, r.state, r.phase, r.priority_rank, r.group_id,"
                    + " r.assignee, r.due_at, r.opened_at, r.updated_at, ";
    private static final String AFTER = " AND r.priority_rank >= ? AND (r.priority_rank > ? OR r.due_at > ?"
            + " OR (r.due_at = ? AND (r.id > ? OR (r.id = ? AND r.kind > ?))))";

    /** The rank as a query of its own is not known to the planner: one plan does for every place, and is kept. */
    private static final String AFTER_ROW = " AND (r.priority_rank, r.due_at, r.id, r.kind) > ((SELECT ?), ?, ?, ?)";

    private final Tables tables;
    private final SqlDialect dialect;

    QueueSql(Tables tables, SqlDialect dialect) {
        this.tables = tables;
        this.dialect = dialect;
    }

    /** Binds everything that {@link #page} leaves open. */
    void bind(Parameters parameters, TenantId tenant, QueuePage page) throws SQLException {
        QueueQuery query = page.query();
        QueueRows.bind(parameters, tenant, query, page.visibility());
        for (Binding value : page.filter().bindings()) {
            value.bind(parameters);
        }
        if (query.slice().after().isPresent()) {
            QueuePosition place = query.slice().after().get();
            if (dialect.isSeekingByRow()) {
                QueueRows.afterRow(parameters, place);
            } else {
                QueueRows.after(parameters, place);
            }
        }
    }

    private String linked() {
        return " AND EXISTS (SELECT 1 FROM " + tables.name("link")
                + " l WHERE l.tenant = r.tenant AND l.kind = r.kind AND l.id = r.id"
                + " AND l.target_kind = ? AND l.target_id = ?)";
    }

    /** The limit is part of the text: were it left open, PostgreSQL would have to plan each page anew. */
    SqlText page(QueuePage page) {
        QueueQuery query = page.query();
        String record = tables.name("record");
        StringBuilder text = new StringBuilder(COLUMNS)
                .append(dialect.longColumns("t.content"))
                .append(page.filter().isExact() ? "" : ", " + dialect.longColumns("r.body"))
                .append(" FROM ")
                .append(record)
                .append(" r LEFT JOIN ")
                .append(tables.name("text"))
                .append(" t ON t.tenant = r.tenant AND t.kind = r.kind AND t.id = r.id AND t.number = r.title_text")
                .append(" WHERE r.tenant = ? AND r.is_open = TRUE");
        if (!query.kinds().isEmpty()) {
            String marks = SqlText.marks(query.kinds().size());
            text.append(" AND r.kind IN (").append(marks).append(')');
        }
        text.append(query.group().isPresent() ? " AND r.group_id = ?" : "")
                .append(query.assignee().isPresent() ? " AND r.assignee = ?" : "");
        text.append(query.linkedTo().isPresent() ? linked() : "");
        text.append(VisibilitySql.seenOfWork(page.visibility()))
                .append(
                        page.filter().equals(FilterSql.ALL)
                                ? ""
                                : " AND " + page.filter().text())
                .append(query.slice().after().isEmpty() ? "" : dialect.isSeekingByRow() ? AFTER_ROW : AFTER)
                .append(" ORDER BY r.priority_rank, r.due_at, r.id, r.kind FETCH FIRST ")
                .append(query.slice().limit())
                .append(" ROWS ONLY");
        return new SqlText(record, text.toString());
    }
}
