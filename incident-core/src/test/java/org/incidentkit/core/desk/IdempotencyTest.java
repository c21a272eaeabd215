package org.incidentkit.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incidentkit.core.desk.Bench.ANNA;
import static org.incidentkit.core.desk.Bench.ERIK;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.common.StorageException;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.record.CommandId;
import org.incidentkit.core.record.FieldNames;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkAction;
import org.incidentkit.core.record.WorkCommand;
import org.incidentkit.core.store.RecordPage;
import org.junit.jupiter.api.Test;

/** The same request twice: done once, answered twice. */
class IdempotencyTest {
    private static final CommandId KEY = new CommandId("mail", "42");

    private final FlakyStore store = new FlakyStore();
    private final Bench bench = Bench.on(store, builder -> builder);

    private static IncidentReport keyed(String title) {
        return IncidentReport.builder()
                .caller(ANNA.person())
                .title(title)
                .commandId(KEY)
                .build();
    }

    private int incidents() {
        return store.records()
                .page(bench.desk.tenant(), new RecordPage(RecordKind.INCIDENT, Optional.empty(), 100), Visibility.all())
                .size();
    }

    @Test
    void the_same_report_under_the_same_key_gives_the_first_incident_as_it_was_then() {
        Incident first = bench.log(keyed("VPN is down"));
        bench.done(IncidentCommand.start(first.id()), ERIK);
        bench.done(IncidentCommand.note(first.id(), "looking"), ERIK);

        Incident again = bench.log(keyed("VPN is down"));

        assertThat(again).isEqualTo(first);
        assertThat(again.state()).isEqualTo("NEW");
        assertThat(incidents()).isEqualTo(1);
    }

    @Test
    void another_report_under_the_key_is_refused_in_words_that_name_the_key() {
        bench.log(keyed("VPN is down"));

        var refusal = Bench.rejected(bench.desk.incidents().submit(keyed("Printer is on fire"), ERIK));

        assertThat(refusal.code()).isEqualTo("key-reused");
        assertThat(refusal.sentence()).contains("mail:42");
        assertThat(incidents()).isEqualTo(1);
    }

    @Test
    void the_same_words_from_somebody_else_are_another_request() {
        bench.log(keyed("VPN is down"));

        assertThat(Bench.rejected(bench.desk.incidents().submit(keyed("VPN is down"), ANNA))
                        .code())
                .isEqualTo("key-reused");
    }

    @Test
    void a_command_is_done_once() {
        Incident incident = bench.log();
        WorkCommand<IncidentId> reply =
                IncidentCommand.reply(incident.id(), "we look into it").withId(KEY);

        Incident first = bench.done(reply, ERIK);
        bench.done(IncidentCommand.start(incident.id()), ERIK);
        Incident again = bench.done(reply, ERIK);

        assertThat(again).isEqualTo(first);
        assertThat(bench.read(incident.id()).entries()).hasSize(1);
    }

    @Test
    void every_part_of_a_command_counts_as_the_request() {
        Incident incident = bench.log();
        Incident other = bench.log();
        bench.done(IncidentCommand.resolve(incident.id(), "fixed", "restarted").withId(KEY), ERIK);

        for (WorkCommand<IncidentId> command : List.of(
                IncidentCommand.resolve(incident.id(), "fixed", "replaced"),
                IncidentCommand.resolve(incident.id(), "known", "restarted"),
                IncidentCommand.resolve(other.id(), "fixed", "restarted"),
                IncidentCommand.close(incident.id()),
                IncidentCommand.note(incident.id(), "restarted"))) {
            assertThat(bench.refused(command.withId(KEY), ERIK).code()).isEqualTo("key-reused");
        }
    }

    @Test
    void a_command_that_changed_nothing_then_changes_nothing_later() {
        Incident incident = bench.log(Bench.urgent());
        WorkCommand<IncidentId> high = WorkCommand.of(
                        incident.id(),
                        WorkAction.Edit.of(Map.of(FieldNames.IMPACT, List.of(FactValue.Text.of("HIGH")))))
                .withId(KEY);
        Incident first = bench.done(high, ERIK);
        assertThat(first).isEqualTo(incident);
        bench.done(
                WorkCommand.of(
                        incident.id(),
                        WorkAction.Edit.of(Map.of(FieldNames.IMPACT, List.of(FactValue.Text.of("LOW"))))),
                ERIK);

        assertThat(bench.done(high, ERIK)).isEqualTo(first);
        assertThat(bench.read(incident.id()).impact()).hasToString("Optional[LOW]");
    }

    @Test
    void a_refused_command_leaves_its_key_free() {
        Incident incident = bench.log();
        WorkCommand<IncidentId> close = IncidentCommand.close(incident.id()).withId(KEY);
        assertThat(bench.refused(close, ERIK).code()).isEqualTo("illegal-transition");

        bench.done(IncidentCommand.resolve(incident.id(), "fixed", "restarted"), ERIK);

        assertThat(bench.done(close, ERIK).state()).isEqualTo("CLOSED");
    }

    @Test
    void a_commit_whose_answer_was_lost_is_settled_by_asking_again() {
        bench.log();
        store.loseNextAnswer();
        assertThatThrownBy(() -> bench.log(keyed("VPN is down"))).isInstanceOf(StorageException.class);

        Incident settled = bench.log(keyed("VPN is down"));

        assertThat(incidents()).isEqualTo(2);
        assertThat(settled.number()).isEqualTo("INC-2026-000002");
        assertThat(bench.read(settled.id())).isEqualTo(settled);
    }

    @Test
    void of_two_at_once_one_is_done_and_both_get_its_outcome() {
        Incident[] theirs = new Incident[1];
        bench.log();
        store.beforeNextCommit(() -> theirs[0] = bench.log(keyed("VPN is down")));

        Incident ours = bench.log(keyed("VPN is down"));

        assertThat(ours).isEqualTo(theirs[0]);
        assertThat(incidents()).isEqualTo(2);
    }

    @Test
    void a_key_is_known_in_its_tenant_only() {
        bench.log(keyed("VPN is down"));

        assertThat(bench.desk
                        .tenant(new TenantId("other"))
                        .incidents()
                        .submit(keyed("Printer"), ERIK)
                        .isAccepted())
                .isTrue();
    }

    @Test
    void a_preview_under_a_key_that_was_used_shows_what_was_done() {
        Incident incident = bench.log();
        WorkCommand<IncidentId> reply =
                IncidentCommand.reply(incident.id(), "hello").withId(KEY);
        Incident first = bench.done(reply, ERIK);

        Preview<Incident> preview = bench.desk.incidents().preview(reply, ERIK).orThrow();

        assertThat(preview.record()).isEqualTo(first);
        assertThat(preview.events()).isEmpty();
    }
}
