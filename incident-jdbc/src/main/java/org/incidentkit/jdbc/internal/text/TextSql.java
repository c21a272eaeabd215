package org.incidentkit.jdbc.internal.text;

import org.incidentkit.jdbc.internal.dialect.SqlDialect;
import org.incidentkit.jdbc.internal.sql.SqlText;
import org.incidentkit.jdbc.internal.sql.Tables;

/** The statements about words. */
final class TextSql {
    private static final String KEY = "tenant = ? AND kind = ? AND id = ?";

    final SqlText insertNew;
    /** Texts from an array for each column. */
    final SqlText insertAll;

    final boolean isKeyAskedFor;
    final SqlText ofRecord;
    final SqlText erase;
    private final String table;
    private final String columns;

    TextSql(Tables tables, SqlDialect dialect) {
        columns = "number, digest, salt, " + dialect.longColumns("content");
        table = tables.name("text");
        insertNew = sql(dialect.insertNew(
                "INSERT INTO " + table + " (tenant, kind, id, " + columns + ")",
                "?, ?, ?, " + SqlText.marks(columns),
                "SELECT 1 FROM " + table + " WHERE " + KEY + " AND number = ?"));
        insertAll = sql("INSERT INTO " + table + " (tenant, kind, id, " + columns
                + ") SELECT CAST(? AS text), t.* FROM UNNEST(CAST(? AS text[]), CAST(? AS text[]), CAST(? AS bigint[]),"
                + " CAST(? AS text[]), CAST(? AS text[]), CAST(? AS text[])) AS t" + dialect.unlessTaken());
        isKeyAskedFor = dialect.isKeyAskedFor();
        ofRecord = sql("SELECT id, " + columns + " FROM " + table + " WHERE " + KEY);
        erase = sql("UPDATE " + table + " SET " + dialect.longColumns("content").replace(",", " = NULL,")
                + " = NULL, salt = NULL WHERE " + KEY + " AND number = ? AND content IS NOT NULL");
    }

    SqlText ofRecords(int count) {
        return sql("SELECT id, " + columns + " FROM " + table + " WHERE tenant = ? AND kind = ? AND id IN ("
                + SqlText.marks(count) + ")");
    }

    private SqlText sql(String text) {
        return new SqlText(table, text);
    }
}
