package org.incidentkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
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
import org.incidentkit.core.person.Person;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkAction;
import org.incidentkit.core.record.WorkCommand;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.triage.FiredRule;
import org.incidentkit.core.triage.RuleTrace.Verdict;
import org.incidentkit.core.triage.Stage;
import org.junit.jupiter.api.Test;

/** What the desk stored of a decision explains it, whatever has become of rules and record since. */
class StoredExplanationTest {
    private static final Actor ERIK = Actor.operator("erik");
    private static final String ROUTED = """
            ruleSet: desk
            fields: { affectedUsers: integer }
            classify:
              - block: category
                hitPolicy: FIRST
                rules:
                  - { id: vpn, when: { title: { word: vpn } }, then: { category: network/vpn, addTags: [remote] } }
            prioritise:
              - block: impact
                hitPolicy: COLLECT
                rules:
                  - { id: many, when: { affectedUsers: { atLeast: 50 } }, then: { impact: HIGH } }
                  - { id: vip, when: { caller.vip: true }, then: { urgency: HIGH } }
            assign:
              - block: group
                hitPolicy: FIRST
                rules:
                  - { id: network, when: { category: { under: network } }, then: { group: network-operations } }
                  - { id: moved, on: { update: [category] }, when: { category: { under: mail } }, then: { group: mail } }
            followUp:
              - block: tell
                hitPolicy: COLLECT
                rules:
                  - id: duty
                    when: { impact: HIGH }
                    then: { notify: { to: duty-manager }, addTask: { title: Ring kunden, group: front } }
            """;

    private Instant now = Docs.NOW;
    private final ServiceDesk desk = ServiceDesk.builder()
            .clock(() -> now)
            .triage(RuleEngine.compile(RuleSet.parse(ROUTED)))
            .configuration(DeskConfiguration.builder()
                    .addAllFields(RuleSet.parse(ROUTED).fields())
                    .build())
            .build();

    private void anna(boolean vip) {
        Person anna = Person.of(new PersonId("anna"), "Anna");
        desk.people()
                .save(new Person(
                        anna.id(), anna.name(), anna.email(), anna.phone(), vip, anna.branch(), anna.language()));
    }

    private Incident log(String title) {
        return desk.incidents()
                .log(
                        IncidentReport.builder()
                                .caller(new PersonId("anna"))
                                .title(title)
                                .putFields("affectedUsers", List.of(new FactValue.Whole(80)))
                                .build(),
                        ERIK);
    }

    private void activate(String rules) {
        RuleSet next = RuleSet.parse(rules);
        desk.configuration()
                .activate(
                        DeskConfiguration.builder()
                                .addAllFields(next.fields())
                                .rules(next.text())
                                .build(),
                        ERIK);
    }

    private List<String> stages(Incident incident) {
        return desk.incidents().explain(incident.id(), Visibility.all()).stream()
                .map(explained -> explained.stored().stage() + " "
                        + explained.stored().fired().stream()
                                .map(FiredRule::ruleId)
                                .toList()
                        + (explained.agrees() ? "" : " differs"))
                .toList();
    }

    @Test
    void rules_classify_prioritise_route_and_ask_for_more() {
        anna(true);
        Incident incident = log("VPN är nere");
        assertThat(incident.category()).hasToString("Optional[network/vpn]");
        assertThat(incident.work().values("group")).containsExactly(FactValue.Text.of("network-operations"));
        assertThat(incident.priority()).isPresent();
        assertThat(incident.work().tasks()).hasSize(1);
        assertThat(desk.incidents().timeline(incident.id(), Visibility.all()).stream()
                        .map(recorded -> recorded.event())
                        .filter(WorkEvent.EffectRequested.class::isInstance))
                .containsExactly(new WorkEvent.EffectRequested("duty", "notify", Map.of("to", "duty-manager")));
        assertThat(stages(incident))
                .containsExactly("CLASSIFY [vpn]", "PRIORITISE [many, vip]", "ASSIGN [network]", "FOLLOW_UP [duty]");
    }

    /** An incident that was routed by the first rules, then moved under the next. */
    private Incident moved() {
        Incident incident = log("VPN är nere");
        activate(ROUTED.replace("word: vpn", "word: skrivare").replace("network-operations", "remote-work"));
        now = now.plus(Duration.ofHours(1));
        WorkAction toMail = new WorkAction.Edit(
                Map.of("category", List.of(FactValue.Path.of("mail"))), Set.of(), Optional.empty(), Optional.empty());
        return desk.incidents()
                .execute(WorkCommand.of(incident.id(), toMail), ERIK)
                .orThrow();
    }

    private static Verdict verdict(StageExplanation explained, String rule) {
        return explained.trace().orElseThrow().rule(rule).orElseThrow().verdict();
    }

