package org.incidentkit.core.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.field.FieldCatalog;
import org.incidentkit.core.field.FieldDefinition;

/** What is wrong with a condition, before any fact is seen. */
public final class ConditionCheck {
    private ConditionCheck() {}

    /**
     * Everything that is wrong: {@code unknown-field} (with the nearest known name), {@code wrong-type},
     * {@code unknown-choice}, {@code empty} operands or parts, {@code no-words}, {@code cidr}, {@code reversed} bounds,
     * {@code negative} durations.
     *
     * @return a violation for each, its path pointing into the condition ({@code all[1].not}); empty when all is well
     */
    public static List<Violation> check(Condition condition, FieldCatalog fields) {
        Outline outline = Outline.of(condition);
        List<Violation> found = new ArrayList<>();
        for (int i = 0; i < outline.nodes.size(); i++) {
            Condition node = outline.nodes.get(i);
            if (node instanceof FactTest test) {
                check(test, outline.site(i), fields, found);
            } else if (Outline.isCombined(node) && outline.end[i] == i + 1) {
                found.add(Violation.of(outline.path(i), "empty", "combines no conditions"));
            }
        }
        return List.copyOf(found);
    }

    private static void check(FactTest test, Supplier<String> path, FieldCatalog fields, List<Violation> found) {
        Optional<FieldDefinition> field = fields.find(test.field());
        if (field.isEmpty()) {
            found.add(unknown(test.field(), path.get(), fields.nearest(test.field())));
        }
        new OperandCheck(test, path, found).check();
        field.ifPresent(known -> new TypeCheck(known, path, found).check(test));
    }

    private static Violation unknown(String field, String path, Optional<String> nearest) {
        Map<String, String> parameters =
                nearest.map(name -> Map.of("field", field, "nearest", name)).orElse(Map.of("field", field));
        String hint = nearest.map(name -> "; did you mean '" + name + "'?").orElse("");
        return new Violation(path, "unknown-field", parameters, "there is no field '" + field + "'" + hint);
    }
}
