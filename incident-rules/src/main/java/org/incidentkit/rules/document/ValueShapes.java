package org.incidentkit.rules.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.field.FieldType;

/** What values of fields look like, and what may test and set them. Collects the definitions it refers to. */
final class ValueShapes {
    static final String ANY = "any";

    private static final String NOT_BLANK = "\\S";
    private static final String DAY = "^[+-]?[0-9]{4,9}-[0-9]{2}-[0-9]{2}";
    private static final Set<FieldType> TEXTS = Set.of(
            FieldType.TEXT, FieldType.MEMO, FieldType.CHOICE, FieldType.MULTI_CHOICE, FieldType.PERSON, FieldType.CI);
    private static final Set<FieldType> ORDERED =
            Set.of(FieldType.INTEGER, FieldType.DECIMAL, FieldType.DATE, FieldType.DATE_TIME);

    private final Map<String, Node> definitions = new LinkedHashMap<>();

    Map<String, Node> definitions() {
        return definitions;
    }

    /** What stands after a field in {@code when}. */
    Node test(Optional<FieldDefinition> field) {
        String kind = kind(field);
        value(field);
        Map<String, Node> operators = new LinkedHashMap<>();
        for (Operator operator : Operator.values()) {
            if (field.map(known -> suits(known.type(), operator)).orElse(true)) {
                operators.put(operator.key, operand(operator, kind));
            }
        }
        Node several = Shapes.with(Shapes.closed(operators), "minProperties", Shapes.number(1));
        return defined("test-" + kind, Shapes.anyOf(Shapes.ref("value-" + kind), several));
    }

    /** One value, or a list of them. */
    Node values(Optional<FieldDefinition> field) {
        value(field);
        return Shapes.oneOrMore(Shapes.ref("value-" + kind(field)));
    }

    /** What a field is set to: a value or several, forced perhaps, or worked out. */
    Node set(Optional<FieldDefinition> field) {
        value(field);
        boolean several = field.map(FieldDefinition::multiValued).orElse(true);
        Node value = Shapes.ref("value-" + kind(field));
        Node.Mapping list = Shapes.arrayOf(value, 1);
        Node values = Shapes.anyOf(value, several ? list : Shapes.with(list, "maxItems", Shapes.number(1)));
        Map<String, Node> forced = new LinkedHashMap<>();
        forced.put("value", values);
        forced.put("force", Shapes.type("boolean"));
        return defined(
                (several ? "sets-" : "set-") + kind(field),
                Shapes.anyOf(values, Shapes.closed(forced, "value"), Shapes.ref("computed")));
    }

    private void value(Optional<FieldDefinition> field) {
        defined("value-" + kind(field), field.map(ValueShapes::ofField).orElseGet(ValueShapes::ofAny));
    }

    private Node defined(String name, Node shape) {
        definitions.putIfAbsent(name, shape);
        return Shapes.ref(name);
    }

    private static String kind(Optional<FieldDefinition> field) {
        return field.map(known -> known.choices().isEmpty()
                        ? known.type().name().toLowerCase(Locale.ROOT)
                        : "choice-" + known.name())
                .orElse(ANY);
    }

    private static Node ofAny() {
        return Shapes.of("type", Shapes.texts(List.of("string", "number", "boolean")));
    }

    private static Node ofField(FieldDefinition field) {
        if (!field.choices().isEmpty()) {
            return Shapes.of("enum", Shapes.texts(field.choices()));
        }
        return switch (field.type()) {
            case INTEGER -> Shapes.type("integer");
            case DECIMAL -> Shapes.type("number");
            case BOOLEAN -> Shapes.type("boolean");
            case DATE -> Shapes.matching(DAY + "$");
            case DATE_TIME -> Shapes.matching(DAY + "T[0-9].*$");
            default -> Shapes.matching(NOT_BLANK);
        };
    }

    private static Node operand(Operator operator, String kind) {
        Node value = Shapes.ref("value-" + kind);
        Node text = Shapes.type("string");
        return switch (operator.operand) {
            case VALUE, LOWER, UPPER -> value;
            case VALUES ->
                operator == Operator.BETWEEN
                        ? Shapes.with(Shapes.arrayOf(value, 2), "maxItems", Shapes.number(2))
                        : Shapes.arrayOf(value, 1);
            case DURATION ->
                switch (kind) {
                    case "date" -> Shapes.ref("days");
                    case ANY -> Shapes.anyOf(Shapes.ref("duration"), Shapes.ref("days"));
                    default -> Shapes.ref("duration");
                };
            case TEXT -> text;
            case TEXTS -> Shapes.oneOrMore(text);
            case TRUTH -> Shapes.type("boolean");
        };
    }

    private static boolean suits(FieldType type, Operator operator) {
        return switch (operator) {
            case IS, IS_NOT, IN, NOT_IN, CONTAINS_ANY, CONTAINS_ALL, EXISTS, MISSING -> true;
            case LESS_THAN, AT_MOST, MORE_THAN, AT_LEAST, BETWEEN, BEFORE, AFTER -> ORDERED.contains(type);
            case WITHIN_LAST, WITHIN_NEXT, LONGER_AGO, FURTHER_AHEAD ->
                type == FieldType.DATE_TIME || type == FieldType.DATE;
            case WORD, PHRASE, ANY_WORD, ALL_WORDS, CONTAINS, STARTS_WITH, ENDS_WITH, MATCHES -> TEXTS.contains(type);
            case UNDER, NOT_UNDER -> type == FieldType.TREE;
            case WITHIN -> type == FieldType.ADDRESS;
        };
    }
}
