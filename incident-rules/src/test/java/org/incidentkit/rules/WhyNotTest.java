package org.incidentkit.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import java.util.stream.Collectors;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.core.triage.TriageFacts;
import org.incidentkit.rules.explain.Counterfactual;
import org.incidentkit.rules.explain.Counterfactual.Answer;
import org.incidentkit.rules.explain.FactChange;
import org.junit.jupiter.api.Test;

class WhyNotTest {
    private static final Facts FACTS = Facts.builder()
            .text("title", "Skrivaren är trasig")
            .text("colour", "red")
            .whole("users", 3)
            .path("category", "hardware/printer")
            .text("tags", "x")
            .moment("at", Docs.NOW.minusSeconds(7_200))
            .build();

    private static Counterfactual whyNot(String document, String ruleId) {
        RuleEngine engine = RuleEngine.compile(RuleSet.parse(document));
        Counterfactual answer = engine.whyNot(ruleId, FACTS, Docs.NOW);
        if (answer.answer() == Answer.CHANGE) {
            Facts changed = FACTS;
            for (FactChange change : answer.changes()) {
                assertThat(change.from()).isEqualTo(FACTS.values(change.field()));
                assertThat(change.to()).isNotEqualTo(change.from());
                changed = changed.with(change.field(), change.to());
            }
            assertThat(engine.decide(Stage.CLASSIFY, changed, Docs.NOW).fired())
                    .anyMatch(fired -> fired.ruleId().equals(ruleId));
        }
        return answer;
    }

    /** The changes as one text, with a mark when they are proven smallest. */
    private static String told(Counterfactual answer) {
        String changes = answer.changes().stream()
                .map(change -> change.field() + "=" + change.to())
                .sorted()
                .collect(Collectors.joining(" "));
        return answer.answer() + (changes.isEmpty() ? "" : " " + changes) + (answer.smallest() ? " smallest" : "");
    }

    private static String when(String condition) {
        return told(whyNot(Docs.when(condition), "r"));
    }

    @Test
    void one_fact_is_enough_where_one_is() {
        assertThat(when("{ users: { atLeast: 50 } }")).isEqualTo("CHANGE users=[50] smallest");
        assertThat(when("{ users: { lessThan: 3 } }")).isEqualTo("CHANGE users=[2] smallest");
        assertThat(when("{ users: { between: [10, 20] } }")).isEqualTo("CHANGE users=[10] smallest");
        assertThat(when("{ users: { isNot: 3 } }")).startsWith("CHANGE users=[").endsWith("smallest");
        assertThat(when("{ colour: green }")).isEqualTo("CHANGE colour=[green] smallest");
        assertThat(when("{ colour: { isNot: red } }")).isEqualTo("CHANGE colour=[green] smallest");
        assertThat(when("{ flag: true }")).isEqualTo("CHANGE flag=[true] smallest");
        assertThat(when("{ category: { under: network } }")).isEqualTo("CHANGE category=[network] smallest");
        assertThat(when("{ address: { within: 10.0.0.0/8 } }")).isEqualTo("CHANGE address=[10.0.0.0] smallest");
        assertThat(when("{ tags: y }")).isEqualTo("CHANGE tags=[x, y] smallest");
        assertThat(when("{ tags: { isNot: X } }")).isEqualTo("CHANGE tags=[] smallest");
        assertThat(when("{ title: { missing: true } }")).isEqualTo("CHANGE title=[] smallest");
        assertThat(when("{ at: { withinLast: PT1H } }")).isEqualTo("CHANGE at=[2026-06-18T11:00:00Z] smallest");
        assertThat(when("{ day: { after: 2026-01-31 } }")).startsWith("CHANGE day=[2026-");
    }

