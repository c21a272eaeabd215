package org.incidentkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.triage.Decision;
import org.incidentkit.core.triage.RuleEffect;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.core.triage.Trace;
import org.incidentkit.core.triage.Trigger;
import org.junit.jupiter.api.Test;

/** Rules that all act at once, so many that most come to nothing. */
class ManyAtOnceTest {
    private static String setting(int from, int to, String field) {
        return IntStream.range(from, to)
                .mapToObj(i -> "- { id: %s-%d, then: { %s: v%d } }%n".formatted(field, i, field, i))
                .collect(Collectors.joining());
    }

    private static Decision decide(String hitPolicy, String rules, Facts facts) {
        return RuleEngine.compile(RuleSet.parse(Docs.block(hitPolicy, rules))).decide(Stage.CLASSIFY, facts, Docs.NOW);
    }

    private static List<String> acting(Decision decision) {
        return decision.effects().stream().map(RuleEffect::ruleId).toList();
    }

    @Test
    void of_many_that_set_a_field_the_last_one_stands() {
        Decision decision = decide("COLLECT", setting(0, 9, "service") + setting(0, 9, "group"), Facts.none());
        assertThat(acting(decision)).containsExactly("service-8", "group-8");
        assertThat(decision.firedIds()).hasSize(18).startsWith("service-0").endsWith("group-8");
        assertThat(decision.explain().overwritten())
                .hasSize(16)
                .contains(new Trace.Overwritten("service", "service-0", "service-8"));
    }

    @Test
    void what_does_more_than_set_a_field_stays_in_its_place() {
        String tagging = "- { id: tagging, then: { service: mine, addTags: [a] } }\n";
        String forcing = "- { id: forcing, then: { service: { value: theirs, force: true } } }\n";
        Decision decision = decide(
                "COLLECT",
                setting(0, 5, "group") + tagging + setting(0, 5, "service") + forcing + setting(5, 9, "service"),
                Facts.none());
        assertThat(acting(decision)).containsExactly("group-4", "tagging", "forcing", "service-8");
        assertThat(decision.effects().get(1).effect().target()).contains("tags");
    }

    @Test
    void none_is_dropped_that_a_later_block_may_see() {
        String later = """
                  - block: later
                    hitPolicy: FIRST
                    rules:
                      - { id: seen, when: { service: v8 }, then: { addTags: [seen] } }
                """;
        RuleSet two = RuleSet.parse(Docs.block("COLLECT", setting(0, 9, "service")) + later);
        Decision decision = RuleEngine.compile(two).decide(Stage.CLASSIFY, Facts.none(), Docs.NOW);
        assertThat(acting(decision)).containsExactly("service-8", "seen");
    }

    @Test
    void the_next_decision_knows_nothing_of_the_last_one() {
        String rules =
                "- { id: phone, when: { channel: PHONE, title: { matches: \"[a-z]+\" } }, then: { service: a } }\n"
                        + "- { id: other, when: { not: { channel: PHONE } }, then: { service: b } }\n";
        RuleEngine engine = RuleEngine.compile(RuleSet.parse(Docs.block("COLLECT", rules)));
        Facts phone =
                Facts.builder().text("channel", "PHONE").text("title", "abc").build();
        for (int i = 0; i < 3; i++) {
            assertThat(acting(engine.decide(Stage.CLASSIFY, phone, Docs.NOW))).containsExactly("phone");
            assertThat(acting(engine.decide(Stage.CLASSIFY, phone.without("title"), Docs.NOW)))
                    .isEmpty();
            assertThat(acting(engine.decide(Stage.CLASSIFY, Facts.none(), Docs.NOW)))
                    .containsExactly("other");
        }
    }

    @Test
    void a_stage_without_rules_decides_nothing_and_says_so() {
        RuleEngine engine = RuleEngine.compile(RuleSet.parse(Docs.block("COLLECT", setting(0, 1, "service"))));
        for (Trigger trigger : Trigger.values()) {
            Facts facts = Facts.builder().text("trigger", trigger.name()).build();
            Decision decision = engine.decide(Stage.ASSIGN, facts, Docs.NOW);
            assertThat(decision.stage()).isEqualTo(Stage.ASSIGN);
            assertThat(decision.ruleSet()).isEqualTo(engine.ruleSet().hash());
            assertThat(decision.effects()).isEmpty();
            assertThat(decision.fired()).isEmpty();
            assertThat(decision.explain().rules()).isEmpty();
            assertThat(decision.explain("service-0")).isEmpty();
        }
    }
}
