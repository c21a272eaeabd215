package org.incidentkit.rules.model;

import java.util.List;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.triage.Effect;

/**
 * Which values of an output come before which: DMN's list of output values, in decreasing priority.
 *
 * @param field the field that rules of the block set
 * @param values the values they set it to, the most important one first
 */
public record OutputPriority(String field, List<FactValue> values) {
    /** Takes a copy. */
    public OutputPriority {
        values = List.copyOf(values);
    }

    /** {@return the place of what the rule sets the field to, 0 for the most important; after all others when it sets none} */
    int place(Rule rule) {
        return rule.effects().stream()
                .filter(Effect.Set.class::isInstance)
                .map(Effect.Set.class::cast)
                .filter(set -> set.field().equals(field))
                .findFirst()
                .map(set -> place(set.values().get(0)))
                .orElse(values.size());
    }

    private int place(FactValue value) {
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i).sameAs(value)) {
                return i;
            }
        }
        return values.size();
    }
}
