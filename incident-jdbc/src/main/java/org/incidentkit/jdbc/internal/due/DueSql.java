package org.incidentkit.jdbc.internal.due;

import org.incidentkit.jdbc.internal.dialect.SqlDialect;
import org.incidentkit.jdbc.internal.sql.SqlText;
import org.incidentkit.jdbc.internal.sql.Tables;

/** The statements about due work. */
final class DueSql {
    private static final String KEY = " WHERE tenant = ? AND kind = ? AND id = ?";
    private static final String FREE = "(held_until IS NULL OR held_until <= ?)";

    final SqlText insert;
    final SqlText arm;
    final SqlText rearm;
    final SqlText disarm;
    final SqlText rearmClaimed;
    final SqlText disarmClaimed;
    final SqlText tenants;
    final SqlText next;
    final SqlText tokenAndTime;
    final SqlText claim;
    final SqlText free;
    final SqlText take;
    final SqlText release;
    private final String table;

    DueSql(Tables tables, SqlDialect dialect) {
        table = tables.name("due");
        String set = "UPDATE " + table + " SET due_at = ?, token = NULL, held_until = NULL" + KEY;
        insert = sql(
                "INSERT INTO " + table + " (due_at, tenant, kind, id) VALUES (?, ?, ?, ?)" + dialect.unlessUncounted());
        arm = sql("INSERT INTO " + table + " AS d (due_at, tenant, kind, id) VALUES (?, ?, ?, ?)"
                + " ON CONFLICT (tenant, kind, id) DO UPDATE SET due_at = EXCLUDED.due_at, token = NULL, held_until = NULL"
                + " WHERE d.due_at <> EXCLUDED.due_at OR d.token IS NOT NULL");
        rearm = sql(set);
        disarm = sql("DELETE FROM " + table + KEY);
        rearmClaimed = sql(set + " AND token = ?");
        disarmClaimed = sql("DELETE FROM " + table + KEY + " AND token = ?");
        tenants = sql(dialect.isLeapingByRecursion() ? leapt(dialect) : grouped(dialect));
        next = sql("SELECT due_at FROM " + table + " WHERE tenant = ? ORDER BY due_at FETCH FIRST 1 ROWS ONLY");
        tokenAndTime = sql("SELECT " + dialect.token() + ", " + dialect.now());
        claim = sql(claim(dialect));
        free = sql("SELECT kind, id, due_at, token FROM " + table + " WHERE tenant = ? AND due_at <= ? AND " + FREE
                + " ORDER BY due_at, kind, id FETCH FIRST ? ROWS ONLY" + dialect.lockingFree());
        take = sql("UPDATE " + table + " SET token = ?, held_until = ?" + KEY
                + " AND due_at = ? AND COALESCE(token, '') = ?");
        release = sql("UPDATE " + table + " SET token = NULL, held_until = NULL WHERE tenant = ? AND token = ?");
    }

    private String grouped(SqlDialect dialect) {
        return "SELECT tenant, MIN(due_at) AS since FROM " + table + " WHERE due_at <= ? AND " + free(dialect)
                + " GROUP BY tenant ORDER BY since, tenant FETCH FIRST ? ROWS ONLY";
    }

    /** The same from tenant to tenant, so that what is not due yet is never read. */
    private String leapt(SqlDialect dialect) {
        return "WITH RECURSIVE served(tenant) AS (SELECT MIN(tenant) FROM " + table
                + " UNION ALL SELECT (SELECT MIN(d.tenant) FROM " + table
                + " d WHERE d.tenant > s.tenant) FROM served s WHERE s.tenant IS NOT NULL),"
                + " waiting AS (SELECT s.tenant, (SELECT MIN(d.due_at) FROM " + table
                + " d WHERE d.tenant = s.tenant AND d.due_at <= ? AND " + free(dialect) + ") AS since FROM served s)"
                + " SELECT tenant, since FROM waiting WHERE since IS NOT NULL"
                + " ORDER BY since, tenant FETCH FIRST ? ROWS ONLY";
    }

    private static String free(SqlDialect dialect) {
        return "(held_until IS NULL OR held_until <= " + dialect.now() + ")";
    }

    /** The three statements of a claim in one, for databases whose queries can write. */
    private String claim(SqlDialect dialect) {
        return "WITH fence AS MATERIALIZED (SELECT " + dialect.token() + " AS token, " + dialect.now() + " AS at),"
                + " free AS (SELECT tenant, kind, id FROM " + table
                + " WHERE tenant = ? AND due_at <= ? AND " + free(dialect)
                + " ORDER BY due_at, kind, id FETCH FIRST ? ROWS ONLY" + dialect.lockingFree() + "),"
                + " taken AS (UPDATE " + table
                + " d SET token = fence.token, held_until = fence.at + CAST(? AS interval)"
                + " FROM free, fence WHERE d.tenant = free.tenant AND d.kind = free.kind AND d.id = free.id"
                + " RETURNING d.kind, d.id, d.due_at)"
                + " SELECT fence.token, taken.kind, taken.id, taken.due_at FROM fence LEFT JOIN taken ON TRUE";
    }

    /** When so many records of a kind are armed for. */
    SqlText armed(int count) {
        return sql("SELECT kind, id, due_at FROM " + table + " WHERE tenant = ? AND kind = ? AND id IN ("
                + SqlText.marks(count) + ")");
    }

    private SqlText sql(String text) {
        return new SqlText(table, text);
    }
}
