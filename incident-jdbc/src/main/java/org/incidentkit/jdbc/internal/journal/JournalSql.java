package org.incidentkit.jdbc.internal.journal;

import org.incidentkit.jdbc.internal.sql.SqlText;
import org.incidentkit.jdbc.internal.sql.Tables;

/** The statements about journal lines. */
final class JournalSql {
    private static final String COLUMNS = "seq, occurred_at, recorded_at, actor, on_behalf_of, cause, type, v,"
            + " payload, payload_rest, prev_hash, hash";

    final SqlText insert;
    final SqlText ofRecord;
    private final String table;

    JournalSql(Tables tables) {
        table = tables.name("journal");
        insert = sql("INSERT INTO " + table + " (tenant, kind, id, " + COLUMNS
                + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        ofRecord =
                sql("SELECT " + COLUMNS + " FROM " + table + " WHERE tenant = ? AND kind = ? AND id = ? ORDER BY seq");
    }

    private SqlText sql(String text) {
        return new SqlText(table, text);
    }
}