    @Test
    void texts_are_completed_with_what_is_asked_for() {
        assertThat(when("{ title: { anyWord: [vpn, wifi] } }"))
                .isEqualTo("CHANGE title=[Skrivaren är trasig vpn] smallest");
        assertThat(when("{ title: { word: vpn, startsWith: Akut, isNot: vpn } }"))
                .isEqualTo("CHANGE title=[Akut Skrivaren är trasig vpn] smallest");
        assertThat(when("{ all: [ { title: { word: vpn } }, { not: { title: { word: trasig } } } ] }"))
                .isEqualTo("CHANGE title=[vpn] smallest");
        assertThat(when("{ service: { exists: true } }")).isEqualTo("CHANGE service=[other] smallest");
    }

    @Test
    void the_alternative_with_fewer_facts_is_taken() {
        assertThat(when("{ any: [ { colour: green, flag: true }, { users: 9 } ] }"))
                .isEqualTo("CHANGE users=[9] smallest");
        assertThat(when("{ colour: red, users: { atLeast: 5 }, any: [ { flag: true }, { title: { word: trasig } } ] }"))
                .isEqualTo("CHANGE users=[5] smallest");
        assertThat(when("{ not: { any: [ { colour: red }, { users: { lessThan: 5 } } ] } }"))
                .isEqualTo("CHANGE colour=[green] users=[5] smallest");
    }

    @Test
    void what_contradicts_itself_is_impossible() {
        assertThat(when("never")).isEqualTo("IMPOSSIBLE smallest");
        assertThat(when("{ users: { moreThan: 5, isNot: 6 }, not: { users: { moreThan: 6 } } }"))
                .isEqualTo("IMPOSSIBLE smallest");
        assertThat(when("{ all: [ { colour: red }, { colour: green } ] }")).isEqualTo("IMPOSSIBLE smallest");
        assertThat(when("{ colour: { notIn: [red, green], exists: true } }")).isEqualTo("IMPOSSIBLE smallest");
        assertThat(when("{ all: [ { category: { under: a, notUnder: a } } ] }")).isEqualTo("IMPOSSIBLE smallest");
        assertThat(when("{ all: [ { title: { word: x, exists: false } } ] }")).isEqualTo("IMPOSSIBLE smallest");
    }

    @Test
    void what_cannot_be_made_up_is_undecided_and_does_not_count_as_smaller() {
        assertThat(when("{ title: { matches: 'err-[0-9]+' } }")).isEqualTo("UNDECIDED");
        assertThat(when("{ any: [ { title: { matches: 'err-[0-9]+' } }, { users: 9 } ] }"))
                .isEqualTo("CHANGE users=[9] smallest");
        assertThat(when("{ any: [ { title: { matches: 'err-[0-9]+' } }, { users: 9, flag: true } ] }"))
                .isEqualTo("CHANGE flag=[true] users=[9]");
        assertThat(when("{ title: { matches: 'vpn' } }")).isEqualTo("CHANGE title=[Skrivaren är trasig vpn] smallest");
    }

    @Test
    void rules_in_the_way_have_to_fail_too() {
        String shadow = """
                - { id: a, when: { users: { atLeast: 2 } } }
                - { id: b, when: { colour: { in: [red, green] } } }
                """;
        assertThat(told(whyNot(Docs.block("FIRST", shadow), "b"))).isEqualTo("CHANGE users=[1] smallest");
        assertThat(told(whyNot(Docs.block("UNIQUE", shadow), "b"))).isEqualTo("CHANGE users=[1] smallest");
        assertThat(told(whyNot(Docs.block("COLLECT", shadow), "b"))).isEqualTo("FIRES smallest");
        assertThat(told(whyNot(Docs.block("COLLECT", shadow.replace("2 } } }", "2 } }, stop: true }")), "b")))
                .isEqualTo("CHANGE users=[1] smallest");
        String hopeless = shadow.replace("when: { users: { atLeast: 2 } }", "when: { colour: { exists: true } }");
        assertThat(told(whyNot(Docs.block("FIRST", hopeless), "b"))).isEqualTo("IMPOSSIBLE smallest");
    }

