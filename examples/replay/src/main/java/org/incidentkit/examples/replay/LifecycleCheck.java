package org.incidentkit.examples.replay;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incidentkit.examples.replay.Mapping.Intent;
import org.incidentkit.examples.replay.Mapping.State;
import org.incidentkit.examples.replay.YamlNode.Entry;

/** Notes what no single line of a lifecycle shows: ambiguous ways, states out of reach, and states without an end. */
record LifecycleCheck(Section stateSection, Section intentSection, Map<String, State> states, List<Intent> intents) {

    void run() {
        if (states.isEmpty()) {
            note(stateSection.block().place(), "a lifecycle without states");
            return;
        }
        Set<String> initial = inPhase("INITIAL");
        if (initial.size() != 1) {
            note(stateSection.block().place(), "exactly one state must be INITIAL, here: " + initial);
        }
        ambiguous();
        Set<String> reached = closure(initial, false);
        Set<String> ending = closure(inPhase("TERMINAL"), true);
        for (Entry entry : stateSection.block().entries()) {
            String name = entry.key().text();
            if (initial.size() == 1 && !reached.contains(name)) {
                note(entry.key().place(), "no intent leads to '" + name + "'");
            }
            if (!ending.contains(name)) {
                note(entry.key().place(), "nothing leads from '" + name + "' to a TERMINAL state");
            }
        }
    }

    private void ambiguous() {
        for (String from : states.keySet()) {
            Map<String, String> said = new HashMap<>();
            for (Intent intent : intents) {
                for (String to : intent.to()) {
                    String other = intent.leads(from, to) ? said.putIfAbsent(to, intent.name()) : null;
                    if (other != null) {
                        note(place(intent), "'" + from + "' to '" + to + "' is already the intent " + other);
                    }
                }
            }
        }
    }

    private Place place(Intent intent) {
        return intentSection.optional(intent.name()).map(YamlNode::place).orElse(Place.START);
    }

    private Set<String> inPhase(String phase) {
        Set<String> names = new LinkedHashSet<>();
        states.values().stream().filter(state -> state.phase().equals(phase)).forEach(state -> names.add(state.name()));
        return names;
    }

    private Set<String> closure(Set<String> start, boolean backwards) {
        Set<String> reached = new LinkedHashSet<>(start);
        boolean grew = true;
        while (grew) {
            grew = false;
            for (Intent intent : intents) {
                List<String> from = backwards ? intent.to() : intent.from();
                List<String> to = backwards ? intent.from() : intent.to();
                grew |= from.stream().anyMatch(reached::contains) && reached.addAll(to);
            }
        }
        return reached;
    }

    private void note(Place place, String message) {
        stateSection.problems().add(place, message);
    }
}
