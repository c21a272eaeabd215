package org.incidentkit.jdbc.internal.key;

import org.incidentkit.jdbc.internal.dialect.SqlDialect;
import org.incidentkit.jdbc.internal.sql.SqlText;
import org.incidentkit.jdbc.internal.sql.Tables;

/** The statements about command keys. */
final class CommandKeySql {
    final SqlText insert;
    final SqlText find;

    CommandKeySql(Tables tables, SqlDialect dialect) {
        String table = tables.name("command_key");
        insert = new SqlText(
                table,
                "INSERT INTO " + table
                        + " (tenant, source, command, digest, kind, id, version) VALUES (?, ?, ?, ?, ?, ?, ?)"
                        + dialect.unlessTaken());
        find = new SqlText(
                table,
                "SELECT digest, kind, id, version FROM " + table + " WHERE tenant = ? AND source = ? AND command = ?");
    }
}
