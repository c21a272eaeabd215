package org.incidentkit.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.incidentkit.core.common.StaleVersionException;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.lifecycle.HoldReason;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.person.Role;
import org.incidentkit.core.problem.Problem;
import org.incidentkit.core.problem.ProblemIntent;
import org.incidentkit.core.problem.ProblemReport;
import org.incidentkit.core.problem.ProblemTexts;
import org.incidentkit.core.record.Link;
import org.incidentkit.core.record.LinkType;
import org.incidentkit.core.record.Move;
import org.incidentkit.core.record.MoveInput;
import org.incidentkit.core.record.Resolution;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkAction;
import org.incidentkit.core.record.WorkCommand;
import org.junit.jupiter.api.Test;

class OffersTest {
    private static final Actor ERIK = Actor.operator("erik");

    private final ServiceDesk desk =
            ServiceDesk.builder().clock(() -> Instant.EPOCH).build();
    private final Problem problem = desk.problems()
            .log(ProblemReport.builder().title("the concentrator leaks").build(), ERIK);
    private final Incident waiting = incident("VPN is down", LinkType.CAUSED_BY, HoldReason.AWAITING_PROBLEM);

    @Test
    void a_fixed_problem_offers_its_note_to_the_incidents_that_wait_for_it() {
        incident("waits for somebody else", LinkType.CAUSED_BY, HoldReason.AWAITING_VENDOR);
        incident("has to do with it", LinkType.RELATES_TO, HoldReason.AWAITING_PROBLEM);
        assertThat(offers()).isEmpty();
        fix();
        List<ResolutionOffer> offers = offers();
        assertThat(offers).extracting(offer -> offer.incident().id()).containsExactly(waiting.id());

        Incident resolved =
                desk.incidents().execute(offers.get(0).command(), ERIK).orThrow();
        assertThat(resolved.state()).isEqualTo("RESOLVED");
        Resolution answer = resolved.work().resolution().orElseThrow();
        assertThat(answer.code()).contains(ResolutionOffer.CODE);
        assertThat(answer.note().map(Object::toString)).contains("replaced it");
        assertThat(offers()).isEmpty();
    }

    @Test
    void an_offer_still_stands_once_the_problem_is_closed() {
        fix();
        move(ProblemIntent.CLOSE, MoveInput.none());
        assertThat(offers()).hasSize(1);
    }

    @Test
    void an_accepted_risk_offers_the_workaround_or_else_the_note() {
        move(ProblemIntent.ASSESS, MoveInput.none());
        move(ProblemIntent.ANALYSE, MoveInput.none());
        MoveInput accepted =
                MoveInput.builder().code("RISK_ACCEPTED").note("too dear").build();
        move(ProblemIntent.RESOLVE, accepted);
        assertThat(note(offers().get(0))).isEqualTo("too dear");
        desk.problems()
                .execute(
                        WorkCommand.of(
                                problem.id(), new WorkAction.Write(ProblemTexts.WORKAROUND, "restart it at night")),
                        ERIK)
                .orThrow();
        assertThat(note(offers().get(0))).isEqualTo("restart it at night");
    }

    @Test
    void a_duplicate_and_a_problem_that_was_none_offer_nothing() {
        move(
                ProblemIntent.RESOLVE,
                MoveInput.builder().code("DUPLICATE").note("see the other").build());
        assertThat(offers()).isEmpty();
    }

    @Test
    void a_problem_that_is_taken_up_again_takes_its_offers_back() {
        fix();
        Actor karin = Actor.of(PersonId.of("karin"), Role.COORDINATOR);
        MoveInput back = MoveInput.builder().reason("it leaks again").build();
        desk.problems()
                .execute(WorkCommand.move(problem.id(), ProblemIntent.REANALYSE, back), karin)
                .orThrow();
        assertThat(offers()).isEmpty();
    }

    @Test
    void an_offer_is_stale_when_the_incident_has_moved_since_but_not_when_somebody_wrote_to_it() {
        fix();
        ResolutionOffer offer = offers().get(0);
        desk.incidents()
                .execute(IncidentCommand.note(waiting.id(), "called them"), ERIK)
                .orThrow();
        desk.incidents().preview(offer.command(), ERIK).orThrow();
        desk.incidents().execute(IncidentCommand.resume(waiting.id()), ERIK).orThrow();
        assertThatThrownBy(() -> desk.incidents().execute(offer.command(), ERIK))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void a_reader_gets_offers_only_for_incidents_they_may_see() {
        fix();
        assertThat(desk.problems().offers(problem.id(), new Visibility.Own(PersonId.of("anna"))))
                .isEmpty();
        assertThat(desk.problems().offers(problem.id(), new Visibility.Own(PersonId.of("erik"))))
                .hasSize(1);
    }

    private List<ResolutionOffer> offers() {
        return desk.problems().offers(problem.id(), Visibility.all());
    }

    private static String note(ResolutionOffer offer) {
        return ((Move<?>) offer.command().action()).input().note().orElseThrow();
    }

    private void fix() {
        desk.problems()
                .execute(WorkCommand.of(problem.id(), new WorkAction.Write(ProblemTexts.ROOT_CAUSE, "a leak")), ERIK)
                .orThrow();
        move(ProblemIntent.ASSESS, MoveInput.none());
        move(ProblemIntent.ANALYSE, MoveInput.none());
        move(ProblemIntent.FIX, MoveInput.none());
        move(
                ProblemIntent.RESOLVE,
                MoveInput.builder().code("FIX_APPLIED").note("replaced it").build());
    }

    private void move(ProblemIntent intent, MoveInput input) {
        desk.problems()
                .execute(WorkCommand.move(problem.id(), intent, input), ERIK)
                .orThrow();
    }

    private Incident incident(String title, LinkType type, HoldReason reason) {
        Incident incident = desk.incidents()
                .log(
                        IncidentReport.builder()
                                .caller(PersonId.of("anna"))
                                .title(title)
                                .addLinks(new Link(type, problem.id().ref()))
                                .build(),
                        ERIK);
        return desk.incidents()
                .execute(IncidentCommand.hold(incident.id(), reason, "waiting"), ERIK)
                .orThrow();
    }
}
