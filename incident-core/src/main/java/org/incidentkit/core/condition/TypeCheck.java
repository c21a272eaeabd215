package org.incidentkit.core.condition;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.field.FieldType;
import org.incidentkit.core.field.NearestName;

/** Whether a test suits the type of its field. */
final class TypeCheck {
    private static final Map<Class<? extends FactValue>, String> KINDS = Map.of(
            FactValue.Text.class, "a text",
            FactValue.Whole.class, "a whole number",
            FactValue.Decimal.class, "a decimal number",
            FactValue.Truth.class, "true or false",
            FactValue.Day.class, "a date",
            FactValue.Moment.class, "an instant",
            FactValue.Path.class, "a path",
            FactValue.Address.class, "an address");

    private final FieldDefinition field;
    private final Supplier<String> path;
    private final List<Violation> found;

    TypeCheck(FieldDefinition field, Supplier<String> path, List<Violation> found) {
        this.field = field;
        this.path = path;
        this.found = found;
    }

    void check(FactTest test) {
        if (test instanceof FactTest.OneOf oneOf) {
            oneOf.values().forEach(this::operand);
        } else if (test instanceof FactTest.InRange range) {
            range(range);
        } else if (test instanceof FactTest.FromNow) {
            requireType(field.type() == FieldType.DATE_TIME, "only an instant can be so far from now");
        } else if (test instanceof FactTest.DaysFromNow) {
            requireType(field.type() == FieldType.DATE, "only a date can be so many days from today");
        } else if (test instanceof FactTest.Under) {
            requireType(field.type() == FieldType.TREE, "only a tree has something under a path");
        } else if (test instanceof FactTest.WithinBlocks) {
            requireType(field.type() == FieldType.ADDRESS, "only an address lies within a block");
        } else if (!(test instanceof FactTest.Exists)) {
            requireType(isText(), "only a text has words, parts and patterns");
        }
    }

    private void range(FactTest.InRange range) {
        boolean ordered = switch (field.type()) {
            case INTEGER, DECIMAL, DATE, DATE_TIME -> true;
            default -> false;
        };
        if (!ordered) {
            requireType(false, "only numbers, dates and instants are ordered");
            return;
        }
        range.lower().ifPresent(bound -> operand(bound.value()));
        range.upper().ifPresent(bound -> operand(bound.value()));
    }

    private boolean isText() {
        return switch (field.type()) {
            case TEXT, MEMO, CHOICE, MULTI_CHOICE, PERSON, CI -> true;
            default -> false;
        };
    }

    private void operand(FactValue value) {
        if (!accepts(value)) {
            requireType(false, "the operand " + value + " is " + KINDS.get(value.getClass()));
        } else if (!field.choices().isEmpty()) {
            choice(value);
        }
    }

    private boolean accepts(FactValue value) {
        return switch (field.type()) {
            case TEXT, MEMO, CHOICE, MULTI_CHOICE, PERSON, CI -> value instanceof FactValue.Text;
            case INTEGER -> value instanceof FactValue.Whole;
            case DECIMAL -> value instanceof FactValue.Whole || value instanceof FactValue.Decimal;
            case BOOLEAN -> value instanceof FactValue.Truth;
            case DATE -> value instanceof FactValue.Day;
            case DATE_TIME -> value instanceof FactValue.Moment;
            case TREE -> value instanceof FactValue.Path || value instanceof FactValue.Text;
            case ADDRESS -> value instanceof FactValue.Address;
        };
    }

    private void choice(FactValue value) {
        boolean known = field.choices().stream()
                .anyMatch(choice -> FoldedText.of(choice).folded().equals(value.key()));
        if (!known) {
            Optional<String> nearest = NearestName.of(value.toString(), field.choices());
            String hint = nearest.map(name -> "; did you mean '" + name + "'?").orElse("");
            Map<String, String> parameters = new HashMap<>(parameters());
            nearest.ifPresent(name -> parameters.put("nearest", name));
            add("unknown-choice", "has no choice '" + value + "'" + hint, parameters);
        }
    }

    private void requireType(boolean suits, String otherwise) {
        if (!suits) {
            add("wrong-type", "is " + field.type() + ": " + otherwise);
        }
    }

    private void add(String code, String message) {
        add(code, message, parameters());
    }

    private void add(String code, String message, Map<String, String> parameters) {
        found.add(new Violation(path.get(), code, parameters, "field '" + field.name() + "' " + message));
    }

    private Map<String, String> parameters() {
        return Map.of("field", field.name(), "type", field.type().name());
    }
}
