package org.incidentkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
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
import org.incidentkit.core.triage.Decision;
import org.incidentkit.core.triage.Effect;
import org.incidentkit.core.triage.FiredRule;
import org.incidentkit.core.triage.RuleEffect;
import org.incidentkit.core.triage.RuleTrace.Verdict;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.core.triage.TriageFacts;
import org.incidentkit.rules.model.Rule;
import org.incidentkit.rules.model.RuleDefinitions;

/** The engine does what the plain telling of a stage does, over rules that hold now and then and set what others ask. */
class EngineProperties {
    @Provide
    Arbitrary<RuleDefinitions> definitions() {
        Arbitrary<Condition> tests = Arbitraries.of(
                Conditions.field("users").atLeast(5),
                Conditions.field("colour").is("red"),
                Conditions.field("colour").exists(),
                Conditions.field("category").under("network"),
                Conditions.field("tags").in("a", "b"),
                Conditions.field("title").anyWord("vpn"),
                Conditions.field("title").matches("v.n"));
        Arbitrary<Effect> effects = Arbitraries.of(
                new Effect.Set("colour", List.of(FactValue.Text.of("red")), false),
                new Effect.Set("colour", List.of(FactValue.Text.of("green")), false),
                new Effect.Clear("colour"),
                new Effect.Set("users", List.of(new FactValue.Whole(9)), false),
                new Effect.Set("users", List.of(new FactValue.Whole(6)), false),
                new Effect.Set("tags", List.of(FactValue.Text.of("b"), FactValue.Text.of("c")), false),
                new Effect.Set("tags", List.of(FactValue.Text.of("B"), FactValue.Text.of("d")), false),
                new Effect.Set("category", List.of(FactValue.Path.of("network/vpn")), false),
                new Effect.Add("tags", List.of(FactValue.Text.of("a"))),
                new Effect.Remove("tags", List.of(FactValue.Text.of("A"))));
        Arbitrary<Rule> rules = RuleArbitraries.rules(
                RuleArbitraries.conditions(tests), effects.list().ofMaxSize(2).map(RuleArbitraries::onceEach));
        return RuleArbitraries.definitions(RuleArbitraries.computing(rules));
    }

    @Provide
    Arbitrary<Facts> facts() {
        return Combinators.combine(
                        Arbitraries.of(0L, 5L, 7L).optional(),
                        Arbitraries.of("red", "GREEN").optional(),
                        Arbitraries.of("vpn är nere", "skrivare").optional(),
                        Arbitraries.of("a", "B").list().ofMaxSize(2),
                        Arbitraries.of("ON_CREATE", "ON_UPDATE", "ON_TIMER").optional())
                .as((users, colour, title, tags, trigger) -> {
                    Facts.Builder facts = Facts.builder();
                    users.ifPresent(count -> facts.whole("users", count));
                    colour.ifPresent(text -> facts.text("colour", text));
                    title.ifPresent(text -> facts.text("title", text));
                    tags.forEach(tag -> facts.text("tags", tag));
                    users.ifPresent(count -> facts.whole("reopenCount", count - 6)
                            .moment("at", Docs.NOW.plusSeconds(count * 86_400))
                            .text("service", "Mail"));
                    trigger.ifPresent(on -> facts.text(TriageFacts.TRIGGER, on));
                    trigger.ifPresent(on -> facts.text(TriageFacts.CHANGED, "users")
                            .text(
                                    TriageFacts.TIMERS,
                                    RuleArbitraries.TIMER.timer().key()));
                    return facts.build();
                });
    }

    @Property(tries = 1_000)
    void the_engine_equals_the_plain_telling(
            @ForAll("definitions") RuleDefinitions definitions, @ForAll("facts") Facts facts) {
        NaiveStage told = new NaiveStage(facts, Docs.NOW).run(definitions, Stage.CLASSIFY);
        Decision decision = RuleEngine.compile(RuleSet.of(definitions))
                .reckoning(NaiveCompute.CALENDARS)
                .decide(Stage.CLASSIFY, facts, Docs.NOW);

        assertThat(decision.fired().stream().filter(FiredRule::applied).map(FiredRule::ruleId))
                .containsExactlyInAnyOrderElementsOf(told.acting);
        assertThat(decision.fired().stream()
                        .filter(rule -> !rule.applied())
                        .map(FiredRule::ruleId)
                        .collect(Collectors.toSet()))
                .isEqualTo(union(told));
        assertThat(decision.findings().stream()
                        .filter(finding -> finding.code().equals("hit-policy-conflict"))
                        .findAny()
                        .isEmpty())
                .isEqualTo(told.conflicting.isEmpty());
        NaiveStage.after(
                        facts,
                        decision.effects().stream().map(RuleEffect::effect).toList())
                .forEach((field, values) ->
                        assertThat(keys(values)).as(field).isEqualTo(keys(told.facts.values(field))));
    }

    private static List<Object> keys(List<FactValue> values) {
        return values.stream().map(FactValue::key).toList();
    }

    private static java.util.Set<String> union(NaiveStage told) {
        List<String> all = new ArrayList<>(told.watched);
        all.addAll(told.conflicting);
        all.addAll(told.outranked);
        return java.util.Set.copyOf(all);
    }

    @Property(tries = 300)
    void the_trace_tells_of_every_rule_once_and_agrees_with_what_fired(
            @ForAll("definitions") RuleDefinitions definitions, @ForAll("facts") Facts facts) {
        Decision decision = RuleEngine.compile(RuleSet.of(definitions)).decide(Stage.CLASSIFY, facts, Docs.NOW);
        assertThat(decision.explain().rules()).hasSize((int) definitions.rules().count());
        assertThat(decision.explain().rules().stream()
                        .filter(rule -> rule.verdict() == Verdict.FIRED)
                        .map(rule -> rule.ruleId()))
                .containsExactlyElementsOf(decision.fired().stream()
                        .filter(FiredRule::applied)
                        .map(FiredRule::ruleId)
                        .toList());
    }
}
