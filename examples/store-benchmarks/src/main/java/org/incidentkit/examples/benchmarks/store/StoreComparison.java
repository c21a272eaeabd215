package org.incidentkit.examples.benchmarks.store;

import java.util.List;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.jdbc.JdbcStore;
import org.incidentkit.jdbc.SchemaMode;

/**
 * Logs and works incidents through a desk and by its peers, turn by turn on one PostgreSQL, and says how fast each was
 * and how much write-ahead log it caused. Arguments: operations per turn (250), turns (12), operations before the first
 * turn (8000), and {@code queue} to measure the queue of a million incidents after it.
 */
public final class StoreComparison {
    private StoreComparison() {}

    /** Prints a table for each kind of work, waiting for the disk and not. */
    public static void main(String[] arguments) throws Exception {
        int each = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 250;
        int turns = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 12;
        int first = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 8_000;
        try (Bench bench = new Bench()) {
            run(bench, each, turns, first);
            if (List.of(arguments).contains("queue") || arguments.length < 3) {
                new QueueComparison(bench).run();
            }
        }
    }

    private static void run(Bench bench, int each, int turns, int first) throws Exception {
        Decided decided = Decided.of(first + 2 * each * turns);
        JdbcStore ours = store(bench, "ik_s");
        for (String schema : List.of("plain_s", "given_s")) {
            store(bench, schema).commits().commit(TenantId.DEFAULT, decided.seed());
        }
        try (OrmPeer orm = new OrmPeer(bench.pool, decided.logs(), decided.notes());
                ProcessEnginePeer engine = new ProcessEnginePeer(bench.pool, decided)) {
            List<Peer> peers = List.of(
                    new DeskPeer(Decided.desk(ours)),
                    PlainJdbcPeer.building(bench.pool, "plain_s.ik_", decided),
                    PlainJdbcPeer.given(bench.pool, "given_s.ik_", decided),
                    new StorePeer(store(bench, "alone_s"), decided),
                    orm,
                    engine);
            Rounds rounds = new Rounds(peers, each, turns, bench::written);
            bench.durable(false);
            rounds.warmUp(first, Peer::log);
            rounds.warmUp(first, Peer::work);
            bench.execute("VACUUM ANALYZE");
            bench.durable(true);
            both(rounds, first, "durable");
            bench.durable(false);
            both(rounds, first + rounds.count(), "without waiting for the disk");
        }
    }

    private static void both(Rounds rounds, int from, String how) throws Exception {
        rounds.compare("log an incident, " + how, from, Peer::log);
        rounds.compare("work an incident, " + how, from, Peer::work);
    }

    private static JdbcStore store(Bench bench, String schema) {
        return JdbcStore.builder(bench.pool)
                .schema(schema)
                .mode(SchemaMode.MIGRATE)
                .open();
    }
}
