package org.incidentkit.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentkit.core.desk.Bench.ANNA;
import static org.incidentkit.core.desk.Bench.ERIK;
import static org.incidentkit.core.desk.Bench.at;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.incidentkit.core.classification.Priority;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.configuration.DeskConfiguration;
import org.incidentkit.core.imports.HistoricChange;
import org.incidentkit.core.imports.HistoricIncident;
import org.incidentkit.core.imports.Imported;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.journal.EventTypes;
import org.incidentkit.core.journal.JournalCodec;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.CiId;
import org.incidentkit.core.record.FieldNames;
import org.incidentkit.core.record.FieldSource;
import org.incidentkit.core.record.Milestones;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.sla.Clock;
import org.incidentkit.core.sla.ClockBreached;
import org.incidentkit.core.sla.ClockStage;
import org.junit.jupiter.api.Test;

/** History of another system, retold line by line. */
class ImportsTest {
    private final FlakyStore store = new FlakyStore();
    private final Bench bench = Bench.on(
            store,
            builder -> builder.configuration(Bench.promising())
                    .triage(LineRules.of("tag classify always add tags ruled", "tell follow_up always ask notify x")));

    private static HistoricIncident.Builder snapshot(String number) {
        return HistoricIncident.builder()
                .number(number)
                .openedAt(at("2026-05-04T08:30"))
                .report(Bench.urgent());
    }

    private Incident opened() {
        return bench.desk
                .imports()
                .open(snapshot("OLD-7").build(), at("2026-05-04T09:00"))
                .orThrow();
    }

    private Imported line(IncidentId id, String state, String wall) {
        return bench.desk
                .imports()
                .apply(id, HistoricChange.builder().state(state).build(), at(wall))
                .orThrow();
    }

    private Milestones milestones(IncidentId id) {
        return bench.read(id).work().milestones();
    }

    @Test
    void an_incident_keeps_its_number_and_its_times() {
        Incident incident = opened();

        assertThat(incident.number()).isEqualTo("OLD-7");
        assertThat(milestones(incident.id()).openedAt()).isEqualTo(at("2026-05-04T08:30"));
        assertThat(milestones(incident.id()).updatedAt()).isEqualTo(at("2026-05-04T09:00"));
        assertThat(bench.desk.incidents().timeline(incident.id(), Visibility.all()))
                .allSatisfy(recorded -> {
                    assertThat(recorded.at()).isEqualTo(at("2026-05-04T09:00"));
                    assertThat(recorded.envelope().recordedAt()).isEqualTo(bench.now);
                });
        assertThat(bench.desk.incidents().byNumber("OLD-7", Visibility.all())).contains(incident);
        assertThat(bench.log().number())
                .as("no number of the desk's own was drawn")
                .isEqualTo("INC-2026-000001");
    }

    @Test
    void its_fields_say_that_they_were_imported_and_the_matrix_applies() {
        Incident incident = opened();

        assertThat(incident.work().fields().get(FieldNames.IMPACT).source()).isEqualTo(new FieldSource.Imported());
        assertThat(incident.priority()).contains(Priority.HIGH);
        assertThat(incident.clocks()).hasSize(2);
    }

    @Test
    void who_logged_it_there_is_the_requester_here() {
        Incident incident = bench.desk
                .imports()
                .open(snapshot("OLD-8").requester(new PersonId("bo")).build(), at("2026-05-04T09:00"))
                .orThrow();

        assertThat(incident.requester()).isEqualTo(new PersonId("bo"));
        assertThat(opened().requester()).isEqualTo(ANNA.person());
    }

    @Test
    void no_rule_runs_and_nothing_is_announced() {
        Incident incident = opened();
        line(incident.id(), "IN_PROGRESS", "2026-05-04T10:00");

        assertThat(incident.work().values(FieldNames.TAGS)).isEmpty();
        assertThat(bench.events(incident.id(), WorkEvent.Triaged.class)).isEmpty();
        assertThat(store.outbox().after(bench.desk.tenant(), 0, 100))
                .allMatch(pointer -> pointer.record().kind() == RecordKind.CONFIGURATION);
    }

