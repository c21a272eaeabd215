package org.incidentkit.jdbc.internal.record;

import java.util.Collections;
import java.util.List;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.jdbc.internal.sql.SqlText;
import org.incidentkit.jdbc.internal.sql.Tables;

/** The statements about records. */
final class RecordSql {
    /** What every write sets, in the order of {@link RecordRows#state}. */
    private static final List<String> STATE = List.of(
            "version",
            "last_hash",
            "number",
            "state",
            "phase",
            "is_open",
            "priority_rank",
            "category",
            "group_id",
            "assignee",
            "caller",
            "requester",
            "hold_reason",
            "title_text",
            "opened_at",
            "updated_at",
            "due_at",
            "body_form",
            "body",
            "body_rest");

    private static final String KEY = "tenant = ? AND kind = ? AND id = ?";
    private static final String STORED = "SELECT kind, id, body, body_rest FROM ";

    final SqlText insert;
    final SqlText update;
    final SqlText overlaid;
    final SqlText newerForm;
    final SqlText version;
    final SqlText lastHash;
    final SqlText find;
    final SqlText byNumber;
    private final String table;

    RecordSql(Tables tables, String locking) {
        table = tables.name("record");
        insert = sql("INSERT INTO " + table + " (tenant, kind, id, " + String.join(", ", STATE) + ") VALUES (?, ?, ?, "
                + marks(STATE.size()) + ")");
        String set = "UPDATE " + table + " SET " + String.join(" = ?, ", STATE) + " = ? WHERE " + KEY;
        update = sql(set + " AND version = ? AND body_form <= ?");
        overlaid = sql(set + " AND version = ?");
        newerForm = sql("SELECT body_form, body, body_rest FROM " + table + " WHERE " + KEY
                + " AND version = ? AND body_form > ?" + locking);
        version = sql("SELECT version FROM " + table + " WHERE " + KEY);
        lastHash = sql("SELECT last_hash FROM " + table + " WHERE " + KEY);
        find = sql(STORED + table + " WHERE " + KEY);
        byNumber = sql(STORED + table + " WHERE tenant = ? AND kind = ? AND number = ?");
    }

    SqlText page(boolean first, Visibility visibility) {
        return sql(STORED + table + " WHERE tenant = ? AND kind = ?" + VisibilitySql.seenOnPage(visibility, table)
                + (first ? "" : " AND id > ?") + " ORDER BY id FETCH FIRST ? ROWS ONLY");
    }

    private SqlText sql(String text) {
        return new SqlText(table, text);
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
