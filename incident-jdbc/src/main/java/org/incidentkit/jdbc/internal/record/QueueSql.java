package org.incidentkit.jdbc.internal.record;

import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.store.QueueQuery;
import org.incidentkit.jdbc.internal.dialect.SqlDialect;
import org.incidentkit.jdbc.internal.sql.SqlText;
import org.incidentkit.jdbc.internal.sql.Tables;

/** The statements about queues: few columns, and the body only when a filter has to look into it. */
final class QueueSql {
    private static final String COLUMNS =
            "SELECT r.kind, r.id, r.number, r.state, r.phase, r.priority_rank, r.group_id,"
                    + " r.assignee, r.due_at, r.opened_at, r.updated_at, ";
    private static final String AFTER = " AND r.priority_rank >= ? AND (r.priority_rank > ? OR r.due_at > ?"
            + " OR (r.due_at = ? AND (r.id > ? OR (r.id = ? AND r.kind > ?))))";

    private final Tables tables;
    private final SqlDialect dialect;

    QueueSql(Tables tables, SqlDialect dialect) {
        this.tables = tables;
        this.dialect = dialect;
    }

    SqlText page(QueueQuery query, Visibility visibility, boolean filtered) {
        String record = tables.name("record");
        StringBuilder text = new StringBuilder(COLUMNS)
                .append(dialect.longColumns("t.content"))
                .append(filtered ? ", " + dialect.longColumns("r.body") : "")
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
        if (query.linkedTo().isPresent()) {
            text.append(" AND EXISTS (SELECT 1 FROM ")
                    .append(tables.name("link"))
                    .append(" l WHERE l.tenant = r.tenant AND l.kind = r.kind AND l.id = r.id")
                    .append(" AND l.target_kind = ? AND l.target_id = ?)");
        }
        text.append(VisibilitySql.seenOfWork(visibility))
                .append(query.slice().after().isPresent() ? AFTER : "")
                .append(" ORDER BY r.priority_rank, r.due_at, r.id, r.kind FETCH FIRST ? ROWS ONLY");
        return new SqlText(record, text.toString());
    }
}
