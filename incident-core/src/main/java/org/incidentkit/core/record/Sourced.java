package org.incidentkit.core.record;

import java.util.List;
import org.incidentkit.core.condition.FactValue;

/**
 * The values of a field and who set them.
 *
 * @param values one for a single-valued field, never empty
 * @param source who set them
 */
public record Sourced(List<FactValue> values, FieldSource source) {
    /**
     * Takes a copy.
     *
     * @throws IllegalArgumentException when there is no value: a field without one is missing
     */
    public Sourced {
        values = List.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a field without values is missing, not empty");
        }
    }
}
