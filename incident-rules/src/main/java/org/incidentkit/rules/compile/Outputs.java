package org.incidentkit.rules.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.field.FieldCatalog;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.triage.Effect;
import org.incidentkit.core.triage.Finding;
import org.incidentkit.core.triage.RuleEffect;
import org.incidentkit.core.triage.Trace;
import org.incidentkit.rules.model.Block;
import org.incidentkit.rules.model.BlockCheck;
import org.incidentkit.rules.model.HitPolicy;
import org.incidentkit.rules.model.Rule;

/**
 * How what the acting rules of one block set becomes what the block sets. Immutable.
 *
 * @param policy the block's hit policy
 * @param byPriority which rule's outputs come first, for policies that ask
 * @param several the fields that take several values
 */
record Outputs(HitPolicy policy, Comparator<Rule> byPriority, Set<String> several) {
    static Outputs of(Block block, FieldCatalog fields) {
        Set<String> several = fields.fields().stream()
                .filter(FieldDefinition::multiValued)
                .map(FieldDefinition::name)
                .collect(Collectors.toUnmodifiableSet());
        return new Outputs(block.hitPolicy(), block.byPriority(), several);
    }

    /** What a block does. */
    record Made(List<RuleEffect> effects, List<Trace.Overwritten> overwritten, List<Finding> findings) {}

    /** Whether the effects of the acting rules are not simply done one after the other. */
    boolean isMerging() {
        return policy.isAggregating() || policy == HitPolicy.RULE_ORDER || policy == HitPolicy.OUTPUT_ORDER;
    }

    /** The effects of the acting rules as the block's. */
    Made merged(List<RuleEffect> effects) {
        Made made = new Made(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Map<String, List<RuleEffect>> sets = effects.stream()
                .filter(one -> one.effect() instanceof Effect.Set)
                .collect(Collectors.groupingBy(
                        one -> one.effect().target().orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        Set<String> begun = new HashSet<>();
        for (RuleEffect one : effects) {
            boolean first = one.effect() instanceof Effect.Set start && begun.add(start.field());
            List<RuleEffect> alike = sets.getOrDefault(one.effect().target().orElse(""), List.of());
            if (!(one.effect() instanceof Effect.Set set)) {
                made.effects().add(one);
            } else if (policy.isAggregating()) {
                if (first) {
                    aggregate(set.field(), alike, made);
                }
            } else if (several.contains(set.field())) {
                if (first) {
                    made.effects().add(listed(set.field(), alike));
                }
            } else if (policy == HitPolicy.OUTPUT_ORDER && !first) {
                made.overwritten()
                        .add(new Trace.Overwritten(
                                set.field(), one.ruleId(), alike.get(0).ruleId()));
            } else {
                made.effects().add(one);
            }
        }
        return made;
    }

    private static RuleEffect listed(String field, List<RuleEffect> sets) {
        List<FactValue> values = List.of();
        for (RuleEffect one : sets) {
            values = new Effect.Add(field, values(one)).appliedTo(values);
        }
        return new RuleEffect(sets.get(0).ruleId(), new Effect.Set(field, values, isForced(sets)));
    }

    private void aggregate(String field, List<RuleEffect> sets, Made made) {
        List<FactValue> values =
                sets.stream().flatMap(one -> values(one).stream()).toList();
        try {
            FactValue value = Reckoner.fold(BlockCheck.fold(policy), values).orElseThrow();
            RuleEffect origin = sets.stream()
                    .filter(one -> values(one).get(0).sameAs(value))
                    .findFirst()
                    .filter(any -> policy == HitPolicy.COLLECT_MIN || policy == HitPolicy.COLLECT_MAX)
                    .orElse(sets.get(0));
            made.effects().add(new RuleEffect(origin.ruleId(), new Effect.Set(field, List.of(value), isForced(sets))));
        } catch (ArithmeticException | IllegalArgumentException beyond) {
            made.findings().add(notComputable(sets.get(0).ruleId(), field, beyond));
        }
    }

    static Finding notComputable(String rule, String field, RuntimeException why) {
        return new Finding(
                "not-computable", "rule '" + rule + "' cannot work out '" + field + "': " + why.getMessage());
    }

    private static List<FactValue> values(RuleEffect set) {
        return ((Effect.Set) set.effect()).values();
    }

    private static boolean isForced(List<RuleEffect> sets) {
        return sets.stream().anyMatch(one -> one.effect().overridesPeople());
    }

    /** Whether rules come to the same, however the case of their texts and the order of their effects. */
    static boolean areAlike(List<Rule> rules, Function<Rule, List<Effect>> effects) {
        return rules.stream().map(effects).map(Outputs::keys).distinct().count() <= 1;
    }

    private static Map<Object, Long> keys(List<Effect> effects) {
        return effects.stream().collect(Collectors.groupingBy(Outputs::key, Collectors.counting()));
    }

    private static Object key(Effect effect) {
        Optional<String> target = effect.target();
        if (target.isEmpty()) {
            return effect;
        }
        List<Object> values = new ArrayList<>();
        if (effect instanceof Effect.Set set) {
            set.values().forEach(value -> values.add(value.key()));
        } else if (effect instanceof Effect.Add add) {
            add.values().forEach(value -> values.add(value.key()));
        } else if (effect instanceof Effect.Remove remove) {
            remove.values().forEach(value -> values.add(value.key()));
        }
        return List.of(effect.getClass(), target.get(), effect.overridesPeople(), values);
    }
}
