package org.incidentkit.jdbc.internal.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.record.Envelope;
import org.incidentkit.core.store.RecordChange;
import org.incidentkit.jdbc.internal.dialect.SqlDialect;
import org.incidentkit.jdbc.internal.sql.Clause;
import org.incidentkit.jdbc.internal.sql.Raced;
import org.incidentkit.jdbc.internal.sql.Row;
import org.incidentkit.jdbc.internal.sql.Session;
import org.incidentkit.jdbc.internal.sql.Tables;

/** Pointers: written with their commit, put in order after it. */
public final class OutboxTable {
    final OutboxSql sql;

    /** Names the tables. */
    public OutboxTable(Tables tables, SqlDialect dialect) {
        this.sql = new OutboxSql(tables, dialect);
    }

    /** Writes pointers to the lines of changes, in order. */
    public void write(Session session, TenantId tenant, List<RecordChange> changes) {
        session.each(sql.insert, lines(changes), (parameters, line) -> OutboxRows.bind(parameters, tenant, line));
    }

    /** {@return the insert of pointers to the lines of changes, in order} */
    public Clause clause(TenantId tenant, List<RecordChange> changes) {
        return Clause.of(sql.insert, lines(changes), (parameters, line) -> OutboxRows.bind(parameters, tenant, line));
    }

    private static List<Envelope> lines(List<RecordChange> changes) {
        return changes.stream()
                .flatMap(change -> change.lines().stream())
                .map(JournalLine::envelope)
                .toList();
    }

    boolean isAnyWaiting(Session session, TenantId tenant) {
        return session.first(sql.anyWaiting, parameters -> parameters.tenant(tenant), Row::whole)
                .isPresent();
    }

    /**
     * Gives positions to pointers that have none. One transaction does so at a time, for it holds the lock of the
     * last position until it commits: a position is never seen before a lower one. Within a record, rows arrive in
     * the order of their lines, because each write holds its record until it commits.
     */
    int place(Session session, TenantId tenant, int limit) {
        long last = lockLast(session, tenant);
        List<Long> arrivals = session.list(
                sql.waiting, parameters -> parameters.tenant(tenant).whole(limit), Row::whole);
        record Placed(long position, long arrival) {}
        List<Placed> placed = new ArrayList<>();
        for (Long arrival : arrivals) {
            placed.add(new Placed(last + placed.size() + 1, arrival));
        }
        session.each(
                sql.place,
                placed,
                (parameters, row) ->
                        parameters.whole(row.position()).tenant(tenant).whole(row.arrival()));
        session.update(
                sql.updateLast,
                parameters -> parameters.whole(last + placed.size()).tenant(tenant));
        return placed.size();
    }

    private long lockLast(Session session, TenantId tenant) {
        Optional<Long> last = session.first(sql.lockLast, parameters -> parameters.tenant(tenant), Row::whole);
        if (last.isEmpty() && !session.insert(sql.insertLast, parameters -> parameters.tenant(tenant))) {
            throw new Raced(sql.insertLast);
        }
        return last.orElse(0L);
    }
}
