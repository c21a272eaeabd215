package org.incidentkit.jdbc.internal.person;

import org.incidentkit.jdbc.internal.dialect.SqlDialect;
import org.incidentkit.jdbc.internal.sql.SqlText;
import org.incidentkit.jdbc.internal.sql.Tables;

/** The statements about people. */
final class PersonSql {
    final SqlText insert;
    final SqlText update;
    final SqlText find;

    PersonSql(Tables tables, SqlDialect dialect) {
        String table = tables.name("person");
        insert = new SqlText(
                table,
                "INSERT INTO " + table
                        + " (name, email, phone, vip, branch, language, tenant, id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                        + dialect.unlessTaken());
        update = new SqlText(
                table,
                "UPDATE " + table + " SET name = ?, email = ?, phone = ?, vip = ?, branch = ?, language = ?"
                        + " WHERE tenant = ? AND id = ?");
        find = new SqlText(
                table,
                "SELECT name, email, phone, vip, branch, language FROM " + table + " WHERE tenant = ? AND id = ?");
    }
}
