package org.incidentkit.core.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.classification.CategoryPath;
import org.incidentkit.core.classification.CategoryTree;
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
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_TITLE = 200;
    private static final Set<String> NAMES = Set.of(FieldNames.GROUP, FieldNames.SUPPLIER);

    private final FieldCatalog catalog;
    private final PriorityMatrix matrix;
    private final CategoryTree categories;
    private final Messages messages;

    FieldCheck(Setup setup, Messages messages) {
        this.catalog = setup.fields();
        this.matrix = setup.configuration().matrix();
        this.categories = setup.configuration().categories();
        this.messages = messages;
    }

    List<Violation> check(Map<String, List<FactValue>> fields) {
        List<Violation> violations = new ArrayList<>();
        fields.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(field -> check(field.getKey(), field.getValue(), violations));
        return violations;
    }

    /** Fields to set beside fields to clear. */
    List<Violation> check(Map<String, List<FactValue>> set, Set<String> cleared) {
        List<Violation> violations = new ArrayList<>(check(set));
        cleared.stream().sorted().forEach(name -> {
            check(name, List.of(), violations);
            if (set.containsKey(name)) {
                violations.add(messages.violation(name, "set-and-cleared", Map.of("field", name)));
            }
        });
        return violations;
    }

    /** A field that is to have values. */
    List<Violation> set(String name, List<FactValue> values) {
        List<Violation> violations = new ArrayList<>(check(Map.of(name, values)));
        if (values.isEmpty()) {
            violations.add(messages.violation(name, "no-values", Map.of("field", name)));
        }
        return violations;
    }

    /** Values to be added to those of a field, or taken out of them. */
    List<Violation> part(String name, List<FactValue> values) {
        List<Violation> violations = new ArrayList<>(check(Map.of(name, values)));
        boolean single = catalog.find(name)
                .filter(definition -> !definition.multiValued())
                .isPresent();
        if (single && violations.isEmpty()) {
            violations.add(singleValued(name, values.size() + 1));
        }
        return violations;
    }

    List<Violation> task(String title, Optional<String> group) {
        List<Violation> violations = new ArrayList<>();
        if (!isName(title, LONGEST_TITLE)) {
            violations.add(notAName("title", title, LONGEST_TITLE));
        }
        group.filter(name -> !isName(name, LONGEST_NAME))
                .ifPresent(name -> violations.add(notAName(FieldNames.GROUP, name, LONGEST_NAME)));
        return violations;
    }

    private void check(String name, List<FactValue> values, List<Violation> violations) {
        Optional<FieldDefinition> known = catalog.find(name);
        if (known.isEmpty()) {
            String nearest = catalog.nearest(name).orElse("-");
            violations.add(messages.violation(name, "unknown-field", Map.of("field", name, "nearest", nearest)));
            return;
        }
        if (values.size() > 1 && !known.get().multiValued()) {
            violations.add(singleValued(name, values.size()));
        }
        values.forEach(value -> value(known.get(), value).ifPresent(violations::add));
    }

    private Optional<Violation> value(FieldDefinition definition, FactValue value) {
        String name = definition.name();
        if (!fits(definition.type(), value)) {
            Map<String, String> parameters =
                    Map.of("value", value.toString(), "type", definition.type().name());
            return Optional.of(messages.violation(name, "wrong-type", parameters));
        }
        List<String> choices = choices(definition);
        if (!choices.isEmpty() && !choices.contains(value.toString())) {
            Map<String, String> parameters = Map.of("value", value.toString(), "choices", String.join(", ", choices));
            return Optional.of(messages.violation(name, "no-such-choice", parameters));
        }
        boolean names =
                definition.type() == FieldType.PERSON || definition.type() == FieldType.CI || NAMES.contains(name);
        if (names && !isName(value.toString(), LONGEST_NAME)) {
            return Optional.of(notAName(name, value.toString(), LONGEST_NAME));
        }
        boolean filed = name.equals(FieldNames.CATEGORY) && !isOffered(value.toString());
        return filed
                ? Optional.of(messages.violation(name, "no-such-category", Map.of("value", value.toString())))
                : Optional.empty();
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

    /** An empty tree offers every path that has the form of a category. */
    private boolean isOffered(String category) {
        try {
            CategoryPath path = new CategoryPath(category);
            return categories.entries().isEmpty() || categories.isOffered(path);
        } catch (IllegalArgumentException otherForm) {
            return false;
        }
    }

    private static boolean isName(String words, int longest) {
        return !words.isBlank() && words.length() <= longest;
    }

    private Violation singleValued(String name, int count) {
        return messages.violation(name, "single-valued", Map.of("field", name, "count", Integer.toString(count)));
    }

    private Violation notAName(String path, String value, int longest) {
        return messages.violation(path, "not-a-name", Map.of("value", value, "longest", Integer.toString(longest)));
    }
}
