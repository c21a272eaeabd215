package org.incidentkit.core.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Values by a key that is a text, written in the order of the keys' texts. */
record MapForm(LazyForm key, LazyForm item) implements Form {
    @Override
    public void write(Object value, Consumer<Object> attachments, JsonSink out) {
        Map<String, Object> byName = new TreeMap<>();
        ((Map<?, ?>) value).forEach((of, content) -> byName.put(name(of, attachments), content));
        out.begin();
        byName.forEach((name, content) -> {
            try {
                out.name(name);
                item.get().write(content, attachments, out);
            } catch (JsonException e) {
                throw e.inside(name);
            }
        });
        out.end();
    }

    private String name(Object of, Consumer<Object> attachments) {
        return Form.expect(Json.Text.class, key.get().tree(of, attachments)).value();
    }

    @Override
    public Object read(Json json, Reading reading) {
        Map<Object, Object> values = new LinkedHashMap<>();
        Form.expect(Json.Obj.class, json).members().forEach((name, member) -> {
            try {
                values.put(
                        key.get().read(new Json.Text(name), reading), item.get().read(member, reading));
            } catch (JsonException e) {
                throw e.inside(name);
            }
        });
        return Collections.unmodifiableMap(values);
    }

    @Override
    public boolean isEmpty(Object value) {
        return ((Map<?, ?>) value).isEmpty();
    }

    @Override
    public Optional<Object> empty() {
        return Optional.of(Map.of());
    }
}
