package org.incidentkit.core.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.classification.Impact;
import org.incidentkit.core.classification.PriorityMatrix;
import org.incidentkit.core.classification.Urgency;
import org.incidentkit.core.common.Messages;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.field.FieldCatalog;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.field.FieldType;
import org.incidentkit.core.record.FieldNames;

/** Checks field values against their definitions: every violation, with its field. */
final class FieldCheck {
    private final FieldCatalog catalog;
    private final PriorityMatrix matrix;
    private final Messages messages;

    FieldCheck(FieldCatalog catalog, PriorityMatrix matrix, Messages messages) {
        this.catalog = catalog;
        this.matrix = matrix;
        this.messages = messages;
    }

    List<Violation> check(Map<String, List<FactValue>> fields) {
        List<Violation> violations = new ArrayList<>();
        fields.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(field -> check(field.getKey(), field.getValue(), violations));
        return violations;
    }

    private void check(String name, List<FactValue> values, List<Violation> violations) {
        Optional<FieldDefinition> known = catalog.find(name);
        if (known.isEmpty()) {
            String nearest = catalog.nearest(name).orElse("-");
            violations.add(messages.violation(name, "unknown-field", Map.of("field", name, "nearest", nearest)));
            return;
        }
        FieldDefinition definition = known.get();
        if (values.size() > 1 && !definition.multiValued() && definition.type() != FieldType.MULTI_CHOICE) {
            violations.add(messages.violation(
                    name, "single-valued", Map.of("field", name, "count", Integer.toString(values.size()))));
        }
        for (FactValue value : values) {
            if (!fits(definition.type(), value)) {
                violations.add(messages.violation(
                        name,
                        "wrong-type",
                        Map.of(
                                "value",
                                value.toString(),
                                "type",
                                definition.type().name())));
            } else if (!offered(definition, value)) {
                violations.add(messages.violation(
                        name,
                        "no-such-choice",
                        Map.of("value", value.toString(), "choices", String.join(", ", choices(definition)))));
            }
        }
    }

    private static boolean fits(FieldType type, FactValue value) {
        return switch (type) {
            case TEXT, MEMO, CHOICE, MULTI_CHOICE, PERSON, CI -> value instanceof FactValue.Text;
            case INTEGER -> value instanceof FactValue.Whole;
            case DECIMAL -> value instanceof FactValue.Decimal || value instanceof FactValue.Whole;
            case BOOLEAN -> value instanceof FactValue.Truth;
            case DATE -> value instanceof FactValue.Day;
            case DATE_TIME -> value instanceof FactValue.Moment;
            case TREE -> value instanceof FactValue.Path;
            case ADDRESS -> value instanceof FactValue.Address;
        };
    }

    private boolean offered(FieldDefinition definition, FactValue value) {
        List<String> choices = choices(definition);
        return choices.isEmpty() || choices.contains(value.toString());
    }

    /** Of impact and urgency only the levels that the matrix names can be chosen: others have no priority. */
    private List<String> choices(FieldDefinition definition) {
        if (definition.name().equals(FieldNames.IMPACT)) {
            return matrix.impacts().stream().map(Impact::name).toList();
        }
        if (definition.name().equals(FieldNames.URGENCY)) {
            return matrix.urgencies().stream().map(Urgency::name).toList();
        }
        return definition.choices();
    }
}
