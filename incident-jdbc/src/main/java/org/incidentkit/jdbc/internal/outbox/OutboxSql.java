package org.incidentkit.jdbc.internal.outbox;

import org.incidentkit.jdbc.internal.dialect.SqlDialect;
import org.incidentkit.jdbc.internal.sql.SqlText;
import org.incidentkit.jdbc.internal.sql.Tables;

/** The statements about the outbox. */
final class OutboxSql {
    final SqlText insert;
    /** Pointers from an array for each column, arriving in their order. */
    final SqlText insertAll;

    final SqlText waiting;
    final SqlText place;
    final SqlText after;
    final SqlText anyWaiting;
    final SqlText lockLast;
    final SqlText insertLast;
    final SqlText updateLast;
    final SqlText consumer;
    final SqlText insertConsumer;
    final SqlText advance;

    OutboxSql(Tables tables, SqlDialect dialect) {
        String table = tables.name("outbox");
        insert = new SqlText(table, "INSERT INTO " + table + " (tenant, kind, id, seq) VALUES (?, ?, ?, ?)");
        insertAll = new SqlText(table, insertAll(table));
        anyWaiting = new SqlText(
                table,
                "SELECT arrival FROM " + table + " WHERE tenant = ? AND position IS NULL FETCH FIRST 1 ROWS ONLY");
        waiting = new SqlText(
                table,
                "SELECT arrival FROM " + table
                        + " WHERE tenant = ? AND position IS NULL ORDER BY arrival FETCH FIRST ? ROWS ONLY");
        place = new SqlText(table, "UPDATE " + table + " SET position = ? WHERE tenant = ? AND arrival = ?");
        after = new SqlText(
                table,
                "SELECT position, kind, id, seq FROM " + table
                        + " WHERE tenant = ? AND position > ? ORDER BY position FETCH FIRST ? ROWS ONLY");
        String last = tables.name("outbox_position");
        lockLast = new SqlText(last, "SELECT position FROM " + last + " WHERE tenant = ?" + dialect.locking());
        insertLast =
                new SqlText(last, "INSERT INTO " + last + " (position, tenant) VALUES (0, ?)" + dialect.unlessTaken());
        updateLast = new SqlText(last, "UPDATE " + last + " SET position = ? WHERE tenant = ?");
        String consumers = tables.name("consumer");
        consumer = new SqlText(consumers, "SELECT position FROM " + consumers + " WHERE tenant = ? AND name = ?");
        insertConsumer = new SqlText(
                consumers,
                "INSERT INTO " + consumers + " (position, tenant, name) VALUES (?, ?, ?)" + dialect.unlessTaken());
        advance = new SqlText(consumers, advance(consumers));
    }

    private static String insertAll(String table) {
        return "INSERT INTO " + table + " (tenant, kind, id, seq) SELECT CAST(? AS text), p.* FROM"
                + " UNNEST(CAST(? AS text[]), CAST(? AS text[]), CAST(? AS bigint[])) AS p";
    }

    private static String advance(String consumers) {
        return "UPDATE " + consumers + " SET position = CASE WHEN position < ? THEN ? ELSE position END"
                + " WHERE tenant = ? AND name = ?";
    }
}
