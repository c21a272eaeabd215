package org.incidentkit.jdbc.internal.number;

import org.incidentkit.jdbc.internal.dialect.SqlDialect;
import org.incidentkit.jdbc.internal.sql.SqlText;
import org.incidentkit.jdbc.internal.sql.Tables;

/** The statements about number sequences. */
final class NumberSql {
    final SqlText draw;
    final SqlText begin;
    final SqlText drawn;

    NumberSql(Tables tables, SqlDialect dialect) {
        String table = tables.name("number_sequence");
        draw = new SqlText(table, "UPDATE " + table + " SET drawn = drawn + ? WHERE tenant = ? AND name = ?");
        begin = new SqlText(
                table, "INSERT INTO " + table + " (drawn, tenant, name) VALUES (?, ?, ?)" + dialect.unlessTaken());
        drawn = new SqlText(table, "SELECT drawn FROM " + table + " WHERE tenant = ? AND name = ?");
    }
}
