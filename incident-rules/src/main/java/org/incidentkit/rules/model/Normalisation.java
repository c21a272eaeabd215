package org.incidentkit.rules.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.incidentkit.core.condition.All;
import org.incidentkit.core.condition.Any;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.FactTest;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.Not;
import org.incidentkit.core.field.FieldCatalog;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.field.FieldType;
import org.incidentkit.core.triage.Effect;
import org.incidentkit.core.triage.Stage;

/** Brings values to the form of their fields: paths are paths, choices are spelled as declared. */
public final class Normalisation {
    private final FieldCatalog catalog;

    private Normalisation(FieldCatalog catalog) {
        this.catalog = catalog;
    }

    /** {@return the same rules, in the one form they have in a rule set} */
    public static RuleDefinitions of(RuleDefinitions definitions) {
        Normalisation normal = new Normalisation(definitions.catalog());
        Map<Stage, List<Block>> stages = new EnumMap<>(Stage.class);
        definitions
                .stages()
                .forEach((stage, blocks) ->
                        stages.put(stage, blocks.stream().map(normal::block).toList()));
        return new RuleDefinitions(definitions.name(), definitions.fields(), stages);
    }

    private Block block(Block block) {
        return block.with(
                block.priorities().stream()
                        .map(one -> new OutputPriority(one.field(), values(one.field(), one.values())))
                        .toList(),
                block.rules().stream().map(this::rule).toList());
    }

    private Rule rule(Rule rule) {
        return rule.saying(
                condition(rule.condition()),
                rule.effects().stream().map(this::effect).toList());
    }

    private Condition condition(Condition condition) {
        if (condition instanceof All all) {
            return new All(all.parts().stream().map(this::condition).toList());
        }
        if (condition instanceof Any any) {
            return new Any(any.parts().stream().map(this::condition).toList());
        }
        if (condition instanceof Not not) {
            return new Not(condition(not.part()));
        }
        return condition instanceof FactTest.OneOf oneOf && isTree(oneOf.field())
                ? new FactTest.OneOf(
                        oneOf.field(),
                        oneOf.values().stream().map(Normalisation::path).toList())
                : condition;
    }

    private Effect effect(Effect effect) {
        if (effect instanceof Effect.Set set) {
            return new Effect.Set(set.field(), values(set.field(), set.values()), set.force());
        }
        if (effect instanceof Effect.Add add) {
            return new Effect.Add(add.field(), values(add.field(), add.values()));
        }
        return effect instanceof Effect.Remove remove
                ? new Effect.Remove(remove.field(), values(remove.field(), remove.values()))
                : effect;
    }

    private List<FactValue> values(String field, List<FactValue> values) {
        return values.stream()
                .map(value -> isTree(field) ? path(value) : chosen(field, value))
                .toList();
    }

    private boolean isTree(String field) {
        return catalog.find(field)
                .map(FieldDefinition::type)
                .filter(FieldType.TREE::equals)
                .isPresent();
    }

    private static FactValue path(FactValue value) {
        return value instanceof FactValue.Text text ? new FactValue.Path(text.text()) : value;
    }

    private FactValue chosen(String field, FactValue value) {
        return catalog.find(field).stream()
                .flatMap(definition -> definition.choices().stream())
                .map(FactValue.Text::of)
                .filter(value::sameAs)
                .map(FactValue.class::cast)
                .findFirst()
                .orElse(value);
    }
}
