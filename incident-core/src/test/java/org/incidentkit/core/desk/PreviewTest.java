package org.incidentkit.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentkit.core.desk.Bench.ANNA;
import static org.incidentkit.core.desk.Bench.ERIK;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.lifecycle.HoldReason;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.record.CommandId;
import org.incidentkit.core.record.FieldNames;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkAction;
import org.incidentkit.core.record.WorkCommand;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.store.RecordPage;
import org.junit.jupiter.api.Test;

/** What would happen, without anything happening. */
class PreviewTest {
    private final Bench bench = Bench.of(builder -> builder.configuration(Bench.promising())
            .triage(LineRules.of(
                    "route assign priority=HIGH set group network",
                    "todo follow_up group=network task check the cable")));

    /** Events as they read, without numbers, digests and salts, which are drawn anew each time. */
    private static List<String> told(List<Event> events) {
        return events.stream()
                .map(event -> event.toString()
                        .replaceAll("digest=[0-9a-f]{64}, ", "")
                        .replaceAll("salt=Optional\\[[0-9a-f]*\\]", "")
                        .replaceAll("number=(INC-2026-\\d+|preview), ", ""))
                .toList();
    }

    @Test
    void a_previewed_report_leads_to_what_it_would_lead_to() {
        Preview<Incident> preview =
                bench.desk.incidents().preview(Bench.urgent(), ERIK).orThrow();
        Incident incident = bench.log(Bench.urgent());

        assertThat(told(preview.events())).isEqualTo(told(bench.events(incident.id())));
        assertThat(preview.record().priority()).isEqualTo(incident.priority());
        assertThat(preview.record().group()).isEqualTo(incident.group());
        assertThat(preview.record().dueAt()).isEqualTo(incident.dueAt());
        assertThat(preview.record().version()).isEqualTo(incident.version());
    }

    @Test
    void it_draws_no_number_and_writes_no_line() {
        IncidentReport keyed =
                Bench.report().commandId(new CommandId("form", "1")).build();
        bench.desk.incidents().preview(keyed, ERIK);
        bench.desk.incidents().preview(keyed, ERIK);

        assertThat(bench.store
                        .records()
                        .page(
                                bench.desk.tenant(),
                                new RecordPage(RecordKind.INCIDENT, Optional.empty(), 10),
                                Visibility.all()))
                .isEmpty();
        assertThat(bench.store.commits().done(bench.desk.tenant(), new CommandId("form", "1")))
                .isEmpty();
        assertThat(bench.desk.work().nextDueAt(bench.desk.tenant())).isEmpty();
        assertThat(bench.store.outbox().after(bench.desk.tenant(), 0, 10))
                .allMatch(pointer -> pointer.record().kind() == RecordKind.CONFIGURATION);
        assertThat(bench.log().number()).isEqualTo("INC-2026-000001");
    }

    @Test
    void every_command_is_previewed_as_it_is_done() {
        Incident incident = bench.log(Bench.urgent());
        for (WorkCommand<IncidentId> command : List.of(
                IncidentCommand.start(incident.id()),
                IncidentCommand.note(incident.id(), "noted"),
                WorkCommand.of(
                        incident.id(),
                        WorkAction.Edit.of(Map.of(FieldNames.IMPACT, List.of(FactValue.Text.of("LOW"))))),
                IncidentCommand.hold(incident.id(), HoldReason.AWAITING_CALLER, "Which?"),
                IncidentCommand.reply(incident.id(), "this"),
                IncidentCommand.resolve(incident.id(), "fixed", "restarted"),
                IncidentCommand.reopen(incident.id(), "still"),
                IncidentCommand.close(incident.id()),
                IncidentCommand.cancel(incident.id(), "enough"))) {
            bench.pass(Duration.ofMinutes(7));
            Actor actor = command.equals(IncidentCommand.reply(incident.id(), "this")) ? ANNA : ERIK;
            Incident before = bench.read(incident.id());

            int size = seen(incident, actor).size();
            Outcome<Preview<Incident>> preview = bench.desk.incidents().preview(command, actor);

            assertThat(bench.read(incident.id())).isEqualTo(before);
            Outcome<Incident> done = bench.run(command, actor);
            assertThat(preview.isAccepted()).as(command.toString()).isEqualTo(done.isAccepted());
            if (done instanceof Outcome.Accepted<Incident> accepted) {
                List<Event> all = seen(incident, actor);
                assertThat(told(preview.orThrow().events())).isEqualTo(told(all.subList(size, all.size())));
                assertThat(preview.orThrow().record().version())
                        .isEqualTo(accepted.value().version());
                assertThat(preview.orThrow().record().state())
                        .isEqualTo(accepted.value().state());
            } else {
                assertThat(Bench.rejected(preview).sentence())
                        .isEqualTo(Bench.rejected(done).sentence());
            }
        }
    }

    @Test
    void a_preview_that_changes_nothing_has_no_events() {
        Incident incident = bench.log(Bench.urgent());

        Preview<Incident> preview = bench.desk
                .incidents()
                .preview(IncidentCommand.clear(incident.id(), FieldNames.SUPPLIER), ERIK)
                .orThrow();

        assertThat(preview.events()).isEmpty();
        assertThat(preview.record()).isEqualTo(incident);
    }

    @Test
    void what_rules_would_do_is_part_of_it() {
        Preview<Incident> preview =
                bench.desk.incidents().preview(Bench.urgent(), ERIK).orThrow();

        assertThat(preview.record().work().tasks()).hasSize(1);
        assertThat(preview.events()).anyMatch(WorkEvent.Triaged.class::isInstance);
    }

    private List<Event> seen(Incident incident, Actor actor) {
        return bench.desk.incidents().timeline(incident.id(), Access.of(actor)).stream()
                .map(Recorded::event)
                .toList();
    }
}
