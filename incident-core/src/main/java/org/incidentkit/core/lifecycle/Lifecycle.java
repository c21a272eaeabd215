package org.incidentkit.core.lifecycle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.common.InvalidDefinitionException;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.json.JsonCodec;
import org.incidentkit.core.json.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * The life of one kind of record: its states, and where each intent leads from each of them. Checked when built; an
 * intent it does not name is refused wherever it is tried.
 *
 * @param <I> the intents of the kind of record
 */
public final class Lifecycle<I extends Enum<I>> {
    private final LifecycleDocument document;
    private final String version;
    private final Class<I> intents;
    private final Map<String, State> states = new LinkedHashMap<>();
    private final List<Transition<I>> transitions = new ArrayList<>();
    private final Map<String, Map<I, Transition<I>>> byState = new HashMap<>();

    private Lifecycle(LifecycleDocument document, Class<I> intents) {
        this.document = document;
        this.intents = intents;
        this.version = Sha256.hex(JsonCodec.create().text(document, LifecycleDocument.class));
        document.states().forEach(state -> states.put(state.name(), state));
        for (Transition<String> row : document.transitions()) {
            I intent = Enum.valueOf(intents, row.intent());
            Transition<I> transition = new Transition<>(intent, row.from(), row.to(), row.guard());
            transitions.add(transition);
            byState.computeIfAbsent(row.from(), from -> new EnumMap<>(intents)).put(intent, transition);
        }
    }

    /**
     * A lifecycle of the host's own.
     *
     * @param id the name it is configured under
     * @param intents the intents of the kind of record
     * @param <I> their type
     * @return a builder without states
     */
    public static <I extends Enum<I>> LifecycleBuilder<I> builder(String id, Class<I> intents) {
        return new LifecycleBuilder<>(id, intents);
    }

    /**
     * A lifecycle from its stored form.
     *
     * @param document the stored form
     * @param intents the intents of the kind of record
     * @param <I> their type
     * @return the lifecycle
     * @throws InvalidDefinitionException with everything that is wrong with it
     */
    public static <I extends Enum<I>> Lifecycle<I> of(LifecycleDocument document, Class<I> intents) {
        return of(document, intents, List.of());
    }

    static <I extends Enum<I>> Lifecycle<I> of(LifecycleDocument document, Class<I> intents, List<Violation> known) {
        LifecycleCheck.check(document, intents, known);
        return new Lifecycle<>(document, intents);
    }

    /** {@return the name it is configured under} */
    public String id() {
        return document.id();
    }

    /** {@return the hash of its content, 64 hexadecimal digits: two lifecycles with the same content share it} */
    public String version() {
        return version;
    }

    /** {@return its stored form} */
    public LifecycleDocument document() {
        return document;
    }

    /** {@return the state a new record is in} */
    public State start() {
        return Objects.requireNonNull(states.get(document.start()));
    }

    /** {@return all states, as declared} */
    public List<State> states() {
        return document.states();
    }

    /** {@return what can be meant by moving such a record} */
    public Class<I> intents() {
        return intents;
    }

    /** {@return all transitions, as declared} */
    public List<Transition<I>> transitions() {
        return Collections.unmodifiableList(transitions);
    }

    /**
     * A state.
     *
     * @param name what the host calls it
     * @return the state; empty when there is none of that name
     */
    public Optional<State> state(String name) {
        return Optional.ofNullable(states.get(name));
    }

    /**
     * Where an intent leads.
     *
     * @param intent what is wanted
     * @param from the state it is wanted in
     * @return the transition; empty when the lifecycle has none, which is a refusal
     */
    public Optional<Transition<I>> transition(I intent, String from) {
        return Optional.ofNullable(byState.getOrDefault(from, Map.of()).get(intent));
    }

    /**
     * What may be wanted in a state.
     *
     * @param state the state
     * @return the intents, in the order of their type
     */
    public Set<I> intentsFrom(String state) {
        Map<I, Transition<I>> found = byState.getOrDefault(state, Map.of());
        return found.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(found.keySet()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Lifecycle<?> that
                && document.equals(that.document)
                && transitions.equals(that.transitions);
    }

    @Override
    public int hashCode() {
        return document.hashCode();
    }

    @Override
    public String toString() {
        return "Lifecycle[" + id() + "@" + version.substring(0, 12) + "]";
    }
}
