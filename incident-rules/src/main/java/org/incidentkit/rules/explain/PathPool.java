package org.incidentkit.rules.explain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.incidentkit.core.condition.FactTest;
import org.incidentkit.core.condition.FactValue;

/** Paths: every one that is named, one below each of them, and one apart from all. */
final class PathPool {
    private PathPool() {}

    static List<FactValue> values(List<Literal> literals) {
        Set<String> named = new LinkedHashSet<>();
        for (Literal literal : literals) {
            if (literal.test() instanceof FactTest.Under under) {
                under.paths().forEach(path -> named.add(path.toString()));
            }
        }
        Pools.operands(literals).forEach(operand -> named.add(operand.toString()));
        String fresh = Fresh.word(named);
        List<FactValue> values = new ArrayList<>();
        named.forEach(path -> values.add(FactValue.Path.of(path)));
        named.forEach(path -> values.add(FactValue.Path.of(path + "/" + fresh)));
        values.add(FactValue.Path.of(fresh));
        return values;
    }
}