    @Test
    void transitions_apply_though_nothing_that_guards_ask_for_is_there() {
        Incident incident = opened();
        for (String[] step : new String[][] {
            {"IN_PROGRESS", "2026-05-04T10:00"},
            {"ON_HOLD", "2026-05-04T11:00"},
            {"IN_PROGRESS", "2026-05-04T12:00"},
            {"RESOLVED", "2026-05-04T13:00"},
            {"CLOSED", "2026-05-09T13:00"}
        }) {
            Imported imported = line(incident.id(), step[0], step[1]);
            assertThat(imported.refused()).isEmpty();
            assertThat(imported.incident().state()).isEqualTo(step[0]);
        }

        assertThat(milestones(incident.id()).firstRespondedAt()).contains(at("2026-05-04T10:00"));
        assertThat(milestones(incident.id()).resolvedAt()).contains(at("2026-05-04T13:00"));
        assertThat(milestones(incident.id()).closedAt()).contains(at("2026-05-09T13:00"));
        new JournalCodec(EventTypes.shipped()).verify(bench.journal(incident.id()));
    }

    @Test
    void a_reopening_long_after_is_history_not_a_request() {
        Incident incident = opened();
        line(incident.id(), "RESOLVED", "2026-05-04T13:00");

        assertThat(line(incident.id(), "IN_PROGRESS", "2026-06-10T13:00").refused())
                .isEmpty();
        assertThat(milestones(incident.id()).reopenCount()).isEqualTo(1);
    }

    @Test
    void the_same_state_again_is_no_transition() {
        Incident incident = opened();
        Incident again = line(incident.id(), "NEW", "2026-05-04T10:00").incident();

        assertThat(again).isEqualTo(incident);
    }

    @Test
    void a_refused_transition_leaves_the_state_and_its_fields_apply() {
        Incident incident = opened();
        HistoricChange change = HistoricChange.builder()
                .state("CLOSED")
                .putFields(FieldNames.GROUP, List.of(FactValue.Text.of("network")))
                .addCleared(FieldNames.URGENCY)
                .build();

        Imported imported = bench.desk
                .imports()
                .apply(incident.id(), change, at("2026-05-04T10:00"))
                .orThrow();

        assertThat(imported.refused()).hasValueSatisfying(refusal -> {
            assertThat(refusal.code()).isEqualTo("no-way");
            assertThat(refusal.sentence()).contains("OLD-7", "NEW", "CLOSED");
        });
        assertThat(imported.incident().state()).isEqualTo("NEW");
        assertThat(imported.incident().group()).hasToString("Optional[network]");
        assertThat(imported.incident().urgency()).isEmpty();
        assertThat(imported.incident().priority()).isEmpty();
    }

    @Test
    void a_state_the_lifecycle_does_not_know_is_refused_as_that() {
        Incident incident = opened();

        assertThat(line(incident.id(), "-100", "2026-05-04T10:00").refused())
                .hasValueSatisfying(refusal -> assertThat(refusal.code()).isEqualTo("unknown-state"));
        assertThat(bench.read(incident.id())).isEqualTo(incident);
    }

    @Test
    void fields_of_a_line_are_checked_before_anything_applies() {
        Incident incident = opened();
        HistoricChange change = HistoricChange.builder()
                .state("IN_PROGRESS")
                .putFields("afectedUsers", List.of(new FactValue.Whole(3)))
                .putFields(FieldNames.IMPACT, List.of(FactValue.Text.of("1 - High")))
                .addCleared("grup")
                .build();

        assertThat(Bench.faults(bench.desk.imports().apply(incident.id(), change, at("2026-05-04T10:00"))))
                .containsExactly("afectedUsers unknown-field", "impact no-such-choice", "grup unknown-field");
        assertThat(bench.read(incident.id())).isEqualTo(incident);
    }

    @Test
    void a_correction_adopts_the_state_and_says_so() {
        Incident incident = opened();

        Incident corrected = bench.desk
                .imports()
                .correct(incident.id(), "CLOSED", at("2026-05-04T10:00"))
                .orThrow();

        assertThat(corrected.state()).isEqualTo("CLOSED");
        assertThat(bench.events(incident.id(), WorkEvent.StateCorrected.class))
                .singleElement()
                .satisfies(event -> assertThat(event.from()).isEqualTo("NEW"));
        assertThat(bench.clock(incident.id(), "resolution").stage()).isEqualTo(ClockStage.COMPLETED);
        assertThat(Bench.rejected(bench.desk.imports().correct(incident.id(), "Somewhere", at("2026-05-04T10:00")))
                        .code())
                .isEqualTo("unknown-state");
    }

