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
    public Json write(Object value, Consumer<Object> attachments) {
        Map<String, Json> members = new TreeMap<>();
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
            String name = Form.expect(Json.Text.class, key.get().write(entry.getKey(), attachments))
                    .value();
            try {
                members.put(name, item.get().write(entry.getValue(), attachments));
            } catch (JsonException e) {
                throw e.inside(name);
            }
        }
        return new Json.Obj(members);
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
