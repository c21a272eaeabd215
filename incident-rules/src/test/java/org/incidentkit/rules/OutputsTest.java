package org.incidentkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.triage.Decision;
import org.incidentkit.core.triage.RuleEffect;
import org.incidentkit.core.triage.RuleTrace;
import org.incidentkit.core.triage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a block makes of rules that act together: who answers for it, and whether it overrides people. */
class OutputsTest {
    private static Decision decide(String hitPolicy, String rules) {
        return RuleEngine.compile(RuleSet.parse(Docs.block(hitPolicy, rules)))
                .decide(Stage.CLASSIFY, Facts.none(), Docs.NOW);
    }

    private static List<String> acting(Decision decision) {
        return decision.effects().stream().map(RuleEffect::ruleId).toList();
    }

    @Test
    void a_value_made_of_several_overrides_people_if_one_of_them_does() {
        String plain = "- { id: a, then: { users: 4 } }\n";
        String forced = "- { id: b, then: { users: { value: 3, force: true } } }\n";
        assertThat(decide("COLLECT_SUM", plain + forced).effects())
                .singleElement()
                .matches(one -> one.effect().overridesPeople());
        assertThat(decide("COLLECT_SUM", plain).effects())
                .singleElement()
                .matches(one -> !one.effect().overridesPeople());
    }

    @Test
    void a_sum_is_the_first_rules_even_where_another_has_that_value() {
        String adding = "- { id: none, then: { users: 0 } }\n- { id: some, then: { users: 5 } }\n";
        assertThat(acting(decide("COLLECT_SUM", adding))).containsExactly("none");
        assertThat(acting(decide("COLLECT_MAX", adding))).containsExactly("some");
    }

    @Test
    void what_is_added_is_not_mixed_with_what_is_set() {
        String tags = "- { id: a, then: { addTags: [x] } }\n- { id: b, then: { tags: [y] } }\n";
        Decision decision = decide("RULE_ORDER", tags);
        assertThat(acting(decision)).containsExactly("a", "b");
        assertThat(decision.effects().get(1).effect().appliedTo(List.of())).hasToString("[y]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "service: %s",
                "addTags: [%s]",
                "removeTags: [%s]",
                "service: { value: %s, force: true }, addTags: [z]"
            })
    void rules_come_to_the_same_only_if_their_values_are_the_same(String effect) {
        String rule = "- { id: %s, then: { %s } }%n";
        String one = rule.formatted("a", effect.formatted("x"));
        assertThat(acting(decide("ANY", one + rule.formatted("b", effect.formatted("X")))))
                .isNotEmpty()
                .containsOnly("a");
        assertThat(decide("ANY", one + rule.formatted("b", effect.formatted("y")))
                        .effects())
                .isEmpty();
    }

    @Test
    void one_that_overrides_people_does_not_come_to_the_same_as_one_that_does_not() {
        String rules = "- { id: a, then: { service: x } }\n- { id: b, then: { service: { value: x, force: true } } }\n";
        assertThat(decide("ANY", rules).effects()).isEmpty();
    }

    @Test
    void whoever_held_is_told_with_what_made_it_hold_and_whoever_was_not_asked_is_not() {
        String watched = "- { id: watched, mode: MONITOR, when: { users: { missing: true } }, then: { service: a } }\n";
        String first = "- { id: first, when: { cost: { missing: true } }, then: { service: b } }\n";
        String shadowed = "- { id: shadowed, when: { flag: { missing: true } }, then: { service: c } }\n";
        List<RuleTrace> rules =
                decide("FIRST", watched + first + shadowed).explain().rules();
        assertThat(rules)
                .extracting(RuleTrace::verdict)
                .containsExactly(RuleTrace.Verdict.WATCHED, RuleTrace.Verdict.FIRED, RuleTrace.Verdict.SHADOWED);
        assertThat(rules).extracting(rule -> rule.decisive().size()).containsExactly(1, 1, 0);
    }
}
