package org.incidentkit.core.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Items in their order. */
record ListForm(LazyForm item) implements Form {
    @Override
    public Json write(Object value, Consumer<Object> attachments) {
        return new Json.Arr(writeAll(item, (Collection<?>) value, attachments));
    }

    @Override
    public Object read(Json json, Reading reading) {
        return List.copyOf(readAll(item, json, reading));
    }

    @Override
    public boolean isEmpty(Object value) {
        return ((Collection<?>) value).isEmpty();
    }

    @Override
    public Optional<Object> empty() {
        return Optional.of(List.of());
    }

    static List<Json> writeAll(LazyForm item, Collection<?> values, Consumer<Object> attachments) {
        Form form = item.get();
        List<Json> items = new ArrayList<>(values.size());
        for (Object value : values) {
            try {
                items.add(form.write(value, attachments));
            } catch (JsonException e) {
                throw e.inside("[" + items.size() + "]");
            }
        }
        return items;
    }

    static List<Object> readAll(LazyForm item, Json json, Form.Reading reading) {
        Form form = item.get();
        List<Object> values = new ArrayList<>();
        for (Json one : Form.expect(Json.Arr.class, json).items()) {
            try {
                values.add(form.read(one, reading));
            } catch (JsonException e) {
                throw e.inside("[" + values.size() + "]");
            }
        }
        return values;
    }
}
