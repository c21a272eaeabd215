package org.incidentkit.core.desk;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.incidentkit.core.common.Messages;
import org.incidentkit.core.common.Violation;

/** Checks an input against its Jakarta constraints: every violation, in the desk's language. */
final class InputValidation {
    private final Validator validator;
    private final Messages messages;

    InputValidation(Validator validator, Messages messages) {
        this.validator = validator;
        this.messages = messages;
    }

    InputValidation speaking(Messages others) {
        return new InputValidation(validator, others);
    }

    List<Violation> check(Object input) {
        return validator.validate(input).stream()
                .map(this::violation)
                // A constraint of a record's component stands on its field and on its accessor.
                .distinct()
                .sorted(Comparator.comparing(Violation::path).thenComparing(Violation::code))
                .toList();
    }

    private Violation violation(ConstraintViolation<?> violation) {
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        Map<String, String> parameters = new TreeMap<>();
        attributes.forEach((name, value) -> {
            if (value instanceof Number || value instanceof String) {
                parameters.put(name, value.toString());
            }
        });
        parameters.remove("message");
        String code = code(constraint);
        String sentence = messages.sentence(code.equals("size") ? size(violation, parameters) : code, parameters);
        return new Violation(path(violation), code, parameters, sentence);
    }

    /** Words are counted in characters, lists in entries; "from 0 to 64" is nothing a person would say. */
    private static String size(ConstraintViolation<?> violation, Map<String, String> parameters) {
        String counted = violation.getInvalidValue() instanceof CharSequence ? "characters" : "entries";
        return "0".equals(parameters.get("min")) ? "size." + counted + ".most" : "size." + counted;
    }

    /** The path as the input's author knows it, without the validator's own marks. */
    private static String path(ConstraintViolation<?> violation) {
        return violation
                .getPropertyPath()
                .toString()
                .replaceAll("\\.?<[^>]*>", "")
                .replaceFirst("^action\\.(input\\.)?", "");
    }

    private static String code(String constraint) {
        return switch (constraint) {
            case "NotBlank", "NotNull", "NotEmpty", "Filled" -> "required";
            default -> constraint.replaceAll("([a-z])([A-Z])", "$1-$2").toLowerCase(Locale.ROOT);
        };
    }
}
