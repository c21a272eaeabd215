package org.incidentkit.jdbc.internal.number;

import org.incidentkit.jdbc.internal.dialect.SqlDialect;
import org.incidentkit.jdbc.internal.sql.SqlText;
import org.incidentkit.jdbc.internal.sql.Tables;

/** The statements about number sequences. */
final class NumberSql {
    final SqlText draw;
    /**
     * A block in one statement whose commit does not wait for the disk: a block that is lost with the machine is one
     * under whose numbers nothing was written, as whatever is written later waits for what was written before it.
     */
    final SqlText drawAtOnce;

    final SqlText begin;
    final SqlText drawn;

    NumberSql(Tables tables, SqlDialect dialect) {
        String table = tables.name("number_sequence");
        draw = new SqlText(table, "UPDATE " + table + " SET drawn = drawn + ? WHERE tenant = ? AND name = ?");
        drawAtOnce = new SqlText(
                table,
                "UPDATE " + table
                        + " SET drawn = drawn + ? FROM (SELECT set_config('synchronous_commit', 'off', true) AS mode)"
                        + " AS commit WHERE commit.mode = 'off' AND tenant = ? AND name = ? RETURNING drawn");
        begin = new SqlText(
                table, "INSERT INTO " + table + " (drawn, tenant, name) VALUES (?, ?, ?)" + dialect.unlessTaken());
        drawn = new SqlText(table, "SELECT drawn FROM " + table + " WHERE tenant = ? AND name = ?");
    }
}
