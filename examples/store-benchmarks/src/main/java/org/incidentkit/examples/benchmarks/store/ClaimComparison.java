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
        System.err.println(rehearsed.rows.size() + " rehearsed");
        bench.execute("UPDATE " + schema + ".ik_due SET token = NULL, held_until = NULL WHERE token IS NOT NULL");
        bench.execute("VACUUM ANALYZE");
        HikariConfig rewriting = new HikariConfig();
        rewriting.setJdbcUrl(bench.pool.getJdbcUrl() + "&reWriteBatchedInserts=true");
        try (HikariDataSource pool = new HikariDataSource(rewriting)) {
            compare(
                    open,
                    turns,
                    List.of(
                            new DeskWorker(desk(store, now)),
                            new PlainWorker(pool, schema + ".ik_", rehearsed.rows, now)));
        }
    }

    private static ServiceDesk desk(Store store, Instant now) {
        return ServiceDesk.builder()
                .store(store)
                .clock(InstantSource.fixed(now))
                .configuration(Reports.configuration())
                .build();
    }

    private void compare(int open, int turns, List<Worker> workers) throws Exception {
        List<Tally> tallies =
                workers.stream().map(worker -> new Tally(worker.title())).toList();
        for (int turn = 0; turn < turns; turn++) {
            for (int i = 0; i < workers.size(); i++) {
                long written = bench.written();
                long start = System.nanoTime();
                int done = workers.get(i).decide(TURN);
                long nanos = System.nanoTime() - start;
                if (done != TURN) {
                    throw new IllegalStateException(workers.get(i).title() + " decided " + done + " of " + TURN);
                }
                if (turn >= WARM_UP) {
                    tallies.get(i).add(TURN, nanos, bench.written() - written);
                }
            }
        }
        System.out.printf(Locale.ROOT, "%nclaim and decide %,d due of %,d open incidents%n", decided, open);
        System.out.println("| who | per second | × JDBC | WAL bytes each | × JDBC |");
        System.out.println("| --- | --- | --- | --- | --- |");
        tallies.forEach(tally -> System.out.println(tally.line(tallies.get(1))));
    }

    /** A desk whose host's timer has come. */
    private record DeskWorker(ServiceDesk desk) implements Worker {
        @Override
        public String title() {
            return "IncidentKit";
        }

        @Override
        public int decide(int limit) {
            return desk.work().runDue(limit);
        }
    }
}
