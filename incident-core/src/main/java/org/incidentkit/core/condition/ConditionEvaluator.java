package org.incidentkit.core.condition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.common.InvalidDefinitionException;
import org.incidentkit.core.common.Violation;

/**
 * The reference evaluator: what it answers is what a condition means; compiled forms and store queries must equal it.
 * Safe to share between threads. Walks any depth without recursion.
 */
public final class ConditionEvaluator {
    private static final ConditionEvaluator WITHOUT_PATTERNS = new ConditionEvaluator(Optional.empty());

    private final Optional<PatternEngine> patterns;

    private ConditionEvaluator(Optional<PatternEngine> patterns) {
        this.patterns = patterns;
    }

    /** {@return an evaluator that refuses to bind conditions with {@code matches}} */
    public static ConditionEvaluator withoutPatterns() {
        return WITHOUT_PATTERNS;
    }

    /** {@return an evaluator that compiles patterns with the engine} */
    public static ConditionEvaluator withPatterns(PatternEngine engine) {
        return new ConditionEvaluator(Optional.of(engine));
    }

    /**
     * Makes a condition ready to be asked many times.
     *
     * @throws InvalidDefinitionException naming field, pattern or block of everything that cannot be evaluated:
     *     patterns without an engine or refused by it, malformed CIDR blocks
     */
    public BoundCondition bind(Condition condition) {
        Outline outline = Outline.of(condition);
        List<ValueCheck> checks = new ArrayList<>(outline.nodes.size());
        List<Violation> refused = new ArrayList<>();
        for (int i = 0; i < outline.nodes.size(); i++) {
            checks.add(bound(outline, i, refused));
        }
        if (!refused.isEmpty()) {
            throw new InvalidDefinitionException("condition", refused);
        }
        return new BoundCondition(condition, outline, checks);
    }

    private ValueCheck bound(Outline outline, int node, List<Violation> refused) {
        if (!(outline.nodes.get(node) instanceof FactTest test)) {
            return ValueCheck.NONE;
        }
        try {
            return ValueChecks.of(test, patterns);
        } catch (IllegalArgumentException unusable) {
            refused.add(new Violation(
                    outline.path(node),
                    test instanceof FactTest.Matches ? "pattern" : "cidr",
                    Map.of("field", test.field()),
                    "field '" + test.field() + "': " + unusable.getMessage()));
            return ValueCheck.NONE;
        }
    }

    /**
     * Whether the condition holds; {@link #bind} it instead to ask more than once.
     *
     * @param now the present instant, for conditions that use it
     * @throws InvalidDefinitionException as {@link #bind} does
     */
    public boolean holds(Condition condition, Facts facts, Instant now) {
        return bind(condition).holds(facts, now);
    }

    /**
     * Why the condition holds or does not.
     *
     * @param now the present instant, for conditions that use it
     * @throws InvalidDefinitionException as {@link #bind} does
     */
    public Explained explain(Condition condition, Facts facts, Instant now) {
        return bind(condition).explain(facts, now);
    }
}
