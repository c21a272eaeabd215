package org.incidentkit.core.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** One of a closed set of types: an object whose first member names which. */
record SealedForm(Map<String, Alternative> byName, List<Alternative> alternatives, Map<Class<?>, Alternative> byClass)
        implements Form {
    private static final Label TYPE = Label.of(ObjectForm.TYPE);
    private static final String VALUE = "value";

    /** One type of the set. */
    record Alternative(Json.Text named, Resolved type, Form form) {
        String name() {
            return named.value();
        }
    }

    static SealedForm of(Resolved type, Forms forms) {
        List<Alternative> alternatives = new ArrayList<>();
        collect(type, forms, alternatives);
        Map<String, Alternative> byName = new TreeMap<>();
        for (Alternative alternative : alternatives) {
            Alternative same = byName.put(alternative.name(), alternative);
            if (same != null && !same.type().equals(alternative.type())) {
                throw JsonException.of(same.type() + " and " + alternative.type() + " share a name in " + type);
            }
        }
        return new SealedForm(byName, List.copyOf(alternatives), new ConcurrentHashMap<>());
    }

    private static void collect(Resolved type, Forms forms, List<Alternative> found) {
        for (Class<?> below : type.raw().getPermittedSubclasses()) {
            Resolved subtype = type.subtype(below);
            if (below.isInterface() && below.isSealed()) {
                collect(subtype, forms, found);
            } else {
                Form form = forms.alternative(subtype);
                if (form instanceof ObjectForm object && object.knows(ObjectForm.TYPE)) {
                    throw JsonException.of(subtype + " has a member 'type', which names the alternative");
                }
                found.add(new Alternative(new Json.Text(kebab(below.getSimpleName())), subtype, form));
            }
        }
    }

    /** {@code StateChanged} as {@code state-changed}, {@code SLAPaused} as {@code sla-paused}. */
    static String kebab(String name) {
        StringBuilder kebab = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean upper = Character.isUpperCase(c);
            boolean afterLower = i > 0 && !Character.isUpperCase(name.charAt(i - 1));
            boolean beforeLower = i > 0 && i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
            if (upper && (afterLower || beforeLower)) {
                kebab.append('-');
            }
            kebab.append(Character.toLowerCase(c));
        }
        return kebab.toString();
    }

    @Override
    public void write(Object value, Consumer<Object> attachments, JsonSink out) {
        Alternative alternative = byClass.computeIfAbsent(value.getClass(), this::find);
        out.begin();
        out.member(TYPE);
        out.value(alternative.named());
        Form form = alternative.form();
        if (form instanceof ObjectForm object) {
            object.writeMembers(value, attachments, out);
        } else {
            out.name(VALUE);
            form.write(value, attachments, out);
        }
        out.end();
    }

    private Alternative find(Class<?> type) {
        return alternatives.stream()
                .filter(alternative -> alternative.type().raw().isAssignableFrom(type))
                .findFirst()
                .orElseThrow(() -> JsonException.of(type.getName() + " is none of " + byName.keySet()));
    }

    @Override
    public Object read(Json json, Reading reading) {
        Json.Obj object = Form.expect(Json.Obj.class, json);
        Json named = object.get(ObjectForm.TYPE)
                .orElseThrow(() -> JsonException.of("is missing").inside(ObjectForm.TYPE));
        if (!(named instanceof Json.Text name) || !byName.containsKey(name.value())) {
            throw JsonException.of(named.canonical() + " is none of " + byName.keySet())
                    .inside(ObjectForm.TYPE);
        }
        Form form = byName.get(name.value()).form();
        if (form instanceof ObjectForm alternative) {
            return alternative.readAlternative(object, reading);
        }
        Optional<Json> value = object.get(VALUE);
        return form.read(value.orElseThrow(() -> JsonException.of("is missing").inside(VALUE)), reading);
    }
}
