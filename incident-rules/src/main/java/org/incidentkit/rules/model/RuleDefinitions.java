package org.incidentkit.rules.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.incidentkit.core.desk.BuiltInFields;
import org.incidentkit.core.field.FieldCatalog;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.triage.Stage;

/**
 * Rules as somebody wrote them, not yet checked.
 *
 * @param name what the rule set is called
 * @param fields the host's own fields that the rules use
 * @param stages the blocks of each stage, in order
 */
public record RuleDefinitions(String name, List<FieldDefinition> fields, Map<Stage, List<Block>> stages) {
    /** Takes copies; a stage without blocks is no stage. */
    public RuleDefinitions {
        fields = List.copyOf(fields);
        Map<Stage, List<Block>> copied = new EnumMap<>(Stage.class);
        stages.forEach((stage, blocks) -> {
            if (!blocks.isEmpty()) {
                copied.put(stage, List.copyOf(blocks));
            }
        });
        stages = Collections.unmodifiableMap(copied);
    }

    /** {@return the blocks of a stage, in order} */
    public List<Block> blocks(Stage stage) {
        return stages.getOrDefault(stage, List.of());
    }

    /** {@return all rules, in the order of stages, blocks and listing} */
    public Stream<Rule> rules() {
        return stages.values().stream().flatMap(List::stream).flatMap(block -> block.rules().stream());
    }

    /** {@return everything the rules may ask for: built-in facts, and the host's fields that do not bear their names} */
    public FieldCatalog catalog() {
        FieldCatalog builtIn = BuiltInFields.facts();
        Map<String, FieldDefinition> own = new LinkedHashMap<>();
        fields.stream()
                .filter(field -> builtIn.find(field.name()).isEmpty())
                .forEach(field -> own.putIfAbsent(field.name(), field));
        return builtIn.with(own.values());
    }

    /** {@return the fields that rules may set: built-in ones and the host's} */
    public FieldCatalog settable() {
        FieldCatalog builtIn = BuiltInFields.catalog();
        return FieldCatalog.of(catalog().fields().stream()
                .filter(field -> builtIn.find(field.name()).isPresent() || fields.contains(field))
                .toList());
    }
}
