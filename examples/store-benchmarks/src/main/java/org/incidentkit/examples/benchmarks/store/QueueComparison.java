package org.incidentkit.examples.benchmarks.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.store.QueuePosition;
import org.incidentkit.core.store.QueueQuery;
import org.incidentkit.core.store.QueueRow;
import org.incidentkit.jdbc.JdbcStore;

/** The queue of everybody among a million open incidents: its first page and a deep one, beside a query by hand. */
final class QueueComparison {
    private static final int OPEN = 1_000_000;
    private static final int PAGE = 50;
    private static final int TIMES = 300;
    private static final String BY_HAND =
            "SELECT r.kind, r.id, r.number, r.state, r.phase, r.priority_rank, r.group_id,"
                    + " r.assignee, r.due_at, r.opened_at, r.updated_at, t.content FROM ik_s.ik_record r"
                    + " LEFT JOIN ik_s.ik_text t ON t.tenant = r.tenant AND t.kind = r.kind AND t.id = r.id AND t.number = 1"
                    + " WHERE r.tenant = 'default' AND r.is_open ORDER BY r.priority_rank, r.due_at, r.id LIMIT "
                    + PAGE;

    private final Bench bench;
    private final JdbcStore store;

    QueueComparison(Bench bench) {
        this.bench = bench;
        this.store = JdbcStore.builder(bench.pool).schema("ik_s").open();
    }

    private interface Reading {
        int read() throws SQLException;
    }

    void run() throws SQLException {
        fill();
        QueuePosition deep = position();
        double byHand = median(this::byHand);
        double first = median(() -> rows(QueueQuery.all().limit(PAGE)).size());
        double later =
                median(() -> rows(QueueQuery.all().limit(PAGE).after(deep)).size());
        System.out.printf(
                Locale.ROOT,
                "%nqueue of %d open incidents, page of %d, microseconds%n| by hand | first page | × | deep page | × first |%n"
                        + "| --- | --- | --- | --- | --- |%n| %.0f | %.0f | %.2f | %.0f | %.2f |%n",
                OPEN,
                PAGE,
                byHand,
                first,
                first / byHand,
                later,
                later / first);
    }

    private void fill() {
        bench.execute("INSERT INTO ik_s.ik_record (tenant, kind, id, version, last_hash, number, state, phase, is_open,"
                + " priority_rank, group_id, caller, requester, title_text, opened_at, updated_at, due_at, body_form, body)"
                + " SELECT 'default', 'INCIDENT', 'filled-' || lpad(g::text, 8, '0'), 1, repeat('0', 64), 'FILLED-' || g, 'NEW',"
                + " 'INITIAL', TRUE, 1 + g % 5, 'network-' || g % 40, 'caller-' || g % 1000, 'sara', 1, now(), now(),"
                + " now() + g * interval '1 second', 1, '{}' FROM generate_series(1, " + OPEN + ") g");
        bench.execute("INSERT INTO ik_s.ik_text (tenant, kind, id, number, digest, salt, content)"
                + " SELECT 'default', 'INCIDENT', 'filled-' || lpad(g::text, 8, '0'), 1, repeat('0', 64), 'salt',"
                + " 'The connection is lost again, number ' || g FROM generate_series(1, " + OPEN + ") g");
        bench.execute("VACUUM ANALYZE");
    }

    /** Half of the queue lies before it. */
    private QueuePosition position() throws SQLException {
        try (Connection connection = bench.pool.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT priority_rank, due_at, id"
                        + " FROM ik_s.ik_record WHERE tenant = 'default' AND is_open"
                        + " ORDER BY priority_rank, due_at, id OFFSET " + OPEN / 2 + " LIMIT 1");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new QueuePosition(
                    row.getInt(1),
                    row.getObject(2, OffsetDateTime.class).toInstant(),
                    new RecordRef(RecordKind.INCIDENT, row.getString(3)));
        }
    }

    private List<QueueRow> rows(QueueQuery query) {
        return store.queues().page(TenantId.DEFAULT, query, Visibility.all());
    }

    private int byHand() throws SQLException {
        int count = 0;
        try (Connection connection = bench.pool.getConnection();
                PreparedStatement statement = connection.prepareStatement(BY_HAND);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                for (int column = 1; column <= 12; column++) {
                    rows.getObject(column);
                }
                count++;
            }
        }
        return count;
    }

    private static double median(Reading reading) throws SQLException {
        double[] micros = new double[TIMES];
        for (int i = -TIMES; i < TIMES; i++) {
            long start = System.nanoTime();
            int count = reading.read();
            if (count != PAGE) {
                throw new IllegalStateException(count + " rows on a page of " + PAGE);
            }
            if (i >= 0) {
                micros[i] = (System.nanoTime() - start) / 1e3;
            }
        }
        Arrays.sort(micros);
        return micros[TIMES / 2];
    }
}
