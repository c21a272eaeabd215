package org.incidentkit.rules.explain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.incidentkit.core.condition.FactTest;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.field.FieldDefinition;

/** The values worth trying for a field: one of every kind that its tests can tell apart, where that can be known. */
final class Pools {
    private Pools() {}

    static Pool of(FieldDefinition field, List<Literal> literals, List<FactValue> current, Instant now) {
        if (!field.choices().isEmpty()) {
            return new Pool(field.choices().stream().map(Pools::text).toList(), true);
        }
        return switch (field.type()) {
            case BOOLEAN -> new Pool(List.of(new FactValue.Truth(true), new FactValue.Truth(false)), true);
            case INTEGER, DECIMAL, DATE, DATE_TIME ->
                new Pool(new OrderedPool(field.type(), now).values(literals, current), true);
            case TREE -> new Pool(PathPool.values(literals), true);
            case ADDRESS -> new Pool(AddressPool.values(literals), true);
            default -> TextPool.of(literals, current);
        };
    }

    static FactValue text(String text) {
        return FactValue.Text.of(text);
    }

    /** All operands of the tests that name whole values. */
    static List<FactValue> operands(List<Literal> literals) {
        List<FactValue> operands = new ArrayList<>();
        for (Literal literal : literals) {
            if (literal.test() instanceof FactTest.OneOf oneOf) {
                operands.addAll(oneOf.values());
            }
        }
        return operands;
    }
}
