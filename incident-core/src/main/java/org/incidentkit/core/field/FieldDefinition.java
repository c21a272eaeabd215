package org.incidentkit.core.field;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One field of a desk, built-in or a host's own.
 *
 * @param name how rules and filters name it: letters, digits, {@code - _}, in segments joined by dots, at most 100
 * @param type what it holds
 * @param choices the allowed texts of a choice; empty when any text is allowed
 * @param labels what people read, by language tag
 * @param personal why it holds personal data, when it does
 * @param multiValued whether it may hold several values; always true for {@link FieldType#MULTI_CHOICE}
 */
public record FieldDefinition(
        String name,
        FieldType type,
        List<String> choices,
        Map<String, String> labels,
        Optional<PersonalUse> personal,
        boolean multiValued) {
    private static final int LONGEST_NAME = 100;
    private static final String SEGMENT = "[A-Za-z][A-Za-z0-9_-]*+";
    private static final Pattern NAME = Pattern.compile(SEGMENT + "(?:\\." + SEGMENT + ")*+");

    /**
     * Checks the name and the choices, and takes copies.
     *
     * @throws IllegalArgumentException naming the value when the name has another form, or choices are given to a
     *     field that is none, or one of them is blank or given twice
     */
    public FieldDefinition {
        Objects.requireNonNull(personal, "personal");
        choices = List.copyOf(choices);
        labels = Map.copyOf(labels);
        multiValued = multiValued || type == FieldType.MULTI_CHOICE;
        if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("field name '" + name + "' is not 1 to " + LONGEST_NAME
                    + " of letters, digits, '-', '_' in segments that start with a letter and are joined by dots");
        }
        checkChoices(name, type, choices);
    }

    private static void checkChoices(String name, FieldType type, List<String> choices) {
        boolean chosen = type == FieldType.CHOICE || type == FieldType.MULTI_CHOICE;
        if (!chosen && !choices.isEmpty()) {
            throw new IllegalArgumentException("field '" + name + "' is " + type + " and takes no choices");
        }
        for (int i = 0; i < choices.size(); i++) {
            String choice = choices.get(i);
            if (choice.isBlank() || choices.indexOf(choice) < i) {
                throw new IllegalArgumentException(
                        "field '" + name + "' has the choice '" + choice + "', which is blank or given twice");
            }
        }
    }

    /** {@return a single-valued field that is not personal and has no labels} */
    public static FieldDefinition of(String name, FieldType type) {
        return new FieldDefinition(name, type, List.of(), Map.of(), Optional.empty(), false);
    }

    /** {@return a single choice of the given texts} */
    public static FieldDefinition choice(String name, String... choices) {
        return of(name, FieldType.CHOICE).withChoices(List.of(choices));
    }

    /** {@return this field with other choices} */
    public FieldDefinition withChoices(List<String> allowed) {
        return new FieldDefinition(name, type, allowed, labels, personal, multiValued);
    }

    /** {@return this field with other labels, by language tag} */
    public FieldDefinition withLabels(Map<String, String> byLanguage) {
        return new FieldDefinition(name, type, choices, byLanguage, personal, multiValued);
    }

    /** {@return this field, declared personal} */
    public FieldDefinition personal(PersonalUse use) {
        return new FieldDefinition(name, type, choices, labels, Optional.of(use), multiValued);
    }

    /** {@return this field, holding several values} */
    public FieldDefinition multiple() {
        return new FieldDefinition(name, type, choices, labels, personal, true);
    }
}
