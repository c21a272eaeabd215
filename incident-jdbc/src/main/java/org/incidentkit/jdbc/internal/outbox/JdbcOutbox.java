package org.incidentkit.jdbc.internal.outbox;

import java.util.List;
import java.util.Optional;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.store.Outbox;
import org.incidentkit.core.store.StoreBounds;
import org.incidentkit.jdbc.internal.sql.Raced;
import org.incidentkit.jdbc.internal.sql.Row;
import org.incidentkit.jdbc.internal.sql.Session;
import org.incidentkit.jdbc.internal.sql.Transactions;

/** Tells pointers in order: whoever asks puts those in order that have come in since. */
public final class JdbcOutbox implements Outbox {
    /** How many pointers are put in order in one transaction, so that nobody waits long for the next. */
    private static final int AT_ONCE = 500;

    private final Transactions transactions;
    private final OutboxTable table;
    private final OutboxSql sql;

    /** Reads the outbox's tables. */
    public JdbcOutbox(Transactions transactions, OutboxTable table) {
        this.transactions = transactions;
        this.table = table;
        this.sql = table.sql;
    }

    @Override
    public List<Pointer> after(TenantId tenant, long position, int limit) {
        StoreBounds.position(position);
        StoreBounds.limit(limit);
        List<Pointer> found = placed(tenant, position, limit);
        while (found.size() < limit && place(tenant) > 0) {
            found = placed(tenant, position, limit);
        }
        return found;
    }

    private List<Pointer> placed(TenantId tenant, long position, int limit) {
        return transactions.read(session -> session.list(
                sql.after,
                parameters -> parameters.tenant(tenant).whole(position).whole(limit),
                OutboxRows::read));
    }

    private int place(TenantId tenant) {
        boolean any = transactions.read(session -> table.isAnyWaiting(session, tenant));
        return any ? transactions.write(session -> table.place(session, tenant, AT_ONCE)) : 0;
    }

    @Override
    public long position(TenantId tenant, String consumer) {
        return transactions.read(session -> position(session, tenant, consumer)).orElse(0L);
    }

    private Optional<Long> position(Session session, TenantId tenant, String consumer) {
        return session.first(sql.consumer, parameters -> OutboxRows.consumer(parameters, tenant, consumer), Row::whole);
    }

    @Override
    public void advance(TenantId tenant, String consumer, long position) {
        StoreBounds.position(position);
        transactions.write(session -> {
            int changed = session.update(sql.advance, parameters -> {
                parameters.whole(position).whole(position);
                OutboxRows.consumer(parameters, tenant, consumer);
            });
            return changed == 1 || enter(session, tenant, consumer, position);
        });
    }

    private boolean enter(Session session, TenantId tenant, String consumer, long position) {
        if (position(session, tenant, consumer).filter(at -> at >= position).isPresent()) {
            return true; // It is as far already, and a driver may count what was changed only.
        }
        boolean entered = session.insert(sql.insertConsumer, parameters -> {
            parameters.whole(position);
            OutboxRows.consumer(parameters, tenant, consumer);
        });
        if (!entered) {
            throw new Raced(sql.insertConsumer);
        }
        return true;
    }
}
