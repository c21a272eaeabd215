package org.incidentkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.triage.Decision;
import org.incidentkit.core.triage.FiredRule;
import org.incidentkit.core.triage.RuleTrace.Verdict;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.core.triage.Trace;
import org.incidentkit.rules.model.HitPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What DMN's hit policies make of several rules that hold. */
class HitPolicyTest {
    private static Decision decide(String policy, String rules) {
        return RuleEngine.compile(RuleSet.parse(Docs.block(policy, rules)))
                .decide(Stage.CLASSIFY, Facts.none(), Docs.NOW);
    }

    private static List<String> acting(Decision decision) {
        return decision.effects().stream()
                .map(effect -> effect.ruleId() + " " + effect.effect().target().orElse("")
                        + effect.effect().appliedTo(List.of()).stream()
                                .map(FactValue::toString)
                                .toList())
                .toList();
    }

    private static Verdict verdict(Decision decision, String rule) {
        return decision.explain().rule(rule).orElseThrow().verdict();
    }

    private static final String IMPACTS = """
            - { id: a, then: { impact: LOW } }
            - { id: b, then: { impact: HIGH, addTags: [x] } }
            - { id: c, when: never, then: { impact: HIGHEST } }
            - { id: d, then: { impact: HIGH, addTags: [y] } }
            - { id: e }
            """;

    private static final String RANKED = "%s\n    priorities: { impact: [HIGHEST, HIGH, LOW] }";

    @Test
    void priority_takes_the_rule_whose_output_comes_first_and_of_equals_the_first_rule() {
        Decision decision = decide(RANKED.formatted("PRIORITY"), IMPACTS);
        assertThat(acting(decision)).containsExactly("b impact[HIGH]", "b tags[x]");
        assertThat(verdict(decision, "a")).isEqualTo(Verdict.OUTRANKED);
        assertThat(verdict(decision, "c")).isEqualTo(Verdict.FAILED);
        assertThat(decision.explain().rule("d").orElseThrow().others()).containsExactly("b");
        assertThat(decision.fired())
                .extracting(FiredRule::ruleId, FiredRule::applied)
                .containsExactly(tuple("a", false), tuple("b", true), tuple("d", false), tuple("e", false));
        assertThat(decision.findings()).isEmpty();
    }

    private static org.assertj.core.groups.Tuple tuple(Object... values) {
        return org.assertj.core.groups.Tuple.tuple(values);
    }

    @Test
    void output_order_lets_all_act_and_the_highest_stands() {
        Decision decision = decide(RANKED.formatted("OUTPUT_ORDER"), IMPACTS);
        assertThat(acting(decision)).containsExactly("b impact[HIGH]", "b tags[x]", "d tags[y]");
        assertThat(decision.explain().overwritten())
                .containsExactly(new Trace.Overwritten("impact", "d", "b"), new Trace.Overwritten("impact", "a", "b"));
    }

    @Test
    void a_field_of_several_values_gets_all_in_the_order_of_rules_or_outputs() {
        String watchers = """
                - { id: a, then: { impact: LOW, watchers: [anna, erik] } }
                - { id: b, then: { impact: HIGH, watchers: [Erik, sara] } }
                """;
        assertThat(acting(decide("RULE ORDER", watchers)))
                .containsExactly("a watchers[anna, erik, sara]", "b impact[HIGH]");
        assertThat(acting(decide(RANKED.formatted("OUTPUT ORDER"), watchers)))
                .containsExactly("b impact[HIGH]", "b watchers[Erik, sara, anna]");
        assertThat(acting(decide("COLLECT", watchers))).containsExactly("b impact[HIGH]", "b watchers[Erik, sara]");
    }

