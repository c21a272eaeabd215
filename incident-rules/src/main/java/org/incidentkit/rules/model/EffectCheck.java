package org.incidentkit.rules.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.condition.ConditionCheck;
import org.incidentkit.core.condition.FactTest;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.field.FieldCatalog;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.field.NearestName;
import org.incidentkit.core.triage.Effect;

/** What is wrong with an effect, before any record is seen. Immutable. */
public final class EffectCheck {
    private final FieldCatalog settable;
    private final FieldCatalog known;

    /** Checks against the fields of a rule set. */
    public EffectCheck(RuleDefinitions definitions) {
        this.settable = definitions.settable();
        this.known = definitions.catalog();
    }

    /** {@return everything that is wrong with the effect; empty when all is well} */
    public List<Violation> check(Effect effect) {
        if (effect instanceof Effect.AddTask task) {
            return task.title().isBlank() ? List.of(fault("empty", "the task has no title")) : List.of();
        }
        if (effect instanceof Effect.Request request) {
            return request(request);
        }
        String name = effect.target().orElseThrow();
        Optional<FieldDefinition> field = settable.find(name);
        return field.isPresent() ? values(effect, field.get()) : List.of(notSettable(name));
    }

    private Violation notSettable(String name) {
        if (known.find(name).isPresent()) {
            return fault("not-settable", "rules can ask for '" + name + "' but not set it");
        }
        Map<String, String> parameters = settable.nearest(name)
                .map(nearest -> Map.of("field", name, "nearest", nearest))
                .orElse(Map.of("field", name));
        return new Violation("", "unknown-field", parameters, "there is no field '" + name + "'");
    }

    private List<Violation> values(Effect effect, FieldDefinition field) {
        boolean single = !field.multiValued();
        if (effect instanceof Effect.Set set) {
            return single && set.values().size() > 1
                    ? List.of(fault("single-valued", "field '" + field.name() + "' takes one value"))
                    : typed(field, set.values());
        }
        if (effect instanceof Effect.Clear) {
            return List.of();
        }
        if (single) {
            return List.of(fault("single-valued", "field '" + field.name() + "' has one value: set it or clear it"));
        }
        return typed(field, effect instanceof Effect.Add add ? add.values() : ((Effect.Remove) effect).values());
    }

    private List<Violation> typed(FieldDefinition field, List<FactValue> values) {
        return ConditionCheck.check(new FactTest.OneOf(field.name(), values), known);
    }

    private static List<Violation> request(Effect.Request request) {
        List<Violation> found = new ArrayList<>();
        if (request.name().isBlank()) {
            found.add(fault("empty", "the request has no name"));
        }
        RequestKind.of(request.name()).ifPresent(kind -> parts(request, kind, found));
        return found;
    }

    private static void parts(Effect.Request request, RequestKind kind, List<Violation> found) {
        List<String> allowed = new ArrayList<>(kind.required());
        allowed.addAll(kind.optional());
        for (String part : kind.required()) {
            if (!request.parameters().containsKey(part)) {
                found.add(fault("required", kind.key() + " needs '" + part + "'"));
            }
        }
        request.parameters().keySet().stream()
                .filter(part -> !allowed.contains(part))
                .sorted()
                .forEach(part -> found.add(unknownPart(kind, part, allowed)));
    }

    private static Violation unknownPart(RequestKind kind, String part, List<String> allowed) {
        Map<String, String> parameters = NearestName.of(part, allowed)
                .map(nearest -> Map.of("nearest", nearest))
                .orElse(Map.of());
        return new Violation("", "unknown-key", parameters, kind.key() + " takes no '" + part + "'");
    }

    private static Violation fault(String code, String message) {
        return Violation.of("", code, message);
    }
}