    @Test
    void leaving_an_end_for_an_open_state_counts_as_a_reopening_and_the_clocks_go_on() {
        Incident incident = opened();
        line(incident.id(), "RESOLVED", "2026-05-04T11:00");
        line(incident.id(), "CLOSED", "2026-05-05T11:00");

        bench.desk
                .imports()
                .correct(incident.id(), "IN_PROGRESS", at("2026-05-06T09:00"))
                .orThrow();

        assertThat(milestones(incident.id()).reopenCount()).isEqualTo(1);
        assertThat(milestones(incident.id()).resolvedAt()).isEmpty();
        assertThat(milestones(incident.id()).closedAt()).isEmpty();
        Clock clock = bench.clock(incident.id(), "resolution");
        assertThat(clock.stage()).isEqualTo(ClockStage.IN_PROGRESS);
        assertThat(clock.dueAt()).contains(at("2026-05-06T15:00"));
        bench.desk.imports().correct(incident.id(), "RESOLVED", at("2026-05-06T10:00"));
        bench.desk.imports().correct(incident.id(), "NEW", at("2026-05-06T11:00"));
        assertThat(milestones(incident.id()).reopenCount()).isEqualTo(2);
    }

    @Test
    void a_correction_into_and_out_of_a_cancelled_state_cancels_and_revives() {
        Incident incident = opened();

        bench.desk.imports().correct(incident.id(), "CANCELED", at("2026-05-04T10:00"));
        assertThat(milestones(incident.id()).canceledAt()).contains(at("2026-05-04T10:00"));
        assertThat(bench.clock(incident.id(), "resolution").stage()).isEqualTo(ClockStage.CANCELLED);

        bench.desk.imports().correct(incident.id(), "IN_PROGRESS", at("2026-05-04T11:00"));
        assertThat(milestones(incident.id()).canceledAt()).isEmpty();
        assertThat(milestones(incident.id()).reopenCount()).isEqualTo(1);
        assertThat(bench.clock(incident.id(), "resolution").stage()).isEqualTo(ClockStage.IN_PROGRESS);
    }

    @Test
    void a_correction_to_where_it_is_changes_nothing() {
        Incident incident = opened();

        assertThat(bench.desk
                        .imports()
                        .correct(incident.id(), "NEW", at("2026-05-04T10:00"))
                        .orThrow())
                .isEqualTo(incident);
    }

    @Test
    void order_is_the_order_of_arrival_not_of_timestamps() {
        Incident incident = opened();
        line(incident.id(), "IN_PROGRESS", "2026-05-04T12:00");
        line(incident.id(), "ON_HOLD", "2026-05-04T10:00");

        assertThat(bench.read(incident.id()).state()).isEqualTo("ON_HOLD");
        assertThat(milestones(incident.id()).updatedAt()).isEqualTo(at("2026-05-04T10:00"));
        new JournalCodec(EventTypes.shipped()).verify(bench.journal(incident.id()));
    }

    @Test
    void only_what_lies_ahead_is_armed() {
        Incident old = opened();
        assertThat(bench.desk.work().nextDueAt(bench.desk.tenant())).isEmpty();
        assertThat(bench.runDue()).isZero();
        assertThat(bench.events(old.id(), ClockBreached.class)).isEmpty();

        Incident fresh = bench.desk
                .imports()
                .open(snapshot("OLD-9").build(), at("2026-06-15T08:00"))
                .orThrow();

        assertThat(bench.clock(fresh.id(), "response").dueAt()).contains(at("2026-06-15T09:00"));
        assertThat(bench.desk.work().nextDueAt(bench.desk.tenant()))
                .as("the response is due now, its breach a microsecond later")
                .contains(at("2026-06-15T09:00").plusNanos(1_000));
        bench.pass(Duration.ofMinutes(1));
        bench.desk
                .imports()
                .apply(
                        fresh.id(),
                        HistoricChange.builder()
                                .putFields(FieldNames.GROUP, List.of(FactValue.Text.of("network")))
                                .build(),
                        at("2026-06-15T08:30"));
        assertThat(bench.desk.work().nextDueAt(bench.desk.tenant()))
                .as("the one has passed, the other has not")
                .contains(at("2026-06-15T16:00").plusNanos(1_000));
    }

    @Test
    void an_incident_that_was_resolved_when_its_history_begins_closes_by_itself() {
        Incident incident = bench.desk
                .imports()
                .open(snapshot("OLD-9").state("RESOLVED").build(), at("2026-06-14T08:00"))
                .orThrow();
        assertThat(milestones(incident.id()).resolvedAt()).contains(at("2026-06-14T08:00"));
        assertThat(bench.desk.work().nextDueAt(bench.desk.tenant())).contains(at("2026-06-19T08:00"));

        bench.set("2026-06-19T08:00");
        assertThat(bench.runDue()).isEqualTo(1);
        assertThat(bench.read(incident.id()).state()).isEqualTo("CLOSED");
    }

