package org.incidentkit.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.incidentkit.core.condition.ConditionEvaluator;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.triage.Effect;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.rules.model.Block;
import org.incidentkit.rules.model.HitPolicy;
import org.incidentkit.rules.model.LinearTimePatterns;
import org.incidentkit.rules.model.OutputPriority;
import org.incidentkit.rules.model.Rule;
import org.incidentkit.rules.model.RuleDefinitions;
import org.incidentkit.rules.model.RuleMode;
import org.incidentkit.rules.model.RuleTrigger;

/** What a stage should do, told as plainly as can be: all that holds, then who of those may act, then what they set. */
final class NaiveStage {
    private static final Set<HitPolicy> ONE_AFTER_ANOTHER = Set.of(
            HitPolicy.COLLECT,
            HitPolicy.RULE_ORDER,
            HitPolicy.COLLECT_SUM,
            HitPolicy.COLLECT_MIN,
            HitPolicy.COLLECT_MAX,
            HitPolicy.COLLECT_COUNT);

    private final ConditionEvaluator evaluator = ConditionEvaluator.withPatterns(new LinearTimePatterns());
    private final Instant now;
    final List<String> acting = new ArrayList<>();
    final Set<String> watched = new HashSet<>();
    final Set<String> conflicting = new HashSet<>();
    final Set<String> outranked = new HashSet<>();
    Facts facts;
    private boolean stopped;

    NaiveStage(Facts facts, Instant now) {
        this.facts = facts;
        this.now = now;
    }

    NaiveStage run(RuleDefinitions definitions, Stage stage) {
        definitions.blocks(stage).forEach(this::block);
        return this;
    }

    private void block(Block block) {
        if (stopped) {
            return;
        }
        Facts seen = facts;
        List<Rule> inOrder = new ArrayList<>(block.rules());
        inOrder.sort(Comparator.comparing(Rule::order));
        List<Rule> reached = reached(
                block.hitPolicy(),
                inOrder.stream().filter(rule -> holds(rule, seen)).toList());
        List<Rule> fired = new ArrayList<>();
        for (Rule rule : reached) {
            if (rule.mode() == RuleMode.MONITOR) {
                watched.add(rule.id());
            } else {
                fired.add(rule);
            }
        }
        List<List<Effect>> does = act(block, fired, seen);
        does.forEach(effects -> effects.forEach(this::apply));
        stopped = fired.stream().anyMatch(rule -> rule.stop() && acting.contains(rule.id()));
    }

    /** How many of those that hold are reached at all. */
    private static List<Rule> reached(HitPolicy policy, List<Rule> holding) {
        for (Rule rule : holding) {
            boolean ends = policy == HitPolicy.FIRST || ONE_AFTER_ANOTHER.contains(policy) && rule.stop();
            if (ends && rule.mode() == RuleMode.ACTIVE) {
                return holding.subList(0, holding.indexOf(rule) + 1);
            }
        }
        return holding;
    }

    private List<List<Effect>> act(Block block, List<Rule> fired, Facts seen) {
        List<Rule> ordered = new ArrayList<>(fired);
        if (block.hitPolicy().isByPriority()) {
            ordered.sort(Comparator.comparing(rule -> places(block, rule), NaiveStage::compare));
        }
        List<List<Effect>> does = new ArrayList<>();
        ordered.forEach(rule -> does.add(effects(rule, seen)));
        boolean conflict = fired.size() > 1 && block.hitPolicy() == HitPolicy.UNIQUE
                || block.hitPolicy() == HitPolicy.ANY
                        && does.stream().map(NaiveStage::words).distinct().count() > 1;
        if (conflict) {
            fired.forEach(rule -> conflicting.add(rule.id()));
            return List.of();
        }
        if (block.hitPolicy() == HitPolicy.PRIORITY) {
            ordered.stream().skip(1).forEach(rule -> outranked.add(rule.id()));
            ordered.stream().limit(1).forEach(rule -> acting.add(rule.id()));
            return does.isEmpty() ? does : does.subList(0, 1);
        }
        ordered.forEach(rule -> acting.add(rule.id()));
        if (block.hitPolicy() == HitPolicy.ANY) {
            return does.isEmpty() ? does : does.subList(0, 1);
        }
        return List.of(NaiveOutputs.of(block.hitPolicy(), does));
    }

    /** The effects as a bag of words. */
    private static Map<String, Long> words(List<Effect> effects) {
        return effects.stream()
                .map(effect -> NaiveOutputs.lower(effect).replaceAll("\\.0+\\b", ""))
                .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
    }

    private static List<Integer> places(Block block, Rule rule) {
        List<Integer> places = new ArrayList<>();
        for (OutputPriority priority : block.priorities()) {
            int place = priority.values().size();
            for (Effect effect : rule.effects()) {
                if (effect instanceof Effect.Set set && set.field().equals(priority.field())) {
                    String first = set.values().get(0).key().toString();
                    place = priority.values().stream()
                            .map(value -> value.key().toString())
                            .toList()
                            .indexOf(first);
                }
            }
            places.add(place);
        }
        return places;
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < one.size(); i++) {
            if (!one.get(i).equals(other.get(i))) {
                return one.get(i) - other.get(i);
            }
        }
        return 0;
    }

    private List<Effect> effects(Rule rule, Facts seen) {
        List<Effect> does = new ArrayList<>(rule.effects());
        rule.computes().forEach(compute -> {
            List<FactValue> values = NaiveCompute.values(compute.computation(), seen, now);
            if (!values.isEmpty()) {
                does.add(new Effect.Set(compute.field(), values, compute.force()));
            }
        });
        return does;
    }

    private boolean holds(Rule rule, Facts seen) {
        boolean valid = rule.validFrom().map(from -> !now.isBefore(from)).orElse(true)
                && rule.validUntil().map(now::isBefore).orElse(true);
        List<RuleTrigger> on = rule.triggers().isEmpty() ? List.of(new RuleTrigger.Create()) : rule.triggers();
        boolean asked = on.stream().anyMatch(trigger -> evaluator.holds(trigger.toCondition(), seen, now));
        return rule.mode() != RuleMode.INACTIVE && valid && asked && evaluator.holds(rule.condition(), seen, now);
    }

    private void apply(Effect effect) {
        effect.target().ifPresent(field -> {
            List<FactValue> after = effect.appliedTo(facts.values(field));
            if (!after.equals(facts.values(field))) {
                facts = facts.with(field, after);
                Set<FactValue> changed = new LinkedHashSet<>(facts.values("changedFields"));
                changed.add(FactValue.Text.of(field));
                facts = facts.with("changedFields", List.copyOf(changed));
            }
        });
    }

    /** The fields after effects, one after the other. */
    static Map<String, List<FactValue>> after(Facts before, List<Effect> effects) {
        Map<String, List<FactValue>> fields = new HashMap<>();
        for (Effect effect : effects) {
            effect.target()
                    .ifPresent(field ->
                            fields.put(field, effect.appliedTo(fields.getOrDefault(field, before.values(field)))));
        }
        return fields;
    }
}
