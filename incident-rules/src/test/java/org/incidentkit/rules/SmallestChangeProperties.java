package org.incidentkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.Conditions;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.triage.Effect;
import org.incidentkit.core.triage.FiredRule;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.rules.explain.Counterfactual;
import org.incidentkit.rules.explain.Counterfactual.Answer;
import org.incidentkit.rules.model.Block;
import org.incidentkit.rules.model.HitPolicy;
import org.incidentkit.rules.model.OutputPriority;
import org.incidentkit.rules.model.Rule;
import org.incidentkit.rules.model.RuleDefinitions;

/** The smallest change against trying every assignment of a small world. */
class SmallestChangeProperties {
    /** Of every field all values its tests can tell apart; the empty list is a missing fact. */
    private static final Map<String, List<List<FactValue>>> WORLD = Map.of(
            "users",
                    worlds(
                            new FactValue.Whole(0),
                            new FactValue.Whole(5),
                            new FactValue.Whole(6),
                            new FactValue.Whole(9)),
            "colour", worlds(FactValue.Text.of("red"), FactValue.Text.of("green")),
            "flag", worlds(new FactValue.Truth(true), new FactValue.Truth(false)),
            "category",
                    worlds(
                            FactValue.Path.of("a"),
                            FactValue.Path.of("a/b"),
                            FactValue.Path.of("a/b/z"),
                            FactValue.Path.of("z")));

    private static List<List<FactValue>> worlds(FactValue... values) {
        List<List<FactValue>> worlds = new ArrayList<>();
        worlds.add(List.of());
        for (FactValue value : values) {
            worlds.add(List.of(value));
        }
        return worlds;
    }

    @Provide
    Arbitrary<RuleDefinitions> definitions() {
        Arbitrary<Condition> tests = Arbitraries.of(
                Conditions.field("users").atLeast(6),
                Conditions.field("users").lessThan(5),
                Conditions.field("users").is(5),
                Conditions.field("users").exists(),
                Conditions.field("colour").is("red"),
                Conditions.field("colour").is("GREEN"),
                Conditions.field("flag").is(true),
                Conditions.field("flag").is(false),
                Conditions.field("category").under("a"),
                Conditions.field("category").under("a/b"),
                Conditions.field("category").is(FactValue.Path.of("a/b")));
        Arbitrary<Rule> rules = RuleArbitraries.rules(RuleArbitraries.conditions(tests), Arbitraries.just(List.of()));
        return Combinators.combine(
                        Arbitraries.of(HitPolicy.values()),
                        rules.list().ofMinSize(1).ofMaxSize(3))
                .as((policy, all) -> new RuleDefinitions(
                        "world", RuleArbitraries.FIELDS, Map.of(Stage.CLASSIFY, List.of(block(policy, created(all))))));
    }

    private static Block block(HitPolicy policy, List<Rule> rules) {
        List<OutputPriority> priorities = policy.isByPriority()
                ? List.of(new OutputPriority("supplier", List.of(FactValue.Text.of("s1"), FactValue.Text.of("s0"))))
                : List.of();
        return new Block("b", policy, priorities, policy.isAggregating() ? costing(rules) : rules);
    }

    private static List<Rule> costing(List<Rule> rules) {
        return rules.stream()
                .map(rule -> rule.saying(
                        rule.condition(), List.of(new Effect.Set("cost", List.of(new FactValue.Whole(7)), false))))
                .toList();
    }

    /** Asked on creation alone: the trigger is no part of this world. */
    private static List<Rule> created(List<Rule> rules) {
        List<Rule> created = new ArrayList<>();
        for (Rule rule : rules) {
            created.add(Rule.builder()
                    .id("r" + created.size())
                    .order(rule.order())
                    .condition(rule.condition())
                    .addEffects(new Effect.Set("supplier", List.of(FactValue.Text.of("s" + created.size() % 2)), false))
                    .mode(rule.mode())
                    .stop(rule.stop())
                    .build());
        }
        return created;
    }

    @Provide
    Arbitrary<Facts> facts() {
        return Combinators.combine(
                        Arbitraries.of(WORLD.get("users")),
                        Arbitraries.of(WORLD.get("colour")),
                        Arbitraries.of(WORLD.get("flag")),
                        Arbitraries.of(WORLD.get("category")))
                .as((users, colour, flag, category) -> Facts.none()
                        .with("users", users)
                        .with("colour", colour)
                        .with("flag", flag)
                        .with("category", category));
    }

    @Property(tries = 250)
    void the_change_is_as_small_as_any_in_the_whole_world(
            @ForAll("definitions") RuleDefinitions definitions, @ForAll("facts") Facts facts) {
        RuleEngine engine = RuleEngine.compile(RuleSet.of(definitions));
        for (Rule rule : definitions.blocks(Stage.CLASSIFY).get(0).rules()) {
            Counterfactual answer = engine.whyNot(rule.id(), facts, Docs.NOW);
            int smallest = smallest(engine, rule, facts);
            assertThat(answer.smallest()).isTrue();
            if (smallest == Integer.MAX_VALUE) {
                assertThat(answer.answer()).isEqualTo(Answer.IMPOSSIBLE);
            } else if (smallest == 0) {
                assertThat(answer.answer()).isEqualTo(Answer.FIRES);
            } else {
                assertThat(answer.answer()).isEqualTo(Answer.CHANGE);
                assertThat(answer.changes()).hasSize(smallest);
            }
        }
    }

    private static int smallest(RuleEngine engine, Rule rule, Facts facts) {
        List<Facts> assignments = List.of(facts);
        for (Map.Entry<String, List<List<FactValue>>> field : WORLD.entrySet()) {
            List<Facts> more = new ArrayList<>();
            for (Facts one : assignments) {
                field.getValue().forEach(values -> more.add(one.with(field.getKey(), values)));
            }
            assignments = more;
        }
        return assignments.stream()
                .filter(changed -> engine.decide(Stage.CLASSIFY, changed, Docs.NOW).fired().stream()
                        .anyMatch(fired -> isWanted(fired, rule)))
                .mapToInt(changed -> (int) WORLD.keySet().stream()
                        .filter(name -> !changed.values(name).equals(facts.values(name)))
                        .count())
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private static boolean isWanted(FiredRule fired, Rule rule) {
        boolean watched = rule.mode() == org.incidentkit.rules.model.RuleMode.MONITOR;
        return fired.ruleId().equals(rule.id()) && fired.applied() != watched;
    }
}
