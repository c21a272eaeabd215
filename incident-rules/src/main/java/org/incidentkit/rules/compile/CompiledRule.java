package org.incidentkit.rules.compile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.incidentkit.core.condition.BoundCondition;
import org.incidentkit.core.condition.ConditionEvaluator;
import org.incidentkit.core.condition.Explained;
import org.incidentkit.core.condition.FactTest;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.triage.Effect;
import org.incidentkit.core.triage.RuleEffect;
import org.incidentkit.rules.model.Rule;
import org.incidentkit.rules.model.RuleMode;
import org.jspecify.annotations.Nullable;

/** A rule, with what a decision says of it said once and for all. Immutable to all who look at it. */
final class CompiledRule {
    private final Rule rule;
    private final ConditionEvaluator evaluator;
    private final List<RuleEffect> effects;
    private final List<String> ids;
    private final boolean watched;
    private final boolean stopping;
    private final boolean computing;
    // Made when somebody asks why; a race makes the same twice, which is harmless.
    private @Nullable BoundCondition condition;

    CompiledRule(Rule rule, ConditionEvaluator evaluator) {
        this.rule = rule;
        this.evaluator = evaluator;
        effects = named(rule, rule.effects());
        ids = List.of(rule.id());
        watched = rule.mode() == RuleMode.MONITOR;
        stopping = rule.stop();
        computing = !rule.computes().isEmpty();
    }

    static List<RuleEffect> named(Rule rule, List<Effect> effects) {
        return effects.size() == 1
                ? List.of(new RuleEffect(rule.id(), effects.get(0)))
                : effects.stream()
                        .map(effect -> new RuleEffect(rule.id(), effect))
                        .toList();
    }

    Rule rule() {
        return rule;
    }

    /** {@return its effects, but for computed ones} */
    List<RuleEffect> effects() {
        return effects;
    }

    /** {@return its id alone} */
    List<String> ids() {
        return ids;
    }

    boolean isWatched() {
        return watched;
    }

    /** {@return whether no later rule is asked once it acted} */
    boolean isStopping() {
        return stopping;
    }

    /** {@return whether some of its effects are worked out from facts} */
    boolean isComputing() {
        return computing;
    }

    BoundCondition condition() {
        BoundCondition known = condition;
        if (known == null) {
            known = evaluator.bind(rule.condition());
            condition = known;
        }
        return known;
    }

    List<Explained.Leaf> decisive(Facts facts, Instant now) {
        return condition().explain(facts, now).decisive();
    }

    /** {@return the values that made its condition hold, by fact} */
    Map<String, String> seen(Facts facts, Instant now) {
        Map<String, String> seen = new TreeMap<>();
        for (Explained.Leaf leaf : decisive(facts, now)) {
            if (leaf.condition() instanceof FactTest test) {
                seen.put(
                        test.field(),
                        leaf.seen().stream().map(FactValue::toString).collect(Collectors.joining(", ")));
            }
        }
        return seen;
    }
}
