package org.incidentkit.rules.model;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.desk.BuiltInFields;
import org.incidentkit.core.field.FieldDefinition;

/** Whether a field of the host can bear its name. */
public final class FieldNameCheck {
    /** The words of rule documents that stand where a field's name can stand. */
    private static final Set<String> WORDS = Set.of(
            "all",
            "any",
            "not",
            "clear",
            "add",
            "remove",
            "addTags",
            "removeTags",
            "addTask",
            "request",
            "notify",
            "requestApproval",
            "proposeMajor",
            "proposeProblem",
            "proposeChange");

    private FieldNameCheck() {}

    /** {@return what is wrong with the field's name; empty when nothing is} */
    public static Optional<String> of(RuleDefinitions definitions, FieldDefinition field) {
        String name = field.name();
        if (WORDS.contains(name)) {
            return Optional.of("field '" + name + "' bears the name of a word of rule documents");
        }
        if (BuiltInFields.facts().find(name).isPresent()) {
            return Optional.of("field '" + name + "' is built in");
        }
        List<String> names =
                definitions.fields().stream().map(FieldDefinition::name).toList();
        return Collections.frequency(names, name) > 1
                ? Optional.of("field '" + name + "' is defined twice")
                : Optional.empty();
    }
}
