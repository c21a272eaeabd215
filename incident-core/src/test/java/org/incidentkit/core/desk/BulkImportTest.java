package org.incidentkit.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incidentkit.core.desk.Bench.ERIK;
import static org.incidentkit.core.desk.Bench.at;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.common.StorageException;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.configuration.DeskConfiguration;
import org.incidentkit.core.imports.Aside;
import org.incidentkit.core.imports.HistoricChange;
import org.incidentkit.core.imports.HistoricIncident;
import org.incidentkit.core.imports.HistoricStep;
import org.incidentkit.core.imports.HistoryResult;
import org.incidentkit.core.imports.ImportTotals;
import org.incidentkit.core.imports.IncidentHistory;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.journal.EventTypes;
import org.incidentkit.core.journal.JournalCodec;
import org.incidentkit.core.record.CiId;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.store.Changes;
import org.junit.jupiter.api.Test;

/** Many histories at once. */
class BulkImportTest {
    private final FlakyStore store = new FlakyStore();
    private final Bench bench = Bench.on(store, builder -> builder.configuration(Bench.promising()));
    private final Map<String, HistoryResult> results = new LinkedHashMap<>();
    private final List<Integer> commits = new ArrayList<>();

    private static HistoricIncident.Builder first(String number) {
        return HistoricIncident.builder()
                .number(number)
                .openedAt(at("2026-05-04T08:30"))
                .report(Bench.urgent());
    }

    private static IncidentHistory.Builder history(HistoricIncident first) {
        return IncidentHistory.builder().first(first).occurredAt(at("2026-05-04T09:00"));
    }

    private static HistoricStep step(String state, String wall) {
        return new HistoricStep(HistoricChange.builder().state(state).build(), at(wall));
    }

    private static IncidentHistory usual(String number) {
        return history(first(number).build())
                .addSteps(
                        step("IN_PROGRESS", "2026-05-04T10:00"),
                        step("ON_HOLD", "2026-05-04T11:00"),
                        step("IN_PROGRESS", "2026-05-04T12:00"),
                        step("RESOLVED", "2026-05-05T13:00"))
                .build();
    }

