package org.incidentkit.rules.explain;

import java.util.List;
import org.incidentkit.core.condition.FactValue;

/**
 * One fact with other values.
 *
 * @param field the fact
 * @param from its values as they are; none when it is missing
 * @param to its values as they would have to be; none when it would have to be missing
 */
public record FactChange(String field, List<FactValue> from, List<FactValue> to) {
    /** Takes copies. */
    public FactChange {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }
}
