package org.incidentkit.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.triage.Effect;
import org.incidentkit.rules.model.Block;
import org.incidentkit.rules.model.Compute;
import org.incidentkit.rules.model.HitPolicy;
import org.incidentkit.rules.model.OutputPriority;
import org.incidentkit.rules.model.Rule;

/** Makes blocks of rules that suit their hit policies. */
public final class Suited {
    private static final Set<String> NUMBERS = Set.of("users", "cost");
    private static final Set<String> ORDERED = Set.of("users", "cost", "day", "at");

    private Suited() {}

    public static Block block(HitPolicy policy, List<Rule> rules, boolean reversed) {
        if (policy.isByPriority()) {
            List<OutputPriority> priorities = priorities(rules, reversed);
            List<String> ranked = priorities.stream().map(OutputPriority::field).toList();
            return new Block(
                    "to be named",
                    policy,
                    priorities,
                    rules.stream().map(rule -> without(rule, ranked, true)).toList());
        }
        if (!policy.isAggregating()) {
            return new Block("to be named", policy, rules);
        }
        Set<String> fields = policy == HitPolicy.COLLECT_MIN || policy == HitPolicy.COLLECT_MAX ? ORDERED : NUMBERS;
        List<Rule> suited = rules.stream()
                .map(rule -> without(rule, List.copyOf(fields), false))
                .toList();
        return new Block("to be named", policy, suited);
    }

    /** The values that are set, in the order they are met or its reverse; one field at the most has several. */
    private static List<OutputPriority> priorities(List<Rule> rules, boolean reversed) {
        Map<String, List<FactValue>> met = new LinkedHashMap<>();
        for (Rule rule : rules) {
            for (Effect effect : rule.effects()) {
                if (effect instanceof Effect.Set set) {
                    List<FactValue> values = met.computeIfAbsent(set.field(), any -> new ArrayList<>());
                    FactValue value = set.values().get(0);
                    if (values.stream().noneMatch(value::sameAs)) {
                        values.add(reversed ? 0 : values.size(), value);
                    }
                }
            }
        }
        List<OutputPriority> priorities = new ArrayList<>();
        met.forEach((field, values) -> priorities.add(new OutputPriority(field, values)));
        return priorities.isEmpty()
                ? List.of(new OutputPriority("colour", List.of(FactValue.Text.of("green"))))
                : priorities.subList(0, Math.min(2, priorities.size()));
    }

    /** Without what it computes of these fields; or without all that it sets, but these. */
    private static Rule without(Rule rule, List<String> fields, boolean computedOnly) {
        List<Compute> computes = rule.computes().stream()
                .filter(compute -> fields.contains(compute.field()) != computedOnly)
                .toList();
        List<Effect> effects = rule.effects().stream()
                .filter(effect -> computedOnly || !(effect instanceof Effect.Set set) || fields.contains(set.field()))
                .toList();
        return Rule.builder()
                .id(rule.id())
                .order(rule.order())
                .addAllTriggers(rule.triggers())
                .condition(rule.condition())
                .addAllEffects(effects)
                .addAllComputes(computes)
                .mode(rule.mode())
                .validFrom(rule.validFrom())
                .validUntil(rule.validUntil())
                .comment(rule.comment())
                .stop(rule.stop())
                .build();
    }
}
