package org.incidentkit.core.lifecycle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.incidentkit.core.common.InvalidDefinitionException;
import org.incidentkit.core.common.Violation;

/** Finds everything wrong with a lifecycle. */
final class LifecycleCheck {
    private static final int MAX_NAME = 64;

    private final LifecycleDocument document;
    private final Set<String> intents;
    private final Map<String, State> states = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    private LifecycleCheck(LifecycleDocument document, Class<? extends Enum<?>> intents) {
        this.document = document;
        this.intents = Arrays.stream(intents.getEnumConstants()).map(Enum::name).collect(Collectors.toSet());
        document.states().forEach(state -> states.putIfAbsent(state.name(), state));
    }

    /** Adds what is found to what the caller knows already, and throws when that is anything. */
    static void check(LifecycleDocument document, Class<? extends Enum<?>> intents, List<Violation> known) {
        LifecycleCheck check = new LifecycleCheck(document, intents);
        check.violations.addAll(known);
        check.everything();
        if (!check.violations.isEmpty()) {
            throw new InvalidDefinitionException("lifecycle '" + document.id() + "'", check.violations);
        }
    }

    private void everything() {
        if (document.id().isBlank()) {
            add("id", "blank", "a lifecycle needs a name");
        }
        start();
        eachState();
        eachTransition();
        for (String intent : document.leavingTerminal()) {
            knownIntent("leavingTerminal[" + intent + "]", intent);
        }
        reachability();
    }

    private void start() {
        State start = states.get(document.start());
        if (document.start().isEmpty()) {
            add("start", "no-start", "new records have no state to start in");
        } else if (start == null) {
            add("start", "unknown-state", "there is no state " + document.start());
        } else if (start.phase() != Phase.INITIAL) {
            add("start", "start-not-initial", document.start() + " is in phase " + start.phase() + ", not INITIAL");
        }
    }

    private void eachState() {
        Set<String> seen = new HashSet<>();
        for (State state : document.states()) {
            String path = path(state.name());
            String name = state.name();
            if (name.isBlank() || name.length() > MAX_NAME || !name.equals(name.strip())) {
                add(path, "name", "a state's name has 1 to 64 characters and no white space at its ends");
            }
            if (!seen.add(name)) {
                add(path, "duplicate", "is declared twice");
            }
            if (state.phase() != Phase.WAITING && !state.holdReasons().isEmpty()) {
                add(path, "hold-reason", "waits for something, but is in phase " + state.phase());
            }
        }
    }

    private void eachTransition() {
        Set<String> seen = new HashSet<>();
        for (Transition<String> transition : document.transitions()) {
            String path = "transitions[" + transition.intent() + "," + transition.from() + "]";
            knownIntent(path, transition.intent());
            knownState(path, transition.from());
            if (!seen.add(path)) {
                add(path, "duplicate", "is declared twice");
            }
            State from = states.get(transition.from());
            boolean terminal = from != null && from.phase() == Phase.TERMINAL;
            if (terminal && !document.leavingTerminal().contains(transition.intent())) {
                add(path, "leaves-terminal", "leaves a terminal state, but is not declared to");
            }
            targets(path, transition);
        }
    }

    private void targets(String path, Transition<String> transition) {
        if (transition.to().isEmpty()) {
            add(path, "no-target", "leads nowhere");
        }
        Set<String> seen = new HashSet<>();
        boolean asksReason = transition.guard().requires(RequiredInput.HOLD_REASON);
        for (String to : transition.to()) {
            if (!seen.add(to)) {
                add(path, "duplicate-target", "leads to " + to + " twice");
            }
            knownState(path, to);
            State target = states.get(to);
            if (target != null && asksReason && target.phase() != Phase.WAITING) {
                add(path, "hold-reason", "asks for a hold reason, but " + to + " does not wait");
            }
            if (target != null && !asksReason && target.holdReasons().size() > 1) {
                add(path, "hold-reason", "must ask for a hold reason, as " + to + " waits for several");
            }
        }
    }

    private void reachability() {
        Map<String, Set<String>> next = new HashMap<>();
        Map<String, Set<String>> previous = new HashMap<>();
        for (Transition<String> transition : document.transitions()) {
            for (String to : transition.to()) {
                next.computeIfAbsent(transition.from(), key -> new HashSet<>()).add(to);
                previous.computeIfAbsent(to, key -> new HashSet<>()).add(transition.from());
            }
        }
        Set<String> ends = states.values().stream()
                .filter(state -> state.phase() == Phase.TERMINAL)
                .map(State::name)
                .collect(Collectors.toSet());
        Set<String> reached = closure(Set.of(document.start()), next);
        Set<String> ending = closure(ends, previous);
        for (String name :
                document.states().stream().map(State::name).distinct().toList()) {
            if (states.containsKey(document.start()) && !reached.contains(name)) {
                add(path(name), "unreachable", "is never reached from " + document.start());
            }
            if (!ending.contains(name)) {
                add(path(name), "endless", "never reaches a terminal state");
            }
        }
    }

    private static Set<String> closure(Set<String> from, Map<String, Set<String>> edges) {
        Set<String> found = new HashSet<>(from);
        List<String> open = new ArrayList<>(from);
        while (!open.isEmpty()) {
            String state = Objects.requireNonNull(open.remove(open.size() - 1));
            for (String other : edges.getOrDefault(state, Set.of())) {
                if (found.add(other)) {
                    open.add(other);
                }
            }
        }
        return found;
    }

    private void knownState(String path, String name) {
        if (!states.containsKey(name)) {
            add(path, "unknown-state", "there is no state " + name);
        }
    }

    private void knownIntent(String path, String intent) {
        if (!intents.contains(intent)) {
            add(path, "unknown-intent", "there is no intent " + intent);
        }
    }

    private static String path(String state) {
        return "states[" + state + "]";
    }

    private void add(String path, String code, String message) {
        violations.add(Violation.of(path, code, message));
    }
}
