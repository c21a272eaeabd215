package org.incidentkit.examples.benchmarks.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.jdbc.JdbcStore;
import org.incidentkit.jdbc.SchemaMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Those who write by hand and the store leave the same rows behind, to the byte. */
class WritesAgreementTest {
    private static final int COUNT = 25;

    private final HikariDataSource pool = pool();
    private final Decided decided = Decided.of(COUNT);

    private static HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:writes-agreement");
        return new HikariDataSource(config);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void the_store_alone_and_rows_by_hand_are_the_same() throws Exception {
        JdbcStore alone = store("alone_");
        work(new StorePeer(alone, decided));
        for (String prefix : List.of("given_", "building_")) {
            store(prefix).commits().commit(TenantId.DEFAULT, decided.seed());
        }
        work(PlainJdbcPeer.given(pool, "given_", decided));
        work(PlainJdbcPeer.building(pool, "building_", decided));
        for (String table : List.of(
                "record WHERE kind = 'INCIDENT' ORDER BY id",
                "journal WHERE kind = 'INCIDENT' ORDER BY id, seq",
                "text ORDER BY id, number",
                "due ORDER BY id")) {
            List<String> rows = rows("SELECT * FROM alone_" + table);
            assertThat(rows).as(table).hasSizeGreaterThanOrEqualTo(COUNT);
            assertThat(rows("SELECT * FROM given_" + table))
                    .as("given " + table)
                    .isEqualTo(rows);
            assertThat(unsealed(rows("SELECT * FROM building_" + table)))
                    .as("building " + table)
                    .isEqualTo(unsealed(rows));
        }
        String pointers = "outbox WHERE kind = 'INCIDENT' ORDER BY id, seq";
        assertThat(rows("SELECT id, seq FROM given_" + pointers))
                .isEqualTo(rows("SELECT id, seq FROM alone_" + pointers));
    }

    private JdbcStore store(String prefix) {
        return JdbcStore.builder(pool).prefix(prefix).mode(SchemaMode.MIGRATE).open();
    }

    private static void work(Peer peer) throws Exception {
        for (int n = 0; n < COUNT; n++) {
            peer.log(n);
        }
        for (int n = 0; n < COUNT; n++) {
            peer.work(n);
        }
    }

    /** Who builds its rows chains its lines with digests of its own, as long as ours. */
    private static List<String> unsealed(List<String> rows) {
        return rows.stream()
                .map(row -> row.replaceAll("[0-9a-f]{64}", "digest"))
                .toList();
    }

    private List<String> rows(String query) throws SQLException {
        return Query.rows(pool, query);
    }
}