    @Test
    void any_acts_once_when_all_come_to_the_same_and_not_at_all_when_they_differ() {
        String alike = """
                - { id: a, then: { impact: HIGH, tags: [x, y] } }
                - { id: b, then: { tags: [X, Y], impact: HIGH } }
                """;
        Decision decision = decide("ANY", alike);
        assertThat(acting(decision)).containsExactly("a impact[HIGH]", "a tags[x, y]");
        assertThat(verdict(decision, "b")).isEqualTo(Verdict.FIRED);
        Decision conflict = decide("ANY", alike + "- { id: c, then: { impact: LOW } }\n");
        assertThat(conflict.effects()).isEmpty();
        assertThat(conflict.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("hit-policy-conflict");
            assertThat(finding.sentence()).contains("come to the same").contains("a, b, c");
        });
        assertThat(conflict.explain().rule("a").orElseThrow().others()).containsExactly("c");
        assertThat(conflict.explain().rule("c").orElseThrow().others()).containsExactly("a", "b");
    }

    private static final String COSTS = """
            - { id: a, then: { cost: 2.5, users: 4 } }
            - { id: b, then: { cost: -1, users: 3, addTags: [x] } }
            - { id: c, then: { cost: 2.50 } }
            - { id: d, mode: MONITOR, then: { cost: 1000 } }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "COLLECT_SUM   | a cost[4]   ; a users[7]; b tags[x]",
                "COLLECT_MIN   | b cost[-1]  ; b users[3]; b tags[x]",
                "COLLECT_MAX   | a cost[2.5] ; a users[4]; b tags[x]",
                "COLLECT_COUNT | a cost[3]   ; a users[2]; b tags[x]",
            })
    void collect_makes_one_value_of_several(String policy, String acts) {
        Decision decision = decide(policy, COSTS);
        assertThat(acting(decision)).containsExactly(acts.split(" *; *", -1));
        assertThat(verdict(decision, "d")).isEqualTo(Verdict.WATCHED);
    }

    @Test
    void dates_and_instants_have_a_least_and_a_greatest() {
        String days = """
                - { id: a, then: { day: 2026-06-19, at: 2026-06-19T10:00:00+02:00 } }
                - { id: b, then: { day: 2026-06-18, at: 2026-06-19T09:00:00Z } }
                """;
        assertThat(acting(decide("COLLECT <", days)))
                .containsExactly("b day[2026-06-18]", "a at[2026-06-19T08:00:00Z]");
        assertThat(acting(decide("C>", days))).containsExactly("a day[2026-06-19]", "b at[2026-06-19T09:00:00Z]");
    }

    @Test
    void a_sum_beyond_measure_is_found_and_stops_nothing() {
        Decision decision = decide("COLLECT_SUM", """
                - { id: a, then: { users: 9223372036854775807, addTags: [x] } }
                - { id: b, then: { users: 1 } }
                """);
        assertThat(acting(decision)).containsExactly("a tags[x]");
        assertThat(decision.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("not-computable");
            assertThat(finding.sentence()).contains("'users'");
        });
    }

    @Test
    void stop_ends_the_block_where_rules_are_asked_for_their_order_and_else_the_stage() {
        String stopping = IMPACTS.replace("id: a,", "id: a, stop: true,");
        assertThat(acting(decide("RULE_ORDER", stopping))).containsExactly("a impact[LOW]");
        assertThat(acting(decide(RANKED.formatted("PRIORITY"), stopping))).hasSize(2);
        assertThat(acting(decide(RANKED.formatted("OUTPUT_ORDER"), stopping))).hasSize(3);
    }

    @Test
    void dmn_symbols_and_words_name_the_policies() {
        for (HitPolicy policy : HitPolicy.values()) {
            assertThat(HitPolicy.of(policy.symbol())).contains(policy);
            assertThat(HitPolicy.of(policy.name().toLowerCase(java.util.Locale.ROOT)))
                    .contains(policy);
        }
        assertThat(HitPolicy.of("collect +")).contains(HitPolicy.COLLECT_SUM);
        assertThat(HitPolicy.of("Output order")).contains(HitPolicy.OUTPUT_ORDER);
    }
}
