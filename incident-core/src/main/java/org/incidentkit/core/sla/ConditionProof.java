package org.incidentkit.core.sla;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.condition.Condition;

/**
 * Proves that conditions of a definition contradict each other, whatever the facts. Exact for conditions made of is,
 * in, exists and their combinations; others are taken as if they could hold or not at will, so what is found is true
 * and what needs arithmetic or text to see is not found.
 */
final class ConditionProof {
    private final SlaDefinition definition;

    private ConditionProof(SlaDefinition definition) {
        this.definition = definition;
    }

    static List<Violation> contradictions(SlaDefinition definition) {
        return new ConditionProof(definition).contradictions();
    }

    /** What is allowed but may not be meant. */
    static List<Violation> remarks(SlaDefinition definition) {
        ConditionProof proof = new ConditionProof(definition);
        boolean apart = !proof.never(proof::pauses) && proof.never(facts -> proof.starts(facts) && proof.pauses(facts));
        return apart
                ? List.of(Violation.of(
                        "pause", "start-excludes-pause", "the clock is never paused while its start condition holds"))
                : List.of();
    }

    private List<Violation> contradictions() {
        List<Violation> found = new ArrayList<>();
        if (never(this::attaches)) {
            found.add(Violation.of(
                    "start", "never-attaches", "wherever '" + definition.start() + "' holds, stop or cancel does"));
        } else if (never(facts -> attaches(facts) && !pauses(facts))) {
            found.add(Violation.of(
                    "pause", "always-paused", "wherever the clock attaches, '" + definition.pause() + "' holds"));
        }
        if (!never(this::pauses) && never(facts -> pauses(facts) && !ends(facts))) {
            found.add(Violation.of(
                    "pause", "never-pauses", "wherever '" + definition.pause() + "' holds, stop or cancel does"));
        }
        if (!never(this::resets) && never(facts -> resets(facts) && starts(facts))) {
            found.add(Violation.of(
                    "reset", "never-resets", "wherever '" + definition.reset() + "' holds, start does not"));
        }
        return found;
    }

    /** Proven to hold for no facts; false also when it cannot be told. */
    private boolean never(Predicate<Set<Object>> question) {
        Optional<Assignments> all = Assignments.of(List.of(
                definition.start(), definition.stop(), definition.cancel(), definition.pause(), definition.reset()));
        return all.isPresent() && all.get().none(question);
    }

    private boolean attaches(Set<Object> facts) {
        return starts(facts) && !ends(facts);
    }

    private boolean ends(Set<Object> facts) {
        return holds(definition.stop(), facts) || holds(definition.cancel(), facts);
    }

    private boolean starts(Set<Object> facts) {
        return holds(definition.start(), facts);
    }

    private boolean pauses(Set<Object> facts) {
        return holds(definition.pause(), facts);
    }

    private boolean resets(Set<Object> facts) {
        return holds(definition.reset(), facts);
    }

    private static boolean holds(Condition condition, Set<Object> facts) {
        return Assignments.holds(condition, facts);
    }
}
