package org.incidentkit.examples.benchmarks.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.util.List;
import javax.sql.DataSource;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.jdbc.JdbcStore;
import org.incidentkit.jdbc.SchemaMode;

/**
 * The same on H2, inside this program, in a file and in memory. Arguments: operations per turn (250), turns (12),
 * operations before the first turn (16000).
 */
public final class H2Comparison {
    private static final int CONNECTIONS = 4;

    private final Decided decided;
    private final int each;
    private final int turns;
    private final int first;

    private H2Comparison(int each, int turns, int first) {
        this.decided = Decided.of(first + each * turns);
        this.each = each;
        this.turns = turns;
        this.first = first;
    }

    /** Prints a table for each kind of work and each kind of database. */
    public static void main(String[] arguments) throws Exception {
        int each = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 250;
        int turns = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 12;
        int first = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 16_000;
        H2Comparison comparison = new H2Comparison(each, turns, first);
        String file = Files.createTempDirectory("desk").resolve("desk").toString();
        comparison.run("H2, a file", "jdbc:h2:file:" + file);
        comparison.run("H2, in memory", "jdbc:h2:mem:desk");
    }

    private void run(String what, String url) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            JdbcStore ours = store(pool, "ik_");
            for (String prefix : List.of("plain_", "given_")) {
                store(pool, prefix).commits().commit(TenantId.DEFAULT, decided.seed());
            }
            List<Peer> peers = List.of(
                    new DeskPeer(Decided.desk(ours)),
                    PlainJdbcPeer.building(pool, "plain_", decided),
                    PlainJdbcPeer.given(pool, "given_", decided),
                    new StorePeer(store(pool, "alone_"), decided));
            Rounds rounds = new Rounds(peers, each, turns, () -> 0);
            rounds.warmUp(first, Peer::log);
            rounds.warmUp(first, Peer::work);
            rounds.compare("log an incident, " + what, first, Peer::log);
            rounds.compare("work an incident, " + what, first, Peer::work);
        }
    }

    private static JdbcStore store(DataSource pool, String prefix) {
        return JdbcStore.builder(pool).prefix(prefix).mode(SchemaMode.MIGRATE).open();
    }
}
