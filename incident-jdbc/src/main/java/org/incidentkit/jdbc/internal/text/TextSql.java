package org.incidentkit.jdbc.internal.text;

import java.util.Collections;
import org.incidentkit.jdbc.internal.sql.SqlText;
import org.incidentkit.jdbc.internal.sql.Tables;

/** The statements about words. */
final class TextSql {
    private static final String KEY = "tenant = ? AND kind = ? AND id = ?";
    private static final String COLUMNS = "number, digest, salt, content, content_rest";

    final SqlText insertNew;
    final SqlText ofRecord;
    final SqlText erase;
    private final String table;

    TextSql(Tables tables) {
        table = tables.name("text");
        insertNew = sql("INSERT INTO " + table + " (tenant, kind, id, " + COLUMNS + ")"
                + " SELECT ?, ?, ?, ?, ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM " + table + " WHERE " + KEY
                + " AND number = ?)");
        ofRecord = sql("SELECT id, " + COLUMNS + " FROM " + table + " WHERE " + KEY);
        erase = sql("UPDATE " + table + " SET content = NULL, content_rest = NULL, salt = NULL WHERE " + KEY
                + " AND number = ? AND content IS NOT NULL");
    }

    SqlText ofRecords(int count) {
        String marks = String.join(", ", Collections.nCopies(count, "?"));
        return sql("SELECT id, " + COLUMNS + " FROM " + table + " WHERE tenant = ? AND kind = ? AND id IN (" + marks
                + ")");
    }

    private SqlText sql(String text) {
        return new SqlText(table, text);
    }
}
