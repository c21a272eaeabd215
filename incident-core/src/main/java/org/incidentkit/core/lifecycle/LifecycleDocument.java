package org.incidentkit.core.lifecycle;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A lifecycle in its stored form: unchecked, its intents by name. {@link Lifecycle#of} checks it.
 *
 * @param id the name it is configured under
 * @param start the state a new record is in
 * @param states all states, as declared
 * @param transitions all transitions, as declared
 * @param leavingTerminal the intents that may leave a terminal state
 */
public record LifecycleDocument(
        String id,
        String start,
        List<State> states,
        List<Transition<String>> transitions,
        Set<String> leavingTerminal) {
    /** Takes copies of the collections. */
    public LifecycleDocument {
        states = List.copyOf(states);
        transitions = List.copyOf(transitions);
        leavingTerminal = Collections.unmodifiableSet(new TreeSet<>(leavingTerminal));
    }
}