    @Test
    void a_rule_that_is_off_cannot_be_made_to_fire_by_facts() {
        assertThat(told(whyNot(Docs.block("FIRST", "- { id: r, mode: INACTIVE }"), "r")))
                .isEqualTo("IMPOSSIBLE smallest");
        assertThat(told(whyNot(Docs.block("FIRST", "- { id: r, validUntil: 2020-01-01T00:00:00Z }"), "r")))
                .isEqualTo("IMPOSSIBLE smallest");
        assertThat(told(whyNot(Docs.block("FIRST", "- { id: r, mode: MONITOR, when: { users: 4 } }"), "r")))
                .isEqualTo("CHANGE users=[4] smallest");
    }

    @Test
    void a_trigger_is_a_fact_like_any_other() {
        assertThat(told(whyNot(Docs.block("FIRST", "- { id: r, on: { update: [users] } }"), "r")))
                .isEqualTo(
                        "CHANGE " + TriageFacts.CHANGED + "=[users] " + TriageFacts.TRIGGER + "=[ON_UPDATE] smallest");
    }

    private static final String AFTER_ANOTHER = """
            ruleSet: two
            fields: { users: integer }
            classify:
              - block: first
                hitPolicy: FIRST
                rules:
                  - { id: a, when: { users: { atLeast: 2 } }, then: { service: mail } }
              - block: second
                hitPolicy: FIRST
                rules:
                  - { id: b, when: { service: net } }
                  - { id: c, when: { urgency: HIGH } }
            """;

    @Test
    void what_an_earlier_block_may_set_is_not_claimed() {
        assertThat(told(whyNot(AFTER_ANOTHER, "b"))).isEqualTo("UNDECIDED");
        assertThat(told(whyNot(AFTER_ANOTHER.replace("atLeast: 2", "atLeast: 9"), "b")))
                .isEqualTo("CHANGE service=[net]");
        assertThat(told(whyNot(AFTER_ANOTHER, "c"))).isEqualTo("CHANGE urgency=[HIGH] smallest");
    }

    @Test
    void a_search_beyond_its_budget_is_undecided_in_bounded_time() {
        StringBuilder hard = new StringBuilder("{ all: [ { flag: true }");
        for (int i = 0; i < 40; i++) {
            hard.append(", { any: [ ");
            for (int j = 0; j < 6; j++) {
                hard.append("{ title: { word: w")
                        .append(i * 7 + j * 13 % 31)
                        .append(" }, users: ")
                        .append(i + j)
                        .append(" }, ");
            }
            hard.append("] }");
        }
        assertThat(when(hard + "] }")).isEqualTo("UNDECIDED");
    }

    @Test
    void the_answer_is_told_in_english_and_swedish() {
        Counterfactual answer = whyNot(Docs.when("{ users: { atLeast: 50 }, service: { exists: true } }"), "r");
        assertThat(answer.text(Locale.ENGLISH))
                .isEqualTo("\"r\" would fire if this were different:\n- users: 50 instead of 3\n"
                        + "- service: 'other' instead of nothing\nNo smaller change does.");
        assertThat(answer.text(Locale.forLanguageTag("sv-SE")))
                .isEqualTo("\"r\" skulle slå till om detta vore annorlunda:\n- users: 50 i stället för 3\n"
                        + "- service: 'other' i stället för inget värde\nIngen mindre ändring räcker.");
        assertThat(answer.verified()).isTrue();
        assertThat(answer.trace().decisive()).hasSize(2);
        assertThat(whyNot(Docs.when("never"), "r").text(Locale.ENGLISH))
                .isEqualTo("No change of facts makes \"r\" fire.");
        assertThat(whyNot(Docs.when("{ title: { matches: '^$' } }"), "r").text(Locale.forLanguageTag("sv")))
                .startsWith("Det är oavgjort");
    }

    @Test
    void an_unknown_rule_is_the_callers_mistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> whyNot(Docs.when("always"), "s"))
                .withMessageContaining("'s'");
    }
}
