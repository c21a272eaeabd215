package org.incidentkit.jdbc.internal.journal;

import org.incidentkit.jdbc.internal.dialect.SqlDialect;
import org.incidentkit.jdbc.internal.sql.SqlText;
import org.incidentkit.jdbc.internal.sql.Tables;

/** The statements about journal lines. */
final class JournalSql {
    final SqlText insert;
    /** Lines from an array for each column, so that it is one statement for any number of them. */
    final SqlText insertAll;

    final SqlText ofRecord;
    private final String table;

    JournalSql(Tables tables, SqlDialect dialect) {
        String columns = "seq, occurred_at, recorded_at, actor, on_behalf_of, cause, type, v, "
                + dialect.longColumns("payload") + ", prev_hash, hash";
        table = tables.name("journal");
        insert = sql("INSERT INTO " + table + " (tenant, kind, id, " + columns + ") VALUES (?, ?, ?, "
                + SqlText.marks(columns) + ")");
        insertAll = sql("INSERT INTO " + table + " (tenant, kind, id, " + columns
                + ") SELECT CAST(? AS text), l.* FROM UNNEST(CAST(? AS text[]), CAST(? AS text[]), CAST(? AS bigint[]),"
                + " CAST(? AS timestamptz[]), CAST(? AS timestamptz[]),"
                + " CAST(? AS text[]), CAST(? AS text[]), CAST(? AS text[]), CAST(? AS text[]), CAST(? AS bigint[]),"
                + " CAST(? AS text[]), CAST(? AS text[]), CAST(? AS text[])) AS l");
        ofRecord =
                sql("SELECT " + columns + " FROM " + table + " WHERE tenant = ? AND kind = ? AND id = ? ORDER BY seq");
    }

    private SqlText sql(String text) {
        return new SqlText(table, text);
    }
}
