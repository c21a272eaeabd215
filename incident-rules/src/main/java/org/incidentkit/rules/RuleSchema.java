package org.incidentkit.rules;

import java.util.List;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.rules.document.RuleShapes;

/**
 * What rule documents look like, as JSON Schema (2020-12), for editors and for whoever checks documents elsewhere. Made
 * of what the reader knows, so that the two agree: what it refuses by shape, names or types, the reader refuses too.
 * The reader finds more: what contradicts itself, patterns, limits. Names are to be spelled as they are declared.
 */
public final class RuleSchema {
    private RuleSchema() {}

    /**
     * The schema of all documents: fields that are not built in may be anything. The same text is the resource {@code
     * /org/incidentkit/rules/rule-set.schema.json}.
     *
     * @return a JSON Schema
     */
    public static String text() {
        return RuleShapes.ofAnyFields();
    }

    /**
     * The schema of the documents of a host: built-in fields and these, each with its type and choices, and no others.
     *
     * @param own the host's own fields
     * @return a JSON Schema
     */
    public static String text(List<FieldDefinition> own) {
        return RuleShapes.ofFields(own);
    }
}
