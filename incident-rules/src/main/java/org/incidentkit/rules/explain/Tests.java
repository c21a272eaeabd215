package org.incidentkit.rules.explain;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.incidentkit.core.condition.BoundCondition;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.ConditionEvaluator;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.rules.model.LinearTimePatterns;

/** Asks the reference evaluator at one instant, each test prepared once. Used by one thread. */
final class Tests {
    private final ConditionEvaluator evaluator = ConditionEvaluator.withPatterns(new LinearTimePatterns());
    private final Map<Condition, BoundCondition> bound = new HashMap<>();
    private final Instant now;

    Tests(Instant now) {
        this.now = now;
    }

    Instant now() {
        return now;
    }

    boolean holds(Condition condition, Facts facts) {
        return bound.computeIfAbsent(condition, evaluator::bind).holds(facts, now);
    }

    boolean isMet(Literal literal, Facts facts) {
        return holds(literal.test(), facts) == literal.positive();
    }

    /** Whether a fact with this one value meets the literal. */
    boolean isMet(Literal literal, FactValue value) {
        return isMet(literal, Facts.none().with(literal.test().field(), List.of(value)));
    }
}
