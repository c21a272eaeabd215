package org.incidentkit.examples.benchmarks.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.incidentkit.core.store.QueuePosition;
import org.incidentkit.core.store.QueueQuery;
import org.incidentkit.core.store.RecordChange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Those who are compared do the same: the same rows, byte for byte, stand in the tables, and the same lines on a page. */
class ReadsAgreementTest {
    private static final List<String> TABLES = List.of("record", "journal", "text", "due");
    private static Bench bench;
    private static HikariDataSource rewriting;

    @BeforeAll
    static void start() throws IOException {
        bench = new Bench();
        rewriting = ClaimComparison.rewriting(bench);
    }

    @AfterAll
    static void stop() throws IOException {
        rewriting.close();
        bench.close();
    }

    @Test
    void due_work_decided_by_hand_is_that_of_the_desk_row_by_row() throws Exception {
        ClaimScene scene = new ClaimScene(bench, "claims_a", 400, 250);
        ImportComparison.store(bench, "claims_b");
        for (String table : TABLES) {
            bench.execute("INSERT INTO claims_b.ik_" + table + " SELECT * FROM claims_a.ik_" + table);
        }
        List<String> before = rows("claims_a.ik_record");

        assertThat(scene.byHand(rewriting, "claims_b.ik_").work(251)).isEqualTo(251);
        assertThat(scene.desk().work(1_000)).isEqualTo(251);

        assertThat(rows("claims_a.ik_record")).isNotEqualTo(before);
        for (String table : TABLES) {
            assertThat(rows("claims_b.ik_" + table)).as(table).isEqualTo(rows("claims_a.ik_" + table));
        }
        assertThat(pointers("claims_b")).isEqualTo(pointers("claims_a")).isNotEmpty();
    }

    @Test
    void due_work_is_divided_between_the_two_and_none_is_left() throws Exception {
        ClaimScene scene = new ClaimScene(bench, "claims_c", 300, 199);
        Worker desk = scene.desk();
        Worker hand = scene.byHand(rewriting, scene.prefix);
        int done = desk.work(70) + hand.work(70) + desk.work(40) + hand.work(1_000);
        assertThat(done).isEqualTo(200);
        assertThat(desk.work(10)).isZero();
    }

    @Test
    void an_import_by_hand_is_that_of_the_store_row_by_row() throws Exception {
        List<RecordChange> decisions = ImportComparison.decisions(450);
        assertThat(decisions).hasSize(450);
        StoreImport store = new StoreImport(ImportComparison.store(bench, "import_a"), decisions);
        ImportComparison.store(bench, "import_b");
        PlainImport plain = new PlainImport(rewriting, "import_b.ik_", decisions);

        assertThat(store.work(1_000)).isEqualTo(450);
        assertThat(plain.work(1_000)).isEqualTo(450);
        assertThat(rows("import_a.ik_record")).hasSize(450);

        for (String table : TABLES) {
            assertThat(rows("import_b.ik_" + table)).as(table).isEqualTo(rows("import_a.ik_" + table));
        }
    }

    @Test
    void a_desk_takes_in_as_many_rows_with_a_second_thread_or_without() throws Exception {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            new ImportComparison.DeskImport(
                            "", ImportComparison.desk(ImportComparison.store(bench, "desk_a")), Runnable::run)
                    .work(300);
            new ImportComparison.DeskImport(
                            "", ImportComparison.desk(ImportComparison.store(bench, "desk_b")), thread::execute)
                    .work(300);
        } finally {
            thread.shutdown();
        }
        for (String table : TABLES) {
            assertThat(rows("desk_b.ik_" + table)).as(table).hasSameSizeAs(rows("desk_a.ik_" + table));
        }
    }

    @Test
    void both_queues_show_the_same_lines() throws SQLException {
        QueueComparison queue = new QueueComparison(bench, 300);
        queue.fill();
        QueuePosition middle = queue.middle();
        PlainQueue plain = new PlainQueue(bench.pool, "queue_s.ik_", 50);
        List<String> first = shown(plain.first());
        assertThat(first).hasSize(50);
        assertThat(queue.page(QueueQuery.all()).stream()
                        .map(row -> row.number() + " " + row.title() + " " + row.dueAt())
                        .toList())
                .isEqualTo(first);
        assertThat(queue.page(QueueQuery.all().after(middle)).stream()
                        .map(row -> row.number() + " " + row.title() + " " + row.dueAt())
                        .toList())
                .isEqualTo(shown(plain.after(middle)))
                .doesNotContainAnyElementsOf(first);
    }

    private static List<String> shown(List<PlainQueue.Line> lines) {
        return lines.stream()
                .map(line -> line.number() + " " + line.title() + " Optional["
                        + line.due().toInstant() + "]")
                .toList();
    }

    private static List<String> rows(String table) throws SQLException {
        return query("SELECT CAST(t AS text) FROM " + table + " t WHERE kind <> 'CONFIGURATION' ORDER BY 1");
    }

    private static List<String> pointers(String schema) throws SQLException {
        return query("SELECT id || ' ' || seq FROM " + schema + ".ik_outbox WHERE id LIKE 'crowd%' ORDER BY 1");
    }

    private static List<String> query(String sql) throws SQLException {
        return Query.rows(bench.pool, sql);
    }
}