    @Test
    void it_goes_on_as_an_incident_like_any_other() {
        Incident incident = opened();

        Incident after = bench.done(IncidentCommand.start(incident.id()), ERIK);

        assertThat(after.state()).isEqualTo("IN_PROGRESS");
        assertThat(after.work().values(FieldNames.TAGS)).hasToString("[ruled]");
    }

    @Test
    void a_number_that_is_taken_is_refused_even_when_it_was_free_a_moment_ago() {
        opened();
        assertThat(Bench.rejected(bench.desk.imports().open(snapshot("OLD-7").build(), bench.now))
                        .code())
                .isEqualTo("number-taken");

        store.beforeNextCommit(() -> bench.desk.imports().open(snapshot("OLD-8").build(), bench.now));
        assertThat(Bench.rejected(bench.desk.imports().open(snapshot("OLD-8").build(), bench.now))
                        .code())
                .isEqualTo("number-taken");
    }

    @Test
    void history_begins_in_any_state_but_a_terminal_or_unknown_one() {
        for (String state : List.of("NEW", "IN_PROGRESS", "ON_HOLD", "RESOLVED")) {
            Outcome<Incident> opened = bench.desk
                    .imports()
                    .open(snapshot("OLD-" + state).state(state).build(), at("2026-05-04T09:00"));
            assertThat(opened.orThrow().state()).isEqualTo(state);
        }
        assertThat(code("CLOSED")).isEqualTo("opened-terminal");
        assertThat(code("CANCELED")).isEqualTo("opened-terminal");
        assertThat(code("?")).isEqualTo("unknown-state");
    }

    private String code(String state) {
        return Bench.rejected(bench.desk
                        .imports()
                        .open(snapshot("X-" + state).state(state).build(), at("2026-05-04T09:00")))
                .code();
    }

    @Test
    void what_is_wrong_with_a_snapshot_comes_back_at_once() {
        HistoricIncident wrong = HistoricIncident.builder()
                .number(" ")
                .openedAt(bench.now)
                .report(IncidentReport.builder()
                        .caller(ANNA.person())
                        .title("")
                        .putFields("nothing", List.of(new FactValue.Whole(1)))
                        .build())
                .build();

        assertThat(Bench.faults(bench.desk.imports().open(wrong, bench.now)))
                .containsExactlyInAnyOrder("number required", "report.title required", "nothing unknown-field");
    }

    @Test
    void an_item_or_incident_that_is_not_there_is_refused() {
        HistoricIncident onNothing = HistoricIncident.builder()
                .number("OLD-1")
                .openedAt(bench.now)
                .report(Bench.report().addItems(new CiId("nothing")).build())
                .build();

        assertThat(Bench.rejected(bench.desk.imports().open(onNothing, bench.now))
                        .code())
                .isEqualTo("no-such-record");
        assertThat(Bench.rejected(bench.desk
                                .imports()
                                .apply(
                                        new IncidentId("nobody"),
                                        HistoricChange.builder().build(),
                                        bench.now))
                        .code())
                .isEqualTo("no-such-record");
    }

    @Test
    void history_is_decided_by_the_configuration_in_force() {
        opened();
        Bench other = Bench.on(store, builder -> builder);
        other.desk.configuration().dropRules(ERIK).orThrow();
        other.desk.configuration().activate(DeskConfiguration.shipped(), ERIK);
        store.beforeNextCommit(() -> other.desk.configuration().activate(Bench.promising(), ERIK));

        Incident second = bench.desk
                .imports()
                .open(snapshot("OLD-8").build(), at("2026-05-04T09:00"))
                .orThrow();

        assertThat(second.clocks()).hasSize(2);
    }

    @Test
    void a_number_that_an_import_brought_along_is_passed_over() {
        for (int i = 1; i <= 150; i++) {
            bench.desk
                    .imports()
                    .open(
                            snapshot(String.format(Locale.ROOT, "INC-2026-%06d", i))
                                    .build(),
                            at("2026-05-04T09:00"))
                    .orThrow();
        }

        assertThat(bench.log().number()).isEqualTo("INC-2026-000151");
    }
}
