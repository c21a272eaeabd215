package org.incidentkit.examples.replay;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.examples.replay.Mapping.Intent;
import org.incidentkit.examples.replay.Mapping.State;
import org.incidentkit.examples.replay.YamlNode.Entry;

/** Reads the states and intents of a mapping. */
final class LifecycleReader {
    private final Problems problems;

    LifecycleReader(Problems problems) {
        this.problems = problems;
    }

    Map<String, State> states(Section section) {
        Map<String, State> states = new LinkedHashMap<>();
        for (Entry entry : section.block().entries()) {
            String name = entry.key().text();
            Section state = Section.of(name, entry.value(), problems).only(List.of("phase", "reason"));
            Optional<YamlNode.Text> said = state.text("phase");
            Optional<String> phase = said.flatMap(text -> problems.oneOf(text, "phase", Vocabulary.PHASES));
            Optional<String> reason = reason(state, phase);
            // A slip is told once: the rest of the lifecycle is checked under the phase that was meant.
            String meant = phase.or(() -> said.flatMap(text -> Nearest.to(text.text(), Vocabulary.PHASES)))
                    .orElse("ACTIVE");
            states.put(name, new State(name, meant, reason));
        }
        return Collections.unmodifiableMap(states);
    }

    private Optional<String> reason(Section state, Optional<String> phase) {
        Optional<YamlNode> given = state.optional("reason");
        if (given.isPresent() && phase.isPresent() && !phase.get().equals("WAITING")) {
            problems.add(given.get().place(), "only a WAITING state has a hold reason");
        }
        return given.flatMap(node -> Section.text("reason", node, problems))
                .flatMap(text -> problems.oneOf(text, "hold reason", Vocabulary.HOLD_REASONS));
    }

    List<Intent> intents(Section section, Map<String, State> states) {
        section.only(Vocabulary.INTENTS);
        return section.block().entries().stream()
                .filter(entry -> Vocabulary.INTENTS.contains(entry.key().text()))
                .map(entry -> intent(entry, states))
                .toList();
    }

    private Intent intent(Entry entry, Map<String, State> states) {
        String name = entry.key().text();
        Section section = Section.of(name, entry.value(), problems).only(List.of("from", "to"));
        return new Intent(name, named(section, "from", states), named(section, "to", states));
    }

    private List<String> named(Section section, String key, Map<String, State> states) {
        Set<String> names = new LinkedHashSet<>();
        section.required(key)
                .ifPresent(node -> Section.texts(key, node, problems).forEach(text -> {
                    Optional<String> state = problems.oneOf(text, "state", states.keySet());
                    if (state.isPresent()
                            && key.equals("from")
                            && Objects.requireNonNull(states.get(state.get()))
                                    .phase()
                                    .equals("TERMINAL")) {
                        problems.add(text.place(), "'" + text.text() + "' is TERMINAL and cannot be left");
                    }
                    // A slip is told once; the state that was meant is not out of reach as well.
                    state.or(() -> Nearest.to(text.text(), states.keySet())).ifPresent(names::add);
                }));
        return List.copyOf(names);
    }
}