    private static List<IncidentHistory> many(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> usual("OLD-" + n)).toList();
    }

    private ImportTotals take(List<IncidentHistory> histories) {
        return take(histories, Runnable::run);
    }

    private ImportTotals take(List<IncidentHistory> histories, Aside decider) {
        store.beforeEachCommit(this::count);
        return bench.desk
                .imports()
                .openAll(
                        histories.iterator(),
                        (history, result) -> results.put(history.first().number(), result),
                        decider);
    }

    private void count(Changes changes) {
        if (changes.records().get(0).after().ref().kind() == RecordKind.INCIDENT) {
            commits.add(changes.records().size());
        }
    }

    private Incident numbered(String number) {
        return bench.desk.incidents().byNumber(number, Visibility.all()).orElseThrow();
    }

    private List<Object> told(IncidentId id) {
        List<Object> told = new ArrayList<>();
        for (Recorded recorded : bench.desk.incidents().timeline(id, Visibility.all())) {
            Event event = recorded.event();
            told.add(List.of(
                    recorded.envelope().seq(),
                    recorded.at(),
                    recorded.envelope().by(),
                    event.getClass()));
        }
        return told;
    }

    @Test
    void a_history_taken_in_at_once_is_what_it_would_be_line_by_line() {
        take(List.of(usual("OLD-1")));
        IncidentHistory other = usual("OLD-2");
        IncidentId id = bench.desk
                .imports()
                .open(other.first(), other.occurredAt())
                .orThrow()
                .id();
        other.steps()
                .forEach(step -> bench.desk
                        .imports()
                        .apply(id, step.change(), step.occurredAt())
                        .orThrow());

        Incident atOnce = numbered("OLD-1");
        Incident byLine = numbered("OLD-2");
        assertThat(told(atOnce.id())).isEqualTo(told(byLine.id()));
        assertThat(atOnce.clocks()).isEqualTo(byLine.clocks());
        assertThat(atOnce.work().milestones()).isEqualTo(byLine.work().milestones());
        assertThat(atOnce.work().status()).isEqualTo(byLine.work().status());
        assertThat(atOnce.work().fields().keySet())
                .isEqualTo(byLine.work().fields().keySet());
        new JournalCodec(EventTypes.shipped()).verify(bench.journal(atOnce.id()));
    }

    @Test
    void many_are_written_in_few_commits_and_each_is_told_once_in_order() {
        ImportTotals totals = take(many(450));

        assertThat(totals).isEqualTo(new ImportTotals(450, 0, 0, 0));
        assertThat(results.keySet())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 450).mapToObj(n -> "OLD-" + n).toList());
        assertThat(results.values()).allMatch(HistoryResult.Written.class::isInstance);
        assertThat(commits).containsExactly(200, 200, 50);
    }

    @Test
    void a_host_may_lend_a_thread_to_decide_by() {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            assertThat(take(many(450), thread::execute)).isEqualTo(new ImportTotals(450, 0, 0, 0));
        } finally {
            thread.shutdown();
        }
        assertThat(numbered("OLD-450").state()).isEqualTo("RESOLVED");
    }

    @Test
    void run_again_it_passes_over_what_is_there_and_writes_the_rest() {
        take(many(3));
        commits.clear();

        ImportTotals totals = take(many(5));

        assertThat(totals).isEqualTo(new ImportTotals(2, 3, 0, 0));
        assertThat(results.get("OLD-2"))
                .isEqualTo(new HistoryResult.Known(numbered("OLD-2").id()));
        assertThat(commits).containsExactly(2);
        assertThat(take(List.of())).isEqualTo(new ImportTotals(0, 0, 0, 0));
    }

    @Test
    void a_number_that_comes_twice_is_taken_in_once() {
        assertThat(take(List.of(usual("OLD-1"), usual("OLD-2"), usual("OLD-1"))))
                .isEqualTo(new ImportTotals(2, 1, 0, 0));
    }

    @Test
    void what_is_wrong_with_one_keeps_no_other_back() {
        IncidentHistory unknownField = history(first("OLD-2").build())
                .addSteps(new HistoricStep(
                        HistoricChange.builder()
                                .putFields("nothing", List.of(new FactValue.Whole(1)))
                                .build(),
                        at("2026-05-04T10:00")))
                .build();
        HistoricIncident onNothing = HistoricIncident.builder()
                .number("OLD-3")
                .openedAt(at("2026-05-04T08:30"))
                .report(Bench.report().addItems(new CiId("nothing")).build())
                .build();
        IncidentHistory tooEarly =
                history(first("OLD-4").state("CLOSED").build()).build();

        ImportTotals totals =
                take(List.of(usual("OLD-1"), unknownField, history(onNothing).build(), tooEarly, usual("OLD-5")));

        assertThat(totals).isEqualTo(new ImportTotals(2, 0, 3, 0));
        assertThat(refusal("OLD-2")).isEqualTo("invalid-input");
        assertThat(refusal("OLD-3")).isEqualTo("no-such-record");
        assertThat(refusal("OLD-4")).isEqualTo("opened-terminal");
        assertThat(bench.desk.incidents().byNumber("OLD-3", Visibility.all())).isEmpty();
    }

    private String refusal(String number) {
        return ((HistoryResult.Refused) results.get(number)).reason().code();
    }

    @Test
    void one_that_cannot_be_kept_is_found_by_halves() {
        take(List.of());
        store.beforeEachCommit(changes -> {
            count(changes);
            boolean poisoned = changes.records().stream()
                    .anyMatch(change -> change.lines().stream()
                            .anyMatch(line -> line.stored().payload().contains("OLD-3")));
            if (poisoned) {
                throw new StorageException("a row that the database does not take", null);
            }
        });

        ImportTotals totals = bench.desk
                .imports()
                .openAll(
                        many(8).iterator(),
                        (history, result) -> results.put(history.first().number(), result));

        assertThat(totals).isEqualTo(new ImportTotals(7, 0, 0, 1));
        assertThat(results.get("OLD-3")).isInstanceOf(HistoryResult.Broken.class);
        assertThat(commits).containsExactly(8, 4, 2, 2, 1, 1, 4);
    }

    @Test
    void a_commit_whose_answer_was_lost_is_not_done_twice() {
        take(List.of());
        store.beforeEachCommit(changes -> {});
        store.loseNextAnswer();

        ImportTotals totals = bench.desk
                .imports()
                .openAll(
                        many(4).iterator(),
                        (history, result) -> results.put(history.first().number(), result));

        assertThat(totals).isEqualTo(new ImportTotals(4, 0, 0, 0));
        assertThat(results).hasSize(4);
    }

    @Test
    void moves_without_a_way_are_corrected_or_left_out_as_the_history_says() {
        IncidentHistory.Builder jump = history(first("OLD-1").build()).addSteps(step("CLOSED", "2026-05-04T10:00"));
        take(List.of(jump.build()));
        take(List.of(history(first("OLD-2").build())
                .addSteps(step("CLOSED", "2026-05-04T10:00"))
                .correcting(true)
                .build()));

        assertThat(((HistoryResult.Written) results.get("OLD-1")).refused()).hasSize(1);
        assertThat(numbered("OLD-1").state()).isEqualTo("NEW");
        assertThat(((HistoryResult.Written) results.get("OLD-2")).refused()).hasSize(1);
        assertThat(numbered("OLD-2").state()).isEqualTo("CLOSED");
    }

    @Test
    void batches_are_decided_by_the_configuration_in_force() {
        take(List.of(usual("OLD-0")));
        Bench other = Bench.on(store, builder -> builder);
        store.beforeNextCommit(() -> other.desk.configuration().activate(DeskConfiguration.shipped(), ERIK));

        bench.desk.imports().openAll(many(3).iterator(), (history, result) -> {});

        assertThat(numbered("OLD-0").clocks()).hasSize(2);
        assertThat(numbered("OLD-3").clocks()).isEmpty();
    }

    @Test
    void what_the_listener_throws_ends_the_import_and_what_was_written_stays() {
        assertThatThrownBy(() -> bench.desk.imports().openAll(many(3).iterator(), (history, result) -> {
                    throw new IllegalStateException("enough");
                }))
                .hasMessage("enough");
        assertThat(numbered("OLD-3").state()).isEqualTo("RESOLVED");
    }
}
