package org.incidentkit.rules.explain;

import java.util.List;
import org.incidentkit.core.condition.FactValue;

/**
 * Values to try for a fact, the preferred ones first.
 *
 * @param values the values
 * @param complete whether, when none of them will do, no value at all will
 */
record Pool(List<FactValue> values, boolean complete) {
    Pool {
        values = List.copyOf(values);
    }
}
