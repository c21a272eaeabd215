package org.incidentkit.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incidentkit.core.condition.ConditionEvaluator;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.triage.Effect;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.rules.model.Block;
import org.incidentkit.rules.model.HitPolicy;
import org.incidentkit.rules.model.LinearTimePatterns;
import org.incidentkit.rules.model.Rule;
import org.incidentkit.rules.model.RuleDefinitions;
import org.incidentkit.rules.model.RuleMode;
import org.incidentkit.rules.model.RuleTrigger;

/** What a stage should do, told as plainly as can be: all that holds, then who of those may act. */
final class NaiveStage {
    private final ConditionEvaluator evaluator = ConditionEvaluator.withPatterns(new LinearTimePatterns());
    private final Instant now;
    final List<String> acting = new ArrayList<>();
    final Set<String> watched = new HashSet<>();
    final Set<String> conflicting = new HashSet<>();
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
        List<Rule> holding = inOrder.stream().filter(rule -> holds(rule, seen)).toList();
        List<Rule> active =
                holding.stream().filter(rule -> rule.mode() == RuleMode.ACTIVE).toList();
        int end = end(block.hitPolicy(), holding, active);
        holding.subList(0, end).stream()
                .filter(rule -> rule.mode() == RuleMode.MONITOR)
                .forEach(rule -> watched.add(rule.id()));
        if (block.hitPolicy() == HitPolicy.UNIQUE && active.size() > 1) {
            active.forEach(rule -> conflicting.add(rule.id()));
            return;
        }
        for (Rule rule : holding.subList(0, end)) {
            if (rule.mode() == RuleMode.ACTIVE) {
                acting.add(rule.id());
                rule.effects().forEach(this::apply);
                stopped = stopped || rule.stop();
            }
        }
    }

    /** How many of those that hold are reached at all. */
    private static int end(HitPolicy policy, List<Rule> holding, List<Rule> active) {
        if (policy == HitPolicy.UNIQUE) {
            return holding.size();
        }
        for (Rule rule : active) {
            if (policy == HitPolicy.FIRST || rule.stop()) {
                return holding.indexOf(rule) + 1;
            }
        }
        return holding.size();
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
                Set<FactValue> changed = new java.util.LinkedHashSet<>(facts.values("changedFields"));
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
