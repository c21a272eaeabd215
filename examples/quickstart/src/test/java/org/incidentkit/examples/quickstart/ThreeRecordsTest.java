package org.incidentkit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.incidentkit.core.change.ChangeRequest;
import org.incidentkit.core.desk.ResolutionOffer;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.problem.Problem;
import org.incidentkit.core.record.Link;
import org.incidentkit.core.record.LinkType;
import org.incidentkit.core.record.Resolution;
import org.incidentkit.core.record.Text;
import org.incidentkit.core.record.Visibility;
import org.junit.jupiter.api.Test;

/** The incident, the problem behind it and the change that fixes it. */
class ThreeRecordsTest {
    private final Told told = new Told(Plot.asTold());
    private final Incident incident = told.closed();
    private final Problem problem = told.story()
            .desk()
            .problems()
            .byNumber("PRB-2026-000001", Visibility.all())
            .orElseThrow();
    private final ChangeRequest change = told.story()
            .desk()
            .changes()
            .byNumber("CHG-2026-000001", Visibility.all())
            .orElseThrow();

    @Test
    void the_reopened_incident_is_held_for_the_problem_that_a_rule_proposed() {
        assertThat(told.row("holds it for PRB-2026-000001"))
                .startsWith("Mon 22 Jun 10:45")
                .contains("ON_HOLD");
        assertThat(told.text())
                .contains("ON_HOLD, AWAITING_PROBLEM")
                .contains("Rule \"comes-back\" asked for it (proposeProblem).");
        assertThat(problem.title()).isEqualTo("Why does the VPN come down again?");
        assertThat(problem.priority()).isEqualTo(incident.priority());
        assertThat(incident.links())
                .containsExactlyInAnyOrder(
                        new Link(LinkType.CAUSED_BY, problem.id().ref()),
                        new Link(LinkType.FIXED_BY, change.id().ref()));
        assertThat(problem.links())
                .containsExactly(new Link(LinkType.FIXED_BY, change.id().ref()));
    }

    @Test
    void nobody_approves_a_change_of_their_own() {
        assertThat(told.row("approves it herself")).contains("(refused)");
        assertThat(told.words()).contains("somebody else has to approve it");
    }

    @Test
    void the_closed_change_resolves_the_problem_which_offers_to_resolve_the_incident() {
        assertThat(change.state()).isEqualTo("CLOSED");
        assertThat(problem.state()).isEqualTo("RESOLVED");
        assertThat(told.row("resolves it: the change is done")).startsWith("Tue 23 Jun 08:30");
        assertThat(told.text()).contains("To resolve INC-2026-000001 ON_HOLD VPN is down.");
        assertThat(told.row("accepts the offer")).contains("sara").contains("RESOLVED");
        Resolution answer = incident.work().resolution().orElseThrow();
        assertThat(answer.code()).contains(ResolutionOffer.CODE);
        assertThat(answer.note().flatMap(Text::content))
                .contains("Fixed by CHG-2026-000001: Renew the VPN gateway's certificate.");
    }

    @Test
    void what_the_relay_tells_twice_is_done_once() {
        Coordination again = new Coordination(
                told.story().desk(),
                Diary.ofRecords(() -> incident.work().milestones().updatedAt()));
        told.story().desk().relay().run("another", 1_000, again);
        assertThat(told.story().desk().problems().find(problem.id(), Visibility.all()))
                .contains(problem);
        assertThat(again.proposal(incident.id().ref()))
                .hasValueSatisfying(asked ->
                        assertThat(asked.parameters()).containsEntry("title", "Why does the VPN come down again?"));
        assertThat(List.of(incident.state(), problem.state())).containsExactly("CLOSED", "RESOLVED");
    }
}
