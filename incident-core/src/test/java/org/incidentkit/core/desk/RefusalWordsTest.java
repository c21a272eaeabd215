package org.incidentkit.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.incidentkit.core.common.Messages;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.configuration.DeskConfiguration;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.incident.IncidentIntent;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.record.CiId;
import org.incidentkit.core.record.Move;
import org.incidentkit.core.record.MoveInput;
import org.incidentkit.core.record.WorkCommand;
import org.incidentkit.core.sla.Budget;
import org.incidentkit.core.sla.CalendarSource;
import org.incidentkit.core.sla.SlaDefinition;
import org.incidentkit.core.sla.SlaTarget;
import org.junit.jupiter.api.Test;

/** What a person reads when the desk says no, and how little a host has to say to get there. */
class RefusalWordsTest {
    private static final Actor SARA = Actor.operator("sara");

    private final ServiceDesk desk = ServiceDesk.builder()
            .clock(() -> Instant.parse("2026-06-18T12:00:00Z"))
            .configuration(DeskConfiguration.builder()
                    .addPromises(promise(SlaTarget.RESOLUTION), promise(SlaTarget.FIRST_RESPONSE))
                    .build())
            .build();
    private final ServiceDesk swedish = desk.speaking(Messages.of(Locale.forLanguageTag("sv")));
    private final Incident incident = desk.incidents()
            .log(IncidentReport.builder().caller("anna").title("VPN is down").build(), SARA);

    @Test
    void what_is_too_long_is_told_so_in_the_units_of_what_it_is() {
        List<CiId> items =
                IntStream.rangeClosed(0, 100).mapToObj(n -> new CiId("ci" + n)).toList();
        IncidentReport report = IncidentReport.builder()
                .caller("anna")
                .title("x".repeat(201))
                .addAllItems(items)
                .build();
        assertThat(violations(desk, report))
                .containsExactly("items: must have at most 100 entries", "title: must have at most 200 characters");
        assertThat(violations(swedish, report))
                .containsExactly("items: får ha högst 100 värden", "title: får ha högst 200 tecken");
    }

    @Test
    void a_field_is_named_in_one_word_and_an_unknown_one_is_refused() {
        IncidentReport report = IncidentReport.builder()
                .caller("anna")
                .title("t")
                .field("urgencies", FactValue.Text.of("HIGH"))
                .build();
        assertThat(violations(desk, report))
                .containsExactly("urgencies: there is no field \"urgencies\"; the nearest name is \"urgency\"");
        assertThat(violations(swedish, report))
                .containsExactly("urgencies: det finns inget fält \"urgencies\"; närmaste namn är \"urgency\"");
    }

    @Test
    void a_move_that_leads_nowhere_names_those_that_lead_on() {
        assertThat(refusal(desk, IncidentCommand.close(incident.id())))
                .isEqualTo("INC-2026-000001 is NEW: \"close\" leads nowhere from there;"
                        + " what leads on: acknowledge, start, hold, resolve, cancel");
        assertThat(refusal(swedish, IncidentCommand.reopen(incident.id(), "r")))
                .isEqualTo("INC-2026-000001 är NEW: \"reopen\" leder ingenstans därifrån;"
                        + " det här leder vidare: acknowledge, start, hold, resolve, cancel");
    }

    @Test
    void a_move_to_a_state_that_it_does_not_lead_to_names_that_state() {
        Move<IncidentIntent> move = new Move<>(IncidentIntent.START, Optional.of("CLOSED"), MoveInput.none());
        assertThat(refusal(desk, WorkCommand.of(incident.id(), move)))
                .isEqualTo("INC-2026-000001 is NEW: \"start\" does not lead from there to CLOSED");
    }

    @Test
    void a_move_from_where_nothing_leads_on_says_that() {
        desk.incidents()
                .execute(IncidentCommand.cancel(incident.id(), "none"), SARA)
                .orThrow();
        assertThat(refusal(desk, IncidentCommand.start(incident.id())))
                .isEqualTo("INC-2026-000001 is CANCELED: \"start\" leads nowhere from there, and nothing else does");
    }

    @Test
    void the_desk_in_another_language_is_the_same_desk() {
        Outcome<Incident> started = swedish.incidents().execute(IncidentCommand.start(incident.id()), SARA);
        assertThat(started.orThrow().number()).isEqualTo("INC-2026-000001");
        assertThat(refusal(desk, IncidentCommand.start(incident.id()))).startsWith("INC-2026-000001 is IN_PROGRESS");
        assertThat(swedish.tenant()).isEqualTo(desk.tenant());
    }

    @Test
    void a_clock_is_found_by_what_its_promise_is_about() {
        assertThat(incident.clock(SlaTarget.FIRST_RESPONSE)
                        .orElseThrow()
                        .agreement()
                        .definition())
                .isEqualTo("FIRST_RESPONSE");
        assertThat(incident.clock(SlaTarget.NEXT_UPDATE)).isEmpty();
    }

    @Test
    void a_null_is_the_callers_bug_and_named() {
        IncidentReport report =
                IncidentReport.builder().caller("anna").title("t").build();
        WorkCommand<IncidentId> start = IncidentCommand.start(incident.id());
        Incidents incidents = desk.incidents();
        IncidentReport noReport = null;
        WorkCommand<IncidentId> noCommand = null;
        assertThatNullPointerException()
                .isThrownBy(() -> incidents.submit(noReport, SARA))
                .withMessage("report");
        assertThatNullPointerException()
                .isThrownBy(() -> incidents.submit(report, null))
                .withMessage("actor");
        assertThatNullPointerException()
                .isThrownBy(() -> incidents.execute(noCommand, SARA))
                .withMessage("command");
        assertThatNullPointerException()
                .isThrownBy(() -> incidents.execute(start, null))
                .withMessage("actor");
        assertThatNullPointerException()
                .isThrownBy(() -> incidents.preview(noReport, SARA))
                .withMessage("report");
        assertThatNullPointerException()
                .isThrownBy(() -> incidents.preview(noCommand, SARA))
                .withMessage("command");
        assertThatNullPointerException()
                .isThrownBy(() -> incidents.preview(start, null))
                .withMessage("actor");
        assertThatNullPointerException()
                .isThrownBy(() -> incidents.preview(report, null))
                .withMessage("actor");
    }

    private static SlaDefinition promise(SlaTarget target) {
        return SlaDefinition.builder()
                .id(target.value())
                .target(target)
                .calendar(CalendarSource.always())
                .budget(Budget.of(Duration.ofHours(8)))
                .build();
    }

    private static List<String> violations(ServiceDesk desk, IncidentReport report) {
        return ((Outcome.Rejected<Incident>) desk.incidents().submit(report, SARA))
                .violations().stream().map(Violation::toString).toList();
    }

    private static String refusal(ServiceDesk desk, WorkCommand<IncidentId> command) {
        return ((Outcome.Rejected<Incident>) desk.incidents().execute(command, SARA)).sentence();
    }
}
