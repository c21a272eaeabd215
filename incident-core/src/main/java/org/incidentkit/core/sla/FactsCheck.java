package org.incidentkit.core.sla;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.ConditionCheck;
import org.incidentkit.core.field.FieldCatalog;

/** Finds what a definition asks for and nobody can tell: it would silently never hold. */
final class FactsCheck {
    private final SlaDefinition definition;
    private final FieldCatalog known;
    private final List<Violation> found = new ArrayList<>();

    private FactsCheck(SlaDefinition definition, FieldCatalog known) {
        this.definition = definition;
        this.known = known;
    }

    static List<Violation> check(SlaDefinition definition, FieldCatalog known) {
        FactsCheck check = new FactsCheck(definition, known);
        SlaDefinitionCheck.conditions(definition).forEach(check::condition);
        definition.retroactiveStart().ifPresent(fact -> check.fact("retroactiveStart", fact));
        if (definition.calendar() instanceof CalendarSource.OfFact source) {
            check.fact("calendar", source.fact());
        }
        if (definition.zone() instanceof ZoneSource.OfFact source) {
            check.fact("zone", source.fact());
        }
        return List.copyOf(check.found);
    }

    private void condition(String name, Condition condition) {
        for (Violation each : ConditionCheck.check(condition, known)) {
            String path = definition.id() + "." + name + (each.path().isEmpty() ? "" : "." + each.path());
            found.add(new Violation(path, each.code(), each.parameters(), each.message()));
        }
    }

    /** The sources that are named after service, item and customer may be asked for though a desk knows none yet. */
    private void fact(String path, String fact) {
        if (known.find(fact).isPresent() || ClockFacts.SOURCES.contains(fact)) {
            return;
        }
        Optional<String> nearest = known.nearest(fact);
        found.add(new Violation(
                definition.id() + "." + path,
                "unknown-field",
                nearest.map(name -> Map.of("field", fact, "nearest", name)).orElse(Map.of("field", fact)),
                "there is no field '" + fact + "'"
                        + nearest.map(name -> "; did you mean '" + name + "'?").orElse("")));
    }
}
