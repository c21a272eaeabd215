package org.incidentkit.examples.benchmarks.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.incidentkit.core.store.RecordChange;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The process engine really writes what it is compared by: the payload of the others, byte for byte, in its own tables. */
class ProcessEnginePeerTest {
    private static final int COUNT = 3;
    private static final Decided DECIDED = Decided.of(COUNT);
    private static Bench bench;

    @BeforeAll
    static void work() throws IOException {
        bench = new Bench();
        try (ProcessEnginePeer peer = new ProcessEnginePeer(bench.pool, DECIDED)) {
            for (int n = 0; n < COUNT; n++) {
                peer.log(n);
            }
            for (int n = 0; n < COUNT; n++) {
                peer.work(n);
            }
        }
    }

    @AfterAll
    static void stop() throws IOException {
        bench.close();
    }

    @Test
    void every_incident_is_an_instance_under_its_number_with_one_open_task_in_its_group() throws SQLException {
        assertThat(query("SELECT business_key_ || ' ' || l.group_id_ FROM act_ru_execution e"
                        + " JOIN act_ru_task t ON t.proc_inst_id_ = e.id_"
                        + " JOIN act_ru_identitylink l ON l.task_id_ = t.id_ ORDER BY 1"))
                .isEqualTo(DECIDED.logs().stream()
                        .map(change -> Rows.of(change).work())
                        .map(work ->
                                work.number() + " " + work.group().orElseThrow().value())
                        .toList());
    }

    @Test
    void the_body_is_that_of_the_last_note_and_the_history_holds_both() throws SQLException {
        assertThat(query("SELECT convert_from(b.bytes_, 'UTF8') FROM act_ru_variable v"
                        + " JOIN act_ge_bytearray b ON b.id_ = v.bytearray_id_ WHERE v.name_ = 'body'"))
                .containsExactlyInAnyOrderElementsOf(bodies(DECIDED.notes()));
        List<String> both = bodies(DECIDED.logs());
        both.addAll(bodies(DECIDED.notes()));
        assertThat(query("SELECT convert_from(b.bytes_, 'UTF8') FROM act_hi_detail d"
                        + " JOIN act_ge_bytearray b ON b.id_ = d.bytearray_id_ WHERE d.name_ = 'body'"))
                .containsExactlyInAnyOrderElementsOf(both);
    }

    @Test
    void the_words_are_variables_and_each_note_is_a_comment() throws SQLException {
        assertThat(query("SELECT DISTINCT name_ FROM act_ru_variable ORDER BY 1"))
                .containsExactly("body", "description", "title");
        assertThat(query("SELECT text_ FROM act_ru_variable WHERE name_ = 'title' ORDER BY 1"))
                .isEqualTo(numbers(n -> Reports.report(n).title()));
        assertThat(query("SELECT convert_from(full_msg_, 'UTF8') FROM act_hi_comment ORDER BY 1"))
                .isEqualTo(numbers(Reports::note));
    }

    @Test
    void each_promise_is_a_timer_and_the_first_of_them_is_due_with_the_others_to_the_engines_millisecond()
            throws SQLException {
        assertThat(query("SELECT id_ FROM act_ru_job WHERE type_ = 'timer'")).hasSize(2 * COUNT);
        List<String> first = query("SELECT min(duedate_) FROM act_ru_job GROUP BY process_instance_id_");
        assertThat(first.stream().map(due -> Timestamp.valueOf(due).toInstant()))
                .containsExactlyInAnyOrderElementsOf(DECIDED.logs().stream()
                        .map(change -> change.dueAt().orElseThrow().truncatedTo(ChronoUnit.MILLIS))
                        .toList());
    }

    @Test
    void a_note_and_the_body_after_it_are_written_in_one_transaction() throws SQLException {
        assertThat(query("SELECT DISTINCT c.xmin FROM act_hi_comment c")).hasSize(COUNT);
        assertThat(query("SELECT c.id_ FROM act_hi_comment c JOIN act_ru_variable v"
                        + " ON v.proc_inst_id_ = c.proc_inst_id_ AND v.name_ = 'body'"
                        + " JOIN act_ge_bytearray b ON b.id_ = v.bytearray_id_"
                        + " WHERE c.xmin::text = b.xmin::text"))
                .hasSize(COUNT);
    }

    private static List<String> bodies(List<RecordChange> changes) {
        return new ArrayList<>(
                changes.stream().map(change -> Rows.of(change).body()).toList());
    }

    private static List<String> numbers(IntFunction<String> words) {
        return IntStream.range(0, COUNT).mapToObj(words).toList();
    }

    private static List<String> query(String sql) throws SQLException {
        return Query.rows(bench.pool, sql);
    }
}
