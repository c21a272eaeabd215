package org.incidentkit.core.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.incidentkit.core.common.InvalidDefinitionException;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.condition.BoundCondition;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.ConditionEvaluator;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.json.Sha256;

/** A definition whose conditions are ready to be asked. */
final class BoundDefinition {
    private final SlaDefinition definition;
    private final Map<String, BoundCondition> conditions;
    private final Set<String> facts;
    private final Set<String> resetFacts;

    private BoundDefinition(SlaDefinition definition, Map<String, BoundCondition> conditions) {
        this.definition = definition;
        this.conditions = Map.copyOf(conditions);
        this.facts = factsOf(definition);
        this.resetFacts = Set.copyOf(definition.reset().fields());
    }

    static BoundDefinition bind(SlaDefinition definition, ConditionEvaluator evaluator) {
        Map<String, BoundCondition> bound = new LinkedHashMap<>();
        List<Violation> found = new ArrayList<>();
        SlaDefinitionCheck.conditions(definition).forEach((name, condition) -> {
            try {
                bound.put(name, evaluator.bind(condition));
            } catch (InvalidDefinitionException unusable) {
                unusable.violations()
                        .forEach(each -> found.add(
                                new Violation(name + each.path(), each.code(), each.parameters(), each.message())));
            }
        });
        if (!found.isEmpty()) {
            throw new InvalidDefinitionException("SLA definition '" + definition.id() + "'", found);
        }
        return new BoundDefinition(definition, bound);
    }

    SlaDefinition definition() {
        return definition;
    }

    String id() {
        return definition.id();
    }

    String version() {
        return definition.contentHash();
    }

    boolean attaches(Facts facts) {
        return starts(facts) && !stops(facts) && !cancels(facts);
    }

    boolean starts(Facts facts) {
        return holds("start", facts);
    }

    boolean stops(Facts facts) {
        return holds("stop", facts);
    }

    boolean cancels(Facts facts) {
        return holds("cancel", facts);
    }

    boolean pauses(Facts facts) {
        return holds("pause", facts);
    }

    boolean resumes(Facts facts) {
        return !pauses(facts) && holds("resume", facts);
    }

    /** What the reset condition holds on, as a digest of its facts; missing while it does not hold. */
    Optional<String> resetMark(Facts facts) {
        if (!holds("reset", facts)) {
            return Optional.empty();
        }
        return Optional.of(Sha256.hex(DefinitionText.of(FactReading.values(facts, resetFacts))));
    }

    /** What its conditions and sources read. */
    Set<String> facts() {
        return facts;
    }

    private static Set<String> factsOf(SlaDefinition definition) {
        Set<String> read = new TreeSet<>();
        SlaDefinitionCheck.conditions(definition).values().stream()
                .map(Condition::fields)
                .forEach(read::addAll);
        if (definition.calendar() instanceof CalendarSource.OfFact fact) {
            read.add(fact.fact());
        }
        if (definition.zone() instanceof ZoneSource.OfFact fact) {
            read.add(fact.fact());
        }
        return Collections.unmodifiableSet(read);
    }

    // Definitions whose conditions ask for the present instant cannot be built.
    private boolean holds(String condition, Facts facts) {
        return Objects.requireNonNull(conditions.get(condition)).holds(facts, Instant.EPOCH);
    }
}
