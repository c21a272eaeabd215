package org.incidentkit.examples.benchmarks.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.store.QueuePosition;
import org.incidentkit.core.store.QueueQuery;
import org.incidentkit.core.store.QueueRow;
import org.incidentkit.jdbc.JdbcStore;
import org.incidentkit.jdbc.SchemaMode;

/**
 * The queue of everybody among many open incidents: its first page and one from its middle, beside queries by hand that
 * give the same columns as objects. Argument: how many are open (1,000,000).
 */
public final class QueueComparison {
    private static final Instant MORNING = Instant.parse("2026-06-15T08:00:00Z");
    private static final String SCHEMA = "queue_s";
    private static final int MANY = 1_000_000;
    private static final int PAGE = 50;
    private static final int TIMES = 500;

    private final Bench bench;
    private final int open;
    private final JdbcStore store;
    private final PlainQueue plain;

    QueueComparison(Bench bench) {
        this(bench, MANY);
    }

    QueueComparison(Bench bench, int open) {
        this.bench = bench;
        this.open = open;
        this.store = JdbcStore.builder(bench.pool)
                .schema(SCHEMA)
                .mode(SchemaMode.MIGRATE)
                .open();
        this.plain = new PlainQueue(bench.pool, SCHEMA + ".ik_", PAGE);
    }

    /** Prints a table. */
    public static void main(String[] arguments) throws Exception {
        try (Bench bench = new Bench()) {
            new QueueComparison(bench, arguments.length > 0 ? Integer.parseInt(arguments[0]) : MANY).run();
        }
    }

    private interface Reading {
        List<?> read() throws SQLException;
    }

    void run() throws SQLException {
        fill();
        QueuePosition middle = middle();
        double[] micros = medians(
                plain::first,
                () -> page(QueueQuery.all().limit(PAGE)),
                () -> plain.after(middle),
                () -> page(QueueQuery.all().limit(PAGE).after(middle)));
        System.out.printf(Locale.ROOT, "%nqueue of %,d open incidents, page of %d, microseconds%n", open, PAGE);
        System.out.println("| page | by hand | IncidentKit | × by hand | × first |");
        System.out.println("| --- | --- | --- | --- | --- |");
        System.out.printf(
                Locale.ROOT, "| first | %.0f | %.0f | %.2f | 1.00 |%n", micros[0], micros[1], micros[1] / micros[0]);
        System.out.printf(
                Locale.ROOT,
                "| from the middle | %.0f | %.0f | %.2f | %.2f |%n",
                micros[2],
                micros[3],
                micros[3] / micros[2],
                micros[3] / micros[1]);
    }

    void fill() throws SQLException {
        Incident template = ServiceDesk.builder()
                .store(store)
                .clock(InstantSource.fixed(MORNING))
                .configuration(Reports.configuration())
                .build()
                .incidents()
                .log(Reports.report(1), Actor.operator("sara"));
        String dueAt = "r.due_at + g * interval '1 second'";
        Map<String, String> spread =
                Map.of("priority_rank", "1 + g % 5", "group_id", "'network-' || g % 40", "due_at", dueAt);
        new Crowd(bench.pool, SCHEMA + ".ik_", template).fill(open, spread, dueAt);
        bench.execute("VACUUM ANALYZE");
    }

    /** Half of the queue lies before it. */
    QueuePosition middle() throws SQLException {
        try (Connection connection = bench.pool.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT priority_rank, due_at, kind, id FROM "
                        + SCHEMA + ".ik_record WHERE tenant = 'default' AND is_open"
                        + " ORDER BY priority_rank, due_at, id, kind OFFSET " + open / 2 + " LIMIT 1");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new QueuePosition(
                    row.getInt(1),
                    row.getObject(2, OffsetDateTime.class).toInstant(),
                    new RecordRef(RecordKind.valueOf(row.getString(3)), row.getString(4)));
        }
    }

    List<QueueRow> page(QueueQuery query) {
        return store.queues().page(TenantId.DEFAULT, query, Visibility.all());
    }

    /** Each is read once in each turn, so that whatever else the machine does meets all alike. */
    private static double[] medians(Reading... readings) throws SQLException {
        List<double[]> micros = new ArrayList<>();
        for (int i = 0; i < readings.length; i++) {
            micros.add(new double[TIMES]);
        }
        for (int turn = -TIMES; turn < TIMES; turn++) {
            for (int i = 0; i < readings.length; i++) {
                long start = System.nanoTime();
                int count = readings[i].read().size();
                long nanos = System.nanoTime() - start;
                if (count != PAGE) {
                    throw new IllegalStateException(count + " rows on a page of " + PAGE);
                }
                if (turn >= 0) {
                    micros.get(i)[turn] = nanos / 1e3;
                }
            }
        }
        return micros.stream()
                .mapToDouble(each ->
                        Arrays.stream(each).sorted().skip(TIMES / 2).findFirst().orElseThrow())
                .toArray();
    }
}