    @Test
    void a_decision_is_explained_by_the_rules_and_the_record_of_its_time() {
        Incident incident = moved();
        List<StageExplanation> explained = desk.incidents().explain(incident.id(), Visibility.all());
        assertThat(stages(incident))
                .containsExactly(
                        "CLASSIFY [vpn]",
                        "PRIORITISE [many]",
                        "ASSIGN [network]",
                        "FOLLOW_UP [duty]",
                        "ASSIGN [moved]");
        StageExplanation classified = explained.get(0);
        assertThat(classified.at()).isEqualTo(Docs.NOW);
        assertThat(classified.stored().ruleSet())
                .isEqualTo(RuleSet.parse(ROUTED).hash());
        assertThat(classified.text(Locale.forLanguageTag("sv")))
                .contains("\"vpn\" (category) slog till: title har ordet 'vpn': ja, värdet var 'VPN är nere'");
        assertThat(verdict(explained.get(1), "vip")).isEqualTo(Verdict.FAILED);
        assertThat(explained.get(1).text(Locale.ENGLISH))
                .contains("\"vip\" (impact) did not fire: caller.vip is true: no, it was missing");
        assertThat(explained.get(4).stored().ruleSet())
                .isEqualTo(desk.incidents()
                        .explain(incident.id(), Visibility.all())
                        .get(4)
                        .trace()
                        .orElseThrow()
                        .ruleSet())
                .isNotEqualTo(classified.stored().ruleSet());
        assertThat(verdict(explained.get(4), "network")).isEqualTo(Verdict.OTHER_TRIGGER);
    }

    @Test
    void words_of_people_are_not_stored_beside_a_decision_but_other_values_are() {
        List<StageExplanation> explained =
                desk.incidents().explain(log("VPN är nere").id(), Visibility.all());
        assertThat(explained.get(0).stored().fired().get(0).decisive()).containsEntry("title", "[words]");
        assertThat(explained.get(1).stored().fired().get(0).decisive()).containsEntry("affectedUsers", "80");
    }

    @Test
    void facts_from_outside_are_those_of_the_decision() {
        anna(true);
        Incident incident = log("Ny dator");
        anna(false);
        StageExplanation prioritised =
                desk.incidents().explain(incident.id(), Visibility.all()).get(0);
        assertThat(prioritised.stored().stage()).isEqualTo(Stage.PRIORITISE);
        assertThat(prioritised.trace().orElseThrow().rule("vip").orElseThrow().verdict())
                .isEqualTo(Verdict.FIRED);
        assertThat(prioritised.agrees()).isTrue();
    }

    @Test
    void what_a_person_set_is_kept_and_later_blocks_see_it() {
        String two = ROUTED.replace("followUp:", """
                  - block: then
                    hitPolicy: FIRST
                    rules:
                      - { id: seen, when: { group: network-operations }, then: { service: wan } }
                followUp:""");
        activate(two);
        Incident routed = log("VPN är nere");
        assertThat(routed.work().values("service")).containsExactly(FactValue.Text.of("wan"));
        Incident kept = desk.incidents()
                .log(
                        IncidentReport.builder()
                                .caller(new PersonId("anna"))
                                .title("VPN är nere")
                                .putFields("group", List.of(FactValue.Text.of("front")))
                                .build(),
                        ERIK);
        assertThat(kept.work().values("group")).containsExactly(FactValue.Text.of("front"));
        assertThat(kept.work().values("service")).isEmpty();
        assertThat(stages(kept)).containsExactly("CLASSIFY [vpn]", "ASSIGN [network]");
    }

    @Test
    void rules_that_are_edited_by_one_word_route_elsewhere() {
        assertThat(log("VPN är nere").work().values("group")).containsExactly(FactValue.Text.of("network-operations"));
        activate(ROUTED.replace("network-operations", "remote-work"));
        Incident incident = log("VPN är nere");
        assertThat(incident.work().values("group")).containsExactly(FactValue.Text.of("remote-work"));
        assertThat(desk.configuration().current().rules()).contains("remote-work");
    }

    @Test
    void a_conflict_of_rules_never_stops_intake_and_is_found_later() {
        activate(ROUTED.replaceFirst("COLLECT", "UNIQUE").replace("caller.vip: true", "title: { word: vpn }"));
        Incident incident = log("VPN är nere");
        assertThat(incident.impact()).isEmpty();
        StageExplanation conflict =
                desk.incidents().explain(incident.id(), Visibility.all()).get(1);
        assertThat(conflict.stored().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("hit-policy-conflict"));
        assertThat(conflict.text(Locale.ENGLISH)).contains("only one may");
        assertThat(conflict.agrees()).isTrue();
    }
}
