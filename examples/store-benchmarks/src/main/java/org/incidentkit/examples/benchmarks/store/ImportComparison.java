package org.incidentkit.examples.benchmarks.store;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.imports.Aside;
import org.incidentkit.core.imports.HistoricChange;
import org.incidentkit.core.imports.HistoricIncident;
import org.incidentkit.core.imports.HistoricStep;
import org.incidentkit.core.imports.IncidentHistory;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.store.RecordChange;
import org.incidentkit.core.store.Store;
import org.incidentkit.jdbc.JdbcStore;
import org.incidentkit.jdbc.SchemaMode;

/**
 * Takes in the history of another system through a desk and by batches of inserts by hand, which the driver makes one
 * statement of, turn by turn. Argument: how many incidents each takes in (20,000).
 */
public final class ImportComparison {
    private static final Instant LONG_AGO = Instant.parse("2025-03-03T08:00:00Z");
    private static final Instant NOW = Instant.parse("2026-06-15T08:00:00Z");
    private static final int TURN = 1_000;
    private static final int WARM_UP = 6;

    private ImportComparison() {}

    /** Prints a table. */
    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        int turns = count / TURN + WARM_UP;
        List<RecordChange> decisions = decisions(turns * TURN);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Bench bench = new Bench();
                HikariDataSource pool = ClaimComparison.rewriting(bench)) {
            store(bench, "plain_i");
            List<Worker> workers = List.of(
                    new DeskImport("IncidentKit", desk(store(bench, "desk_i")), Runnable::run),
                    new DeskImport("IncidentKit, two threads", desk(store(bench, "both_i")), thread::execute),
                    new StoreImport(store(bench, "store_i"), decisions),
                    new PlainImport(pool, "plain_i.ik_", decisions));
            new Turns(bench::written, TURN, WARM_UP, turns)
                    .compare(String.format(Locale.ROOT, "take in %,d incidents of another system", count), workers);
        } finally {
            thread.shutdown();
        }
    }

    static JdbcStore store(Bench bench, String schema) {
        return JdbcStore.builder(bench.pool)
                .schema(schema)
                .mode(SchemaMode.MIGRATE)
                .open();
    }

    static ServiceDesk desk(Store store) {
        return ServiceDesk.builder()
                .store(store)
                .clock(InstantSource.fixed(NOW))
                .configuration(Reports.configuration())
                .build();
    }

    /** What a desk decides of each history. */
    static List<RecordChange> decisions(int count) {
        CapturingStore captured = new CapturingStore();
        new DeskImport("", desk(captured), Runnable::run).work(count);
        return captured.taken().stream()
                .flatMap(changes -> changes.records().stream())
                .filter(change -> change.after().ref().kind() == RecordKind.INCIDENT)
                .toList();
    }

    /** Two of three were closed there. */
    static IncidentHistory history(int n) {
        Instant opened = LONG_AGO.plus(Duration.ofMinutes(n));
        IncidentHistory.Builder history = IncidentHistory.builder()
                .first(HistoricIncident.builder()
                        .number("OLD-" + n)
                        .openedAt(opened)
                        .report(Reports.report(n))
                        .build())
                .occurredAt(opened)
                .addSteps(step("IN_PROGRESS", opened.plus(Duration.ofMinutes(20))));
        if (n % 3 > 0) {
            history.addSteps(
                    step("RESOLVED", opened.plus(Duration.ofHours(5))),
                    step("CLOSED", opened.plus(Duration.ofDays(5))));
        }
        return history.build();
    }

    private static HistoricStep step(String state, Instant at) {
        return new HistoricStep(HistoricChange.builder().state(state).build(), at);
    }

    /** A desk that is handed histories. */
    static final class DeskImport implements Worker {
        private final String title;
        private final ServiceDesk desk;
        private final Aside decider;
        private int next;

        DeskImport(String title, ServiceDesk desk, Aside decider) {
            this.title = title;
            this.desk = desk;
            this.decider = decider;
        }

        @Override
        public String title() {
            return title;
        }

        @Override
        public int work(int limit) {
            int from = next;
            next += limit;
            Iterator<IncidentHistory> histories = IntStream.range(from, next)
                    .mapToObj(ImportComparison::history)
                    .iterator();
            return (int) desk.imports()
                    .openAll(histories, (history, result) -> {}, decider)
                    .written();
        }
    }
}
