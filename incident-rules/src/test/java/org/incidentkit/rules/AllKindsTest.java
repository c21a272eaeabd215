package org.incidentkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.incidentkit.core.change.ChangeReport;
import org.incidentkit.core.change.ChangeRequest;
import org.incidentkit.core.classification.Impact;
import org.incidentkit.core.classification.Priority;
import org.incidentkit.core.classification.Urgency;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.problem.Problem;
import org.incidentkit.core.problem.ProblemCommand;
import org.incidentkit.core.problem.ProblemReport;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkEvent;
import org.junit.jupiter.api.Test;

/** One rule document decides on incidents, problems and changes alike. */
class AllKindsTest {
    private static final Actor ERIK = Actor.operator("erik");

    private final ServiceDesk desk = ServiceDesk.builder()
            .clock(() -> Docs.NOW)
            .triage(RuleEngine.compile(RuleSet.parse("""
                    ruleSet: desk
                    classify:
                      - block: category
                        hitPolicy: FIRST
                        rules:
                          - { id: vpn, when: { title: { word: vpn } }, then: { category: network/vpn } }
                    assign:
                      - block: group
                        hitPolicy: FIRST
                        rules:
                          - { id: causes, when: { record: PROBLEM }, then: { group: problem-managers } }
                          - { id: large, when: { record: CHANGE, changeSize: MAJOR }, then: { group: change-board } }
                          - { id: network, when: { category: { under: network } }, then: { group: network } }
                    followUp:
                      - block: plan
                        hitPolicy: COLLECT
                        rules:
                          - id: back-out
                            when: { record: CHANGE }
                            then: { addTask: { title: Write down how to back out, mandatory: true } }
                          - id: tell
                            on: { update: [phase] }
                            when: { record: PROBLEM, phase: ACTIVE }
                            then: { notify: { to: problem-managers } }
                    """)))
            .build();

    @Test
    void each_kind_is_classified_and_routed_by_the_rules_that_name_it() {
        Incident incident = desk.incidents()
                .log(
                        IncidentReport.builder()
                                .caller("anna")
                                .title("VPN is down")
                                .build(),
                        ERIK);
        Problem problem = desk.problems()
                .log(ProblemReport.builder().title("Why is the VPN down?").build(), ERIK);
        ChangeRequest change =
                desk.changes().log(ChangeReport.builder().title("Renew the VPN").build(), ERIK);
        assertThat(List.of(incident.category(), problem.category(), change.category()))
                .allSatisfy(category -> assertThat(category).hasToString("Optional[network/vpn]"));
        assertThat(List.of(
                        incident.group().orElseThrow(),
                        problem.group().orElseThrow(),
                        change.group().orElseThrow()))
                .containsExactly(GroupId.of("network"), GroupId.of("problem-managers"), GroupId.of("network"));
        assertThat(change.tasks()).hasSize(1);
        assertThat(problem.tasks()).isEmpty();
    }

    @Test
    void priority_follows_the_matrix_and_what_rules_decided_is_in_the_journal() {
        Problem problem = desk.problems()
                .log(
                        ProblemReport.builder()
                                .title("Why is the VPN down?")
                                .impact(Impact.HIGH)
                                .urgency(Urgency.HIGH)
                                .build(),
                        ERIK);
        assertThat(problem.priority()).contains(Priority.CRITICAL);
        Problem assessed = desk.problems()
                .execute(ProblemCommand.assess(problem.id()), ERIK)
                .orThrow();
        List<Event> events = desk.problems().timeline(assessed.id(), Visibility.all()).stream()
                .map(Recorded::event)
                .toList();
        assertThat(events.stream()
                        .filter(WorkEvent.Triaged.class::isInstance)
                        .map(event -> ((WorkEvent.Triaged) event).fired().get(0).ruleId()))
                .containsExactly("vpn", "causes", "tell");
        assertThat(events)
                .filteredOn(WorkEvent.EffectRequested.class::isInstance)
                .hasSize(1);
    }
}
