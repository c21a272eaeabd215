package org.incidentkit.rules.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.condition.ConditionCheck;
import org.incidentkit.core.condition.FactTest;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.field.FieldCatalog;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.field.NearestName;
import org.incidentkit.core.triage.Effect;

/** Whether the rules of a block suit its hit policy. Immutable. */
public final class BlockCheck {
    private final FieldCatalog settable;

    /** Checks against the fields of a rule set. */
    public BlockCheck(RuleDefinitions definitions) {
        this.settable = definitions.settable();
    }

    /**
     * One thing that is wrong.
     *
     * @param rule the rule it is wrong with, by its place in the list; empty when it is wrong with the block
     * @param violation what is wrong
     */
    public record Fault(Optional<Integer> rule, Violation violation) {
        static Fault ofBlock(String code, String message) {
            return new Fault(Optional.empty(), Violation.of("", code, message));
        }
    }

    /** {@return everything that does not suit; empty when all is well} */
    public List<Fault> check(Block block) {
        List<Fault> found = new ArrayList<>();
        boolean given = !block.priorities().isEmpty();
        if (block.hitPolicy().isByPriority() != given) {
            found.add(
                    given
                            ? Fault.ofBlock("unused", "'priorities' say nothing under hit policy " + block.hitPolicy())
                            : Fault.ofBlock("required", "hit policy " + block.hitPolicy() + " needs 'priorities'"));
        }
        block.priorities().forEach(priority -> priority(priority, found));
        boolean anyRuleSuits = !given && !block.hitPolicy().isAggregating();
        for (int i = 0; !anyRuleSuits && i < block.rules().size(); i++) {
            Optional<Integer> place = Optional.of(i);
            suits(block, block.rules().get(i)).forEach(violation -> found.add(new Fault(place, violation)));
        }
        return found;
    }

    private void priority(OutputPriority priority, List<Fault> found) {
        if (settable.find(priority.field()).isEmpty()) {
            found.add(Fault.ofBlock("unknown-field", "there is no field '" + priority.field() + "' to be set"));
            return;
        }
        ConditionCheck.check(new FactTest.OneOf(priority.field(), priority.values()), settable)
                .forEach(violation -> found.add(new Fault(Optional.empty(), violation)));
        long different =
                priority.values().stream().map(FactValue::key).distinct().count();
        if (different < priority.values().size()) {
            found.add(Fault.ofBlock("duplicate-value", "a value of '" + priority.field() + "' is there twice"));
        }
    }

    private List<Violation> suits(Block block, Rule rule) {
        List<Violation> found = new ArrayList<>();
        for (Effect effect : rule.effects()) {
            if (effect instanceof Effect.Set set) {
                suits(block, set).ifPresent(found::add);
            }
        }
        for (Compute compute : rule.computes()) {
            boolean ranked =
                    block.priorities().stream().anyMatch(one -> one.field().equals(compute.field()));
            if (ranked) {
                found.add(Violation.of("", "unknown-priority", "a computed '" + compute.field() + "' has no priority"));
            } else if (block.hitPolicy().isAggregating()) {
                aggregated(block.hitPolicy(), compute.field()).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Violation> suits(Block block, Effect.Set set) {
        Optional<OutputPriority> priority = block.priorities().stream()
                .filter(one -> one.field().equals(set.field()))
                .findFirst();
        if (priority.isPresent()) {
            return set.values().stream()
                    .limit(1)
                    .filter(value -> priority.get().values().stream().noneMatch(value::sameAs))
                    .map(value -> unranked(priority.get(), value))
                    .findFirst();
        }
        return block.hitPolicy().isAggregating() ? aggregated(block.hitPolicy(), set.field()) : Optional.empty();
    }

    private static Violation unranked(OutputPriority priority, FactValue value) {
        List<String> ranked =
                priority.values().stream().map(FactValue::toString).toList();
        Map<String, String> parameters = NearestName.of(value.toString(), ranked)
                .map(nearest -> Map.of("nearest", nearest))
                .orElse(Map.of());
        return new Violation(
                "",
                "unknown-priority",
                parameters,
                "'" + value + "' is not among the priorities of '" + priority.field() + "'");
    }

    private Optional<Violation> aggregated(HitPolicy policy, String name) {
        Computation.Fold fold = fold(policy);
        Optional<FieldDefinition> field = settable.find(name);
        boolean suits = field.isEmpty()
                || !field.get().multiValued()
                        && ComputeCheck.isFoldable(field.get().type(), fold);
        return suits
                ? Optional.empty()
                : Optional.of(Violation.of(
                        "", "wrong-type", "hit policy " + policy + " makes no one value of field '" + name + "'"));
    }

    /** {@return what an aggregating hit policy makes of several values} */
    public static Computation.Fold fold(HitPolicy policy) {
        return switch (policy) {
            case COLLECT_MIN -> Computation.Fold.MIN;
            case COLLECT_MAX -> Computation.Fold.MAX;
            case COLLECT_COUNT -> Computation.Fold.COUNT;
            default -> Computation.Fold.SUM;
        };
    }
}
