package org.incidentkit.core.journal;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.incidentkit.core.ci.ItemEvent;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.configuration.ConfigurationEvent;
import org.incidentkit.core.json.Json;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.sla.ClockEvent;

/**
 * The names and versions of the event types. A name, once stored, is never given to another type; a form that changes
 * takes the next version and an upcaster that lifts the old form to the new.
 */
public final class EventTypes {
    private static final int FIRST_VERSION = 1;

    private final Map<String, Class<? extends Event>> byName = new TreeMap<>();
    private final Map<Class<?>, String> names = new HashMap<>();
    private final Map<String, List<UnaryOperator<Json>>> upcasters;

    private EventTypes(Map<String, List<UnaryOperator<Json>>> upcasters) {
        this.upcasters = Map.copyOf(upcasters);
    }

    /**
     * The types of this version of the desk.
     *
     * @return the types
     */
    public static EventTypes shipped() {
        EventTypes types = new EventTypes(Map.of(
                // Of a field that is kept apart, only its texts; of others as before.
                "field-changed", List.of(UnaryOperator.identity()),
                // What is asked for in words is texts.
                "effect-requested", List.of(EventTypes::withoutWords),
                // What a finding says is a text.
                "triaged", List.of(EventTypes::withSentencesApart)));
        types.addAll(WorkEvent.class);
        types.addAll(ClockEvent.class);
        types.addAll(ItemEvent.class);
        types.addAll(ConfigurationEvent.class);
        return types;
    }

    /**
     * Every type, by name.
     *
     * @return the classes
     */
    public Map<String, Class<? extends Event>> all() {
        return Map.copyOf(byName);
    }

    /**
     * The name of an event's type.
     *
     * @param event the event
     * @return the name
     * @throws IllegalArgumentException for an event of no known type
     */
    public String name(Event event) {
        String name = names.get(event.getClass());
        if (name == null) {
            throw new IllegalArgumentException("no event type is known for " + event.getClass());
        }
        return name;
    }

    /**
     * The version in which a type is written now.
     *
     * @param name the type
     * @return the version, from 1
     */
    public int version(String name) {
        return FIRST_VERSION + upcasters.getOrDefault(name, List.of()).size();
    }

    Optional<Class<? extends Event>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Json lift(String name, int version, Json payload) {
        Json lifted = payload;
        List<UnaryOperator<Json>> steps = upcasters.getOrDefault(name, List.of());
        for (UnaryOperator<Json> step : steps.subList(Math.min(version - FIRST_VERSION, steps.size()), steps.size())) {
            lifted = step.apply(lifted);
        }
        return lifted;
    }

    private static Json withoutWords(Json requested) {
        Map<String, Json> members = new LinkedHashMap<>();
        ((Json.Obj) requested)
                .members()
                .forEach((name, part) -> members.put(name.equals("parameters") ? "names" : name, part));
        members.put("words", new Json.Obj(Map.of()));
        return new Json.Obj(members);
    }

    private static Json withSentencesApart(Json triaged) {
        Map<String, Json> members = new LinkedHashMap<>(((Json.Obj) triaged).members());
        members.computeIfPresent(
                "findings",
                (name, findings) -> new Json.Arr(((Json.Arr) findings)
                        .items().stream().map(EventTypes::withSentenceApart).toList()));
        return new Json.Obj(members);
    }

    private static Json withSentenceApart(Json finding) {
        Map<String, Json> members = new LinkedHashMap<>(((Json.Obj) finding).members());
        members.computeIfPresent("sentence", (name, words) -> new Json.Obj(Map.of(StoredForms.IN_CLEAR, words)));
        return new Json.Obj(members);
    }

    private void addAll(Class<? extends Event> family) {
        for (Class<?> type : permitted(family)) {
            String name = kebab(type.getSimpleName());
            Class<?> other = byName.put(name, type.asSubclass(Event.class));
            if (other != null) {
                throw new IllegalStateException("event type " + name + " names both " + other + " and " + type);
            }
            names.put(type, name);
        }
    }

    private static Collection<Class<?>> permitted(Class<? extends Event> family) {
        return List.of(family.getPermittedSubclasses());
    }

    private static String kebab(String name) {
        StringBuilder kebab = new StringBuilder();
        for (char c : name.toCharArray()) {
            if (Character.isUpperCase(c) && kebab.length() > 0) {
                kebab.append('-');
            }
            kebab.append(Character.toLowerCase(c));
        }
        return kebab.toString();
    }
}
