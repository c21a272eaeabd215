package org.incidentkit.rules.compile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.incidentkit.core.condition.BoundCondition;
import org.incidentkit.core.condition.Explained;
import org.incidentkit.core.condition.FactTest;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.rules.model.Rule;

/**
 * A rule with its condition ready to be asked.
 *
 * @param rule the rule
 * @param condition its condition
 */
public record CompiledRule(Rule rule, BoundCondition condition) {
    List<Explained.Leaf> decisive(Facts facts, Instant now) {
        return condition.explain(facts, now).decisive();
    }

    /** {@return the values that made its condition hold, by fact} */
    public Map<String, String> seen(Facts facts, Instant now) {
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
