package org.incidentkit.jdbc.internal.due;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.common.Microseconds;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.store.Claim;
import org.incidentkit.core.store.ClaimToken;
import org.incidentkit.core.store.DueWork;
import org.incidentkit.core.store.StoreBounds;
import org.incidentkit.jdbc.internal.dialect.SqlDialect;
import org.incidentkit.jdbc.internal.sql.Batches;
import org.incidentkit.jdbc.internal.sql.Row;
import org.incidentkit.jdbc.internal.sql.Session;
import org.incidentkit.jdbc.internal.sql.Transactions;

/** Claims: what is due goes by the instants workers pass, leases by the database's clock. */
public final class JdbcDueWork implements DueWork {
    private static final int ATTEMPTS = 20;

    private final Transactions transactions;
    private final DueSql sql;
    private final boolean isWritingInQueries;

    /** Claims rows of a table. */
    public JdbcDueWork(Transactions transactions, DueTable table, SqlDialect dialect) {
        this.transactions = transactions;
        this.sql = table.sql;
        this.isWritingInQueries = dialect.isWritingInQueries();
    }

    @Override
    public List<TenantId> tenantsWithWork(Instant until, int limit) {
        return transactions.read(session -> session.list(
                sql.tenants,
                parameters -> parameters.at(until).whole(StoreBounds.limit(limit)),
                row -> new TenantId(row.text())));
    }

    @Override
    public Claim claim(TenantId tenant, Instant until, int limit, Duration lease) {
        StoreBounds.limit(limit);
        StoreBounds.lease(lease);
        if (isWritingInQueries) {
            return atOnce(tenant, until, limit, lease);
        }
        return transactions.write(session -> inOrder(session, tenant, new Wanted(until, limit, lease)));
    }

    /** Where others take the rows that were found, there may be more behind them. */
    private Claim inOrder(Session session, TenantId tenant, Wanted wanted) {
        Fence fence = session.first(
                        sql.tokenAndTime, parameters -> {}, row -> new Fence(new ClaimToken(row.text()), row.at()))
                .orElseThrow();
        for (int attempt = 1; ; attempt++) {
            List<DueRows> free = session.list(
                    sql.free,
                    parameters -> parameters
                            .tenant(tenant)
                            .at(wanted.until())
                            .at(fence.now())
                            .whole(wanted.limit()),
                    DueRows::read);
            List<RecordRef> taken = taken(session, tenant, free, fence.until(wanted.lease()));
            if (free.isEmpty() || !taken.isEmpty() || attempt == ATTEMPTS) {
                return new Claim(fence.token(), taken);
            }
        }
    }

    private Claim atOnce(TenantId tenant, Instant until, int limit, Duration lease) {
        Instant end = Microseconds.roundUp(Instant.EPOCH.plus(lease));
        String interval = end.getEpochSecond() + "." + String.format(Locale.ROOT, "%09d", end.getNano()) + " seconds";
        List<TakenRow> taken = transactions.single(session -> session.list(
                sql.claim,
                parameters -> parameters.tenant(tenant).at(until).whole(limit).text(interval),
                TakenRow::read));
        List<RecordRef> records = taken.stream()
                .flatMap(row -> row.due().stream())
                .sorted(DueRows.ORDER)
                .map(DueRows::record)
                .toList();
        return new Claim(taken.get(0).token(), records);
    }

    /** Only rows under the token they were found with are taken, whether or not finding them has locked them. */
    private List<RecordRef> taken(Session session, TenantId tenant, List<DueRows> free, HeldFence fence) {
        List<Integer> counts = session.counted(
                sql.take,
                free,
                (parameters, row) -> parameters
                        .text(fence.token().value())
                        .at(fence.until())
                        .tenant(tenant)
                        .ref(row.record())
                        .at(row.at())
                        .text(row.token()));
        List<DueRows> taken = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            if (counts.get(i) == 1) {
                taken.add(free.get(i));
            }
        }
        return taken.stream().sorted(DueRows.ORDER).map(DueRows::record).toList();
    }

    @Override
    public void release(TenantId tenant, ClaimToken token) {
        transactions.write(session -> session.update(
                sql.release, parameters -> parameters.tenant(tenant).text(token.value())));
    }

    @Override
    public Optional<Instant> nextDueAt(TenantId tenant) {
        return transactions.read(session -> session.first(sql.next, parameters -> parameters.tenant(tenant), Row::at));
    }

    @Override
    public Map<RecordRef, Instant> armed(TenantId tenant, List<RecordRef> records) {
        return transactions.read(session -> {
            Map<RecordRef, Instant> armed = new HashMap<>();
            Batches.of(records)
                    .forEach((kind, ids) -> session.list(
                                    sql.armed(ids.size()),
                                    parameters -> {
                                        parameters.tenant(tenant).text(kind.name());
                                        for (String id : ids) {
                                            parameters.text(id);
                                        }
                                    },
                                    row -> Map.entry(row.ref(), row.at()))
                            .forEach(row -> armed.put(row.getKey(), row.getValue())));
            return armed;
        });
    }

    /**
     * What is to be claimed.
     *
     * @param until due at or before this instant
     * @param limit how many at the most
     * @param lease for how long
     */
    private record Wanted(Instant until, int limit, Duration lease) {}

    /**
     * A row of a claim in one statement.
     *
     * @param token the token, the same in each
     * @param due what was taken; empty when there was nothing to take
     */
    private record TakenRow(ClaimToken token, Optional<DueRows> due) {
        static TakenRow read(Row row) throws SQLException {
            ClaimToken token = new ClaimToken(row.text());
            Optional<String> kind = row.maybe();
            return new TakenRow(
                    token,
                    kind.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new DueRows(
                                    new RecordRef(RecordKind.valueOf(kind.get()), row.text()), row.at(), "")));
        }
    }

    /**
     * What a claim is known by.
     *
     * @param token the token
     * @param now what time the database has
     */
    private record Fence(ClaimToken token, Instant now) {
        HeldFence until(Duration lease) {
            return new HeldFence(token, now, Microseconds.roundUp(now.plus(lease)));
        }
    }

    /**
     * A claim with the end of its lease.
     *
     * @param token the token
     * @param now what time the database has
     * @param until when the lease ends
     */
    private record HeldFence(ClaimToken token, Instant now, Instant until) {}
}
