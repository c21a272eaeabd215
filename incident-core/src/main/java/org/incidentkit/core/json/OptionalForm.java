package org.incidentkit.core.json;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What may be missing: a member that is left out, and where nothing can be left out a list of at most one. */
record OptionalForm(LazyForm content) implements Form {
    @Override
    public void write(Object value, Consumer<Object> attachments, JsonSink out) {
        out.beginList();
        ((Optional<?>) value).ifPresent(present -> content.get().write(present, attachments, out));
        out.endList();
    }

    @Override
    public Object read(Json json, Reading reading) {
        List<Json> items = Form.expect(Json.Arr.class, json).items();
        if (items.size() > 1) {
            throw JsonException.of("has " + items.size() + " items, where at most one can be");
        }
        return items.stream().findFirst().map(item -> content.get().read(item, reading));
    }

    @Override
    public boolean isEmpty(Object value) {
        return ((Optional<?>) value).isEmpty();
    }

    @Override
    public Optional<Object> empty() {
        return Optional.of(Optional.empty());
    }
}
