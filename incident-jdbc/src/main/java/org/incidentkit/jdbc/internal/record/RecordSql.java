package org.incidentkit.jdbc.internal.record;

import java.util.List;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.jdbc.internal.dialect.SqlDialect;
import org.incidentkit.jdbc.internal.sql.SqlText;
import org.incidentkit.jdbc.internal.sql.Tables;

/** The statements about records. */
final class RecordSql {
    /** What every write sets, in the order of {@link RecordRows#state}. */
    private static final String STATE = "version, last_hash, number, state, phase, is_open, priority_rank, category,"
            + " group_id, assignee, caller, requester, hold_reason, title_text, opened_at, updated_at, due_at, body_form, ";

    private static final String KEY = "tenant = ? AND kind = ? AND id = ?";

    final SqlText insert;
    final SqlText update;
    final SqlText overlaid;
    final SqlText newerForm;
    final SqlText version;
    final SqlText isAtVersion;
    final SqlText isAbsent;
    final SqlText lastHash;
    final SqlText byNumber;
    private final String table;
    private final String stored;
    private final String wholeRecord;
    private final String wholeTexts;
    private final List<SqlText> wholeOne;
    private final boolean isReadingAtOnce;

    RecordSql(Tables tables, SqlDialect dialect) {
        table = tables.name("record");
        String body = dialect.longColumns("body");
        String state = STATE + body;
        stored = "SELECT kind, id, " + body + " FROM " + table;
        insert = sql("INSERT INTO " + table + " (tenant, kind, id, " + state + ") VALUES (?, ?, ?, "
                + SqlText.marks(state) + ")" + dialect.unlessTaken());
        String set = "UPDATE " + table + " SET " + state.replace(",", " = ?,") + " = ? WHERE " + KEY;
        update = sql(set + " AND version = ? AND body_form <= ?");
        overlaid = sql(set + " AND version = ?");
        newerForm = sql("SELECT body_form, " + body + " FROM " + table + " WHERE " + KEY
                + " AND version = ? AND body_form > ?" + dialect.locking());
        version = sql("SELECT version FROM " + table + " WHERE " + KEY);
        isAtVersion = sql(version.text() + " AND version = ?");
        isAbsent = sql("SELECT 1 WHERE NOT EXISTS (" + version.text() + ")");
        lastHash = sql("SELECT last_hash FROM " + table + " WHERE " + KEY);
        wholeRecord = "SELECT id, " + WholeRecord.NO_TEXT + ", kind, last_hash, " + body + " FROM " + table;
        wholeTexts =
                "SELECT id, number, digest, salt, " + dialect.longColumns("content") + " FROM " + tables.name("text");
        isReadingAtOnce = dialect.isUnionKept();
        wholeOne = wholeOf(1);
        byNumber = sql(stored + " WHERE tenant = ? AND kind = ? AND number = ?");
    }

    /**
     * So many records of a kind with their words: one query in which the key stands twice, or two of which each asks
     * for the key, the records first, so that whatever words they have are found by the second.
     */
    List<SqlText> whole(int count) {
        return count == 1 ? wholeOne : wholeOf(count);
    }

    private List<SqlText> wholeOf(int count) {
        String some = some(count);
        return isReadingAtOnce
                ? List.of(sql(wholeRecord + some + " UNION ALL " + wholeTexts + some))
                : List.of(sql(wholeRecord + some), sql(wholeTexts + some));
    }

    SqlText numbered(int count) {
        return sql("SELECT number, id FROM " + table + some("number", count));
    }

    private static String some(int count) {
        return some("id", count);
    }

    private static String some(String column, int count) {
        return " WHERE tenant = ? AND kind = ? AND " + column
                + (count == 1 ? " = ?" : " IN (" + SqlText.marks(count) + ")");
    }

    SqlText page(boolean first, Visibility visibility) {
        return sql(stored + " WHERE tenant = ? AND kind = ?" + VisibilitySql.seenOnPage(visibility, table)
                + (first ? "" : " AND id > ?") + " ORDER BY id FETCH FIRST ? ROWS ONLY");
    }

    private SqlText sql(String text) {
        return new SqlText(table, text);
    }
}
