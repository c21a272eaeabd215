package org.incidentkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.incidentkit.core.common.SchemaMismatchException;
import org.incidentkit.core.common.StorageException;
import org.incidentkit.core.common.TenantId;
import org.junit.jupiter.api.Test;

class SchemaTest {
    private final Database database = Database.fresh();

    @Test
    void a_store_without_schema_does_not_open_and_says_how_it_would() {
        assertThatThrownBy(() -> JdbcStore.open(database))
                .isInstanceOf(SchemaMismatchException.class)
                .hasMessageContaining("ik_schema_history")
                .hasMessageContaining("SchemaMode.MIGRATE");
        assertThat(tables(database.home())).isEmpty();
    }

    @Test
    void a_store_that_does_not_check_fails_at_its_first_statement_and_names_the_table() {
        JdbcStore store = JdbcStore.open(database, SchemaMode.NONE);
        assertThatThrownBy(() -> store.numbers().next(TenantId.DEFAULT, "INCIDENT-2026"))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("table ik_number_sequence")
                .hasMessageContaining("UPDATE ik_number_sequence")
                .hasMessageContaining("SchemaMode.VALIDATE");
    }

    @Test
    void migrating_again_changes_nothing() {
        JdbcStore.open(database, SchemaMode.MIGRATE);
        List<String> history = database.query("SELECT * FROM ik_schema_history");
        JdbcStore.open(database, SchemaMode.MIGRATE);
        assertThat(database.query("SELECT * FROM ik_schema_history")).isEqualTo(history);
        assertThatCode(() -> JdbcStore.open(database)).doesNotThrowAnyException();
        assertThat(database.open()).as("connections not given back").isZero();
    }

    @Test
    void programs_that_migrate_at_once_all_open() throws Exception {
        int programs = 6;
        CyclicBarrier barrier = new CyclicBarrier(programs);
        ExecutorService threads = Executors.newFixedThreadPool(programs);
        try {
            List<Future<?>> opened = new ArrayList<>();
            for (int i = 0; i < programs; i++) {
                opened.add(threads.submit(() -> {
                    barrier.await();
                    return JdbcStore.builder(database)
                            .schema(database.schema())
                            .mode(SchemaMode.MIGRATE)
                            .open();
                }));
            }
            for (Future<?> each : opened) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(database.query("SELECT version, name FROM " + database.schema() + ".ik_schema_history"))
                .containsExactly("1|desk");
    }

    @Test
    void a_migration_that_was_cut_off_is_finished_by_the_next() {
        for (int fatal = 1; ; fatal++) {
            Database fresh = Database.fresh();
            Database watched = fresh.watchedBy(new Countdown(fatal));
            boolean done = opens(watched);
            assertThatCode(() -> JdbcStore.open(fresh, SchemaMode.MIGRATE)).doesNotThrowAnyException();
            if (done) {
                assertThat(fatal).isGreaterThan(25);
                fresh.drop();
                return;
            }
        }
    }

    private static boolean opens(Database database) {
        try {
            JdbcStore.open(database, SchemaMode.MIGRATE);
            return true;
        } catch (StorageException | SchemaMismatchException e) {
            return false;
        }
    }

    @Test
    void the_exported_script_makes_a_schema_that_is_valid() {
        String script = JdbcStore.schema(Product.tested().dialect(), "acme_", database.schema());
        database.execute(script);
        assertThatCode(() -> JdbcStore.builder(database)
                        .schema(database.schema())
                        .prefix("acme_")
                        .open())
                .doesNotThrowAnyException();
        assertThat(tables(database.schema()))
                .allMatch(table -> table.startsWith("acme_"))
                .hasSizeGreaterThan(10);
        assertThat(tables(database.home())).isEmpty();
    }

    @Test
    void a_script_that_was_edited_is_told() {
        JdbcStore.open(database, SchemaMode.MIGRATE);
        database.execute("UPDATE ik_schema_history SET checksum = 'edited'");
        assertThatThrownBy(() -> JdbcStore.open(database, SchemaMode.MIGRATE))
                .isInstanceOf(SchemaMismatchException.class)
                .hasMessageContaining("checksum edited")
                .hasMessageContaining("correct the history");
    }

    @Test
    void a_later_schema_of_the_same_major_version_does_no_harm_and_one_of_the_next_does() {
        JdbcStore.open(database, SchemaMode.MIGRATE);
        database.execute("INSERT INTO ik_schema_history VALUES (2, 1, 'more', 'x', CURRENT_TIMESTAMP)");
        assertThatCode(() -> JdbcStore.open(database)).doesNotThrowAnyException();
        database.execute("INSERT INTO ik_schema_history VALUES (3, 2, 'other', 'x', CURRENT_TIMESTAMP)");
        assertThatThrownBy(() -> JdbcStore.open(database))
                .isInstanceOf(SchemaMismatchException.class)
                .hasMessageContaining("too old");
    }

    @Test
    void a_table_that_is_gone_is_told() {
        JdbcStore.open(database, SchemaMode.MIGRATE);
        database.execute("DROP TABLE ik_link");
        assertThatThrownBy(() -> JdbcStore.open(database))
                .isInstanceOf(SchemaMismatchException.class)
                .hasMessageContaining("no table ik_link");
    }

    @Test
    void texts_that_ignore_case_are_refused() {
        Database sloppy = Database.inMemory().with("IGNORECASE=TRUE");
        assertThatThrownBy(() -> JdbcStore.open(sloppy, SchemaMode.MIGRATE))
                .isInstanceOf(SchemaMismatchException.class)
                .hasMessageContaining("IGNORECASE");
    }

    @Test
    void names_are_plain_names_or_refused() {
        for (String name : List.of("", "x; DROP TABLE y", "a.b", "\"a\"", "ä", "1a", "a-b", "x'", "x".repeat(64))) {
            assertThatThrownBy(() -> JdbcStore.builder(database).schema(name).open())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("schema");
            assertThatThrownBy(() -> JdbcStore.builder(database).prefix(name).open())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("prefix");
        }
    }

    private List<String> tables(String schema) {
        return database.query(
                "SELECT LOWER(table_name) FROM information_schema.tables WHERE LOWER(table_schema) = '" + schema + "'");
    }

    /** The world ends at the n-th statement. */
    private static final class Countdown implements Wrapped.Watch {
        private int left;

        Countdown(int left) {
            this.left = left;
        }

        @Override
        public void before(String call) throws SQLException {
            if (call.startsWith("PreparedStatement.execute") || call.equals("Connection.commit")) {
                left--;
            }
            if (left <= 0 && !call.endsWith(".close")) {
                throw new SQLException("gone", "08006");
            }
        }
    }

    @Test
    void a_database_that_cannot_be_reached_is_told() {
        Database gone = database.watchedBy(call -> {
            throw new SQLException("refused", "08001");
        });
        assertThatThrownBy(() -> JdbcStore.open(gone))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("database is up");
    }

    @Test
    void a_statement_is_not_longer_waited_for_than_the_host_says() throws SQLException {
        List<String> calls = new ArrayList<>();
        JdbcStore.builder(database.watchedBy(calls::add))
                .mode(SchemaMode.MIGRATE)
                .statementTimeout(java.time.Duration.ofMillis(1_500))
                .open();
        assertThat(calls).contains("PreparedStatement.setQueryTimeout");
        try (Connection connection = database.getConnection()) {
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }
}
