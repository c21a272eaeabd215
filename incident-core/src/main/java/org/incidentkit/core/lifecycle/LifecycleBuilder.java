package org.incidentkit.core.lifecycle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.incidentkit.core.common.InvalidDefinitionException;
import org.incidentkit.core.common.Violation;

/**
 * Collects states and transitions in the order they are to be shown.
 *
 * @param <I> the intents of the kind of record
 */
public final class LifecycleBuilder<I extends Enum<I>> {
    private final String id;
    private final Class<I> intents;
    private final List<Violation> problems = new ArrayList<>();
    private String start = "";
    private final List<State> states = new ArrayList<>();
    private final List<Transition<String>> transitions = new ArrayList<>();
    private final Set<String> leavingTerminal = new HashSet<>();

    LifecycleBuilder(String id, Class<I> intents) {
        this.id = id;
        this.intents = intents;
    }

    /**
     * Adds the state new records are in.
     *
     * @param name what the host calls it
     * @return this builder
     */
    public LifecycleBuilder<I> initial(String name) {
        if (!start.isEmpty()) {
            problems.add(Violation.of("start", "several-starts", "new records start in " + start + ", and in " + name));
        }
        start = name;
        return state(name, Phase.INITIAL);
    }

    /**
     * Adds a state.
     *
     * @param name what the host calls it
     * @param phase what it stands for
     * @return this builder
     */
    public LifecycleBuilder<I> state(String name, Phase phase) {
        states.add(new State(name, phase));
        return this;
    }

    /**
     * Adds a waiting state.
     *
     * @param name what the host calls it
     * @param reasons what a record may wait for here: one is always meant, of several the request names one; none
     *     when the state does not say
     * @return this builder
     */
    public LifecycleBuilder<I> waiting(String name, HoldReason... reasons) {
        states.add(new State(name, Phase.WAITING, Set.of(reasons)));
        return this;
    }

    /**
     * Lets an intent lead somewhere, for everybody and without further input.
     *
     * @param intent what is wanted
     * @param from the states it may be wanted in
     * @param to where it may lead; the first is where it leads when the request does not say
     * @return this builder
     */
    public LifecycleBuilder<I> allow(I intent, List<String> from, List<String> to) {
        return allow(intent, from, to, Guard.open());
    }

    /**
     * Lets an intent lead somewhere, behind a guard.
     *
     * @param intent what is wanted
     * @param from the states it may be wanted in
     * @param to where it may lead; the first is where it leads when the request does not say
     * @param guard what it asks of the request
     * @return this builder
     */
    public LifecycleBuilder<I> allow(I intent, List<String> from, List<String> to, Guard guard) {
        if (from.isEmpty()) {
            problems.add(Violation.of("transitions[" + intent + "]", "no-source", "is allowed from no state"));
        }
        from.forEach(state -> transitions.add(new Transition<>(intent.name(), state, to, guard)));
        return this;
    }

    /**
     * Lets an intent leave a terminal state, which no other may.
     *
     * @param intent the intent that takes up again what had ended
     * @return this builder
     */
    public LifecycleBuilder<I> leavesTerminal(I intent) {
        leavingTerminal.add(intent.name());
        return this;
    }

    /**
     * Checks and builds.
     *
     * @return the lifecycle
     * @throws InvalidDefinitionException with every problem
     */
    public Lifecycle<I> build() {
        LifecycleDocument document = new LifecycleDocument(id, start, states, transitions, leavingTerminal);
        return Lifecycle.of(document, intents, problems);
    }
}
