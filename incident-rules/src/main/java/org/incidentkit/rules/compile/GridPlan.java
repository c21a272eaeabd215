package org.incidentkit.rules.compile;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.condition.All;
import org.incidentkit.core.condition.Any;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.Constant;
import org.incidentkit.core.condition.FactTest;
import org.incidentkit.core.condition.Not;
import org.incidentkit.rules.model.Rule;
import org.incidentkit.rules.model.RuleMode;

/** Finds out whether a stage is a {@link Grid}. Used once. */
final class GridPlan {
    private static final int MOST_FIELDS = 6;
    private static final int MOST_CELLS = 4_096;
    /** Keeps what all outcomes together hold within a few megabytes. */
    private static final long MOST_RULES_IN_CELLS = 1L << 18;

    private final Map<String, Axis.Plan> fields = new LinkedHashMap<>();
    private final Set<String> changed = new HashSet<>();

    private GridPlan() {}

    static Optional<Grid> of(List<CompiledBlock> blocks) {
        GridPlan plan = new GridPlan();
        return blocks.stream().allMatch(plan::takes) ? plan.done(blocks) : Optional.empty();
    }

    private boolean takes(CompiledBlock block) {
        for (CompiledRule rule : block.rules()) {
            if (rule.rule().mode() != RuleMode.INACTIVE && !takes(rule.rule())) {
                return false;
            }
        }
        block.rules()
                .forEach(rule ->
                        rule.rule().effects().forEach(effect -> effect.target().ifPresent(changed::add)));
        return true;
    }

    private boolean takes(Rule rule) {
        boolean always = rule.validFrom().isEmpty() && rule.validUntil().isEmpty();
        return always && rule.computes().isEmpty() && takes(rule.condition());
    }

    private boolean takes(Condition condition) {
        if (condition instanceof FactTest test) {
            if (changed.contains(test.field()) || fields.size() > MOST_FIELDS) {
                return false;
            }
            return fields.computeIfAbsent(test.field(), Axis.Plan::new).takes(test);
        }
        if (condition instanceof Not not) {
            return takes(not.part());
        }
        List<Condition> parts =
                condition instanceof All all ? all.parts() : condition instanceof Any any ? any.parts() : List.of();
        return condition instanceof Constant || parts.stream().allMatch(this::takes);
    }

    private Optional<Grid> done(List<CompiledBlock> blocks) {
        Axis[] axes = fields.values().stream().map(Axis.Plan::done).toArray(Axis[]::new);
        long cells = 1;
        for (Axis axis : axes) {
            cells = Math.min(cells * axis.places(), MOST_CELLS + 1L);
        }
        long rules = blocks.stream().mapToLong(block -> block.rules().size()).sum();
        boolean small = cells <= MOST_CELLS && cells * rules <= MOST_RULES_IN_CELLS;
        return small ? Optional.of(new Grid(axes, new Outcome[(int) cells])) : Optional.empty();
    }
}
