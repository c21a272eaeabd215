package org.incidentkit.examples.benchmarks.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Claims due work among many open incidents and decides it, by a desk and by hand, turn by turn on the same tables.
 * Arguments: how many each decides (10,000), then how many are open (50,000 and 1,000,000).
 */
public final class ClaimComparison {
    private static final int TURN = 1_000;
    private static final int WARM_UP = 4;

    private ClaimComparison() {}

    /** Prints a table for each number of open incidents. */
    public static void main(String[] arguments) throws Exception {
        int decided = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int[] open = arguments.length > 1
                ? Arrays.stream(arguments).skip(1).mapToInt(Integer::parseInt).toArray()
                : new int[] {50_000, 1_000_000};
        try (Bench bench = new Bench();
                HikariDataSource rewriting = rewriting(bench)) {
            for (int count : open) {
                run(bench, rewriting, decided, count);
            }
        }
    }

    private static void run(Bench bench, HikariDataSource rewriting, int decided, int open) throws Exception {
        int turns = decided / TURN + WARM_UP;
        ClaimScene scene = new ClaimScene(bench, "claims_" + open, open, 2 * turns * TURN);
        new Turns(bench::written, TURN, WARM_UP, turns)
                .compare(
                        String.format(Locale.ROOT, "claim and decide %,d due of %,d open incidents", decided, open),
                        List.of(scene.desk(), scene.byHand(rewriting, scene.prefix)));
    }

    /** Connections whose driver makes one insert of a batch of them, for those who write by hand. */
    static HikariDataSource rewriting(Bench bench) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(bench.pool.getJdbcUrl() + "&reWriteBatchedInserts=true");
        return new HikariDataSource(config);
    }
}
