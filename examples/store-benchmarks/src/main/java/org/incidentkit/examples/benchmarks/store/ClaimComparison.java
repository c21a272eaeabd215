package org.incidentkit.examples.benchmarks.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.store.Store;
import org.incidentkit.jdbc.JdbcStore;
import org.incidentkit.jdbc.SchemaMode;

/**
 * Claims due work among many open incidents and decides it, by a desk and by hand, turn by turn on the same tables.
 * Arguments: how many each decides (10,000), then how many are open (50,000 and 1,000,000).
 */
public final class ClaimComparison {
    private static final Instant MORNING = Instant.parse("2026-06-15T08:00:00Z");
    private static final int TURN = 1_000;
    private static final int WARM_UP = 3;

    private final Bench bench;
    private final int decided;

    private ClaimComparison(Bench bench, int decided) {
        this.bench = bench;
        this.decided = decided;
    }

    /** Prints a table for each number of open incidents. */
    public static void main(String[] arguments) throws Exception {
        int decided = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int[] open = arguments.length > 1
                ? Arrays.stream(arguments).skip(1).mapToInt(Integer::parseInt).toArray()
                : new int[] {50_000, 1_000_000};
        try (Bench bench = new Bench()) {
            for (int count : open) {
                new ClaimComparison(bench, decided).run(count);
            }
        }
    }

    private void run(int open) throws Exception {
        String schema = "claims_" + open;
        JdbcStore store = JdbcStore.builder(bench.pool)
                .schema(schema)
                .mode(SchemaMode.MIGRATE)
                .open();
        Incident template = desk(store, MORNING).incidents().log(Reports.report(1), Actor.operator("sara"));
        Instant due = template.dueAt().orElseThrow();
        Instant now = due.plus(Duration.ofMinutes(1));
        int turns = decided / TURN + WARM_UP;
        new Crowd(bench.pool, schema + ".ik_", template)
                .fill(
                        open,
                        Map.of(),
                        "CASE WHEN g <= " + 2 * turns * TURN + " THEN r.due_at ELSE r.due_at + interval '1 hour'"
                                + " + g * interval '1 second' END");
        RehearsedStore rehearsed = new RehearsedStore(store);
        desk(rehearsed, now).work().runDue(Integer.MAX_VALUE);
        bench.execute("UPDATE " + schema + ".ik_due SET token = NULL, held_until = NULL WHERE token IS NOT NULL");
        bench.execute("VACUUM ANALYZE");
        try (HikariDataSource pool = rewriting(bench)) {
            new Turns(bench, TURN, WARM_UP, turns)
                    .compare(
                            String.format(
                                    Locale.ROOT, "claim and decide %,d due of %,d open incidents", decided, open),
                            List.of(
                                    new DeskWorker(desk(store, now)),
                                    new PlainWorker(pool, schema + ".ik_", rehearsed.rows, now)));
        }
    }

    /** Connections whose driver makes one insert of a batch of them, for those who write by hand. */
    static HikariDataSource rewriting(Bench bench) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(bench.pool.getJdbcUrl() + "&reWriteBatchedInserts=true");
        return new HikariDataSource(config);
    }

    private static ServiceDesk desk(Store store, Instant now) {
        return ServiceDesk.builder()
                .store(store)
                .clock(InstantSource.fixed(now))
                .configuration(Reports.configuration())
                .build();
    }

    /** A desk whose host's timer has come. */
    private record DeskWorker(ServiceDesk desk) implements Worker {
        @Override
        public String title() {
            return "IncidentKit";
        }

        @Override
        public int work(int limit) {
            return desk.work().runDue(limit);
        }
    }
}
