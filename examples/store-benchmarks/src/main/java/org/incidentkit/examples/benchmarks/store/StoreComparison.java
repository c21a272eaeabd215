package org.incidentkit.examples.benchmarks.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.store.Changes;
import org.incidentkit.core.store.RecordChange;
import org.incidentkit.core.store.Store;
import org.incidentkit.jdbc.JdbcStore;
import org.incidentkit.jdbc.SchemaMode;

/**
 * Logs and works incidents through a desk and by its peers, turn by turn on one PostgreSQL, and says how fast each was
 * and how much write-ahead log it caused. Arguments: operations per turn (250), turns (12).
 */
public final class StoreComparison {
    private static final Instant MORNING = Instant.parse("2026-06-15T08:00:00Z");

    private final Bench bench;
    private final int each;
    private final int turns;

    private StoreComparison(Bench bench, int each, int turns) {
        this.bench = bench;
        this.each = each;
        this.turns = turns;
    }

    private interface Act {
        void on(Peer peer, int n) throws Exception;
    }

    /** Prints a table for each kind of work, waiting for the disk and not. */
    public static void main(String[] arguments) throws Exception {
        int each = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 250;
        int turns = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 12;
        try (Bench bench = new Bench()) {
            StoreComparison comparison = new StoreComparison(bench, each, turns);
            for (boolean isDurable : new boolean[] {true, false}) {
                bench.durable(isDurable);
                comparison.run(isDurable ? "durable" : "without waiting for the disk");
            }
            new QueueComparison(bench).run();
        }
    }

    private void run(String how) throws Exception {
        bench.execute("DROP SCHEMA IF EXISTS ik_s, plain_s CASCADE");
        List<Peer> peers = peers();
        compare("log an incident, " + how, peers, Peer::log);
        compare("work an incident, " + how, peers, Peer::work);
        for (Peer peer : peers) {
            if (peer instanceof AutoCloseable closeable) {
                closeable.close();
            }
        }
    }

    private List<Peer> peers() {
        ServiceDesk desk = desk(store("ik_s"));
        CapturingStore captured = new CapturingStore();
        DeskPeer decider = new DeskPeer(desk(captured));
        int count = each * turns;
        for (int n = 0; n < count; n++) {
            decider.log(n);
        }
        List<Changes> logs = captured.taken();
        for (int n = 0; n < count; n++) {
            decider.work(n);
        }
        List<RecordChange> notes = changes(captured.taken());
        store("plain_s").commits().commit(TenantId.DEFAULT, logs.get(0));
        List<RecordChange> reports = changes(logs.subList(1, logs.size()));
        return List.of(
                new DeskPeer(desk),
                new PlainJdbcPeer(bench.pool, "plain_s.ik_", reports, notes),
                new OrmPeer(bench.pool, reports, notes));
    }

    private JdbcStore store(String schema) {
        return JdbcStore.builder(bench.pool)
                .schema(schema)
                .mode(SchemaMode.MIGRATE)
                .open();
    }

    private static ServiceDesk desk(Store store) {
        return ServiceDesk.builder()
                .store(store)
                .clock(InstantSource.fixed(MORNING))
                .configuration(Reports.configuration())
                .build();
    }

    private static List<RecordChange> changes(List<Changes> all) {
        return all.stream().map(changes -> changes.records().get(0)).toList();
    }

    private void compare(String title, List<Peer> peers, Act act) throws Exception {
        List<Tally> tallies =
                peers.stream().map(peer -> new Tally(peer.title())).toList();
        for (int turn = 0; turn < turns; turn++) {
            for (int i = 0; i < peers.size(); i++) {
                long written = bench.written();
                long start = System.nanoTime();
                for (int n = turn * each; n < (turn + 1) * each; n++) {
                    act.on(peers.get(i), n);
                }
                long nanos = System.nanoTime() - start;
                if (turn >= turns / 3) {
                    tallies.get(i).add(each, nanos, bench.written() - written);
                }
            }
        }
        List<String> lines = new ArrayList<>(List.of(
                "\n" + title,
                "| who | per second | × JDBC | WAL bytes each | × JDBC |",
                "| --- | --- | --- | --- | --- |"));
        tallies.forEach(tally -> lines.add(tally.line(tallies.get(1))));
        lines.forEach(System.out::println);
    }
}
