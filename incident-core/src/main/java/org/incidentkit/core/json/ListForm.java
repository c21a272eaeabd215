package org.incidentkit.core.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Items in their order. */
record ListForm(LazyForm item) implements Form {
    @Override
    public void write(Object value, Consumer<Object> attachments, JsonSink out) {
        out.beginList();
        each(item, (Collection<?>) value, (form, one) -> form.write(one, attachments, out));
        out.endList();
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

    /** Writes items in their order, and tells which of them cannot be written. */
    static void each(LazyForm item, Collection<?> values, BiConsumer<Form, Object> writing) {
        Form form = item.get();
        int index = 0;
        for (Object value : values) {
            try {
                writing.accept(form, value);
            } catch (JsonException e) {
                throw e.inside("[" + index + "]");
            }
            index++;
        }
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
