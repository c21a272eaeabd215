package org.incidentkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.configuration.DeskConfiguration;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.desk.StageExplanation;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkAction;
import org.incidentkit.core.record.WorkCommand;
import org.incidentkit.rules.explain.Counterfactual;
import org.junit.jupiter.api.Test;

/** A stored decision gives the facts it was taken on, so that "why not" can be asked of it whenever somebody wonders. */
class WhyNotLaterTest {
    private static final Actor ERIK = Actor.operator("erik");
    private static final RuleEngine RULES = RuleEngine.compile(RuleSet.parse("""
            ruleSet: desk
            fields: { affectedUsers: integer }
            prioritise:
              - block: impact
                hitPolicy: FIRST
                rules:
                  - { id: many, when: { affectedUsers: { atLeast: 50 }, impact: { missing: true } }, then: { impact: HIGH } }
                  - { id: few, then: { impact: LOW } }
            """));

    private final ServiceDesk desk = ServiceDesk.builder()
            .clock(() -> Docs.NOW)
            .triage(RULES)
            .configuration(DeskConfiguration.builder()
                    .addAllFields(RULES.ruleSet().fields())
                    .build())
            .build();

    @Test
    void the_facts_are_those_the_rules_saw_not_those_of_today() {
        Incident incident = desk.incidents()
                .log(
                        IncidentReport.builder()
                                .caller("anna")
                                .title("VPN")
                                .field("affectedUsers", new FactValue.Whole(3))
                                .build(),
                        ERIK);
        WorkAction more = new WorkAction.Edit(
                Map.of("affectedUsers", List.of(new FactValue.Whole(80))),
                Set.of(),
                Optional.empty(),
                Optional.empty());
        desk.incidents().execute(WorkCommand.of(incident.id(), more), ERIK).orThrow();

        StageExplanation then =
                desk.incidents().explain(incident.id(), Visibility.all()).get(0);
        assertThat(then.facts().values("affectedUsers")).containsExactly(new FactValue.Whole(3));
        assertThat(then.facts().isMissing("impact")).isTrue();
        assertThat(then.facts().values("trigger")).containsExactly(FactValue.Text.of("ON_CREATE"));
        Counterfactual answer = RULES.whyNot("many", then.facts(), then.at());
        assertThat(answer.text(Locale.ENGLISH)).contains("affectedUsers: 50 instead of 3", "No smaller change does.");
    }
}
