package org.incidentkit.core.json;

import java.util.Optional;
import java.util.function.Consumer;

/** A record that only gives a type to one value: stored as that value. */
record BareForm(RecordForm record) implements Form {
    private Form content() {
        return record.members().get(0).form().get();
    }

    private Object value(Object owner) {
        Object value = Invocation.call(record.members().get(0).accessor(), owner);
        if (value == null) {
            throw JsonException.of("is null");
        }
        return value;
    }

    @Override
    public void write(Object value, Consumer<Object> attachments, JsonSink out) {
        content().write(value(value), attachments, out);
    }

    @Override
    public Object read(Json json, Reading reading) {
        return Invocation.construct(record.constructor(), content().read(json, reading));
    }

    @Override
    public boolean isEmpty(Object value) {
        return content().empty().isPresent() && content().isEmpty(value(value));
    }

    @Override
    public Optional<Object> empty() {
        return content().empty().map(value -> Invocation.construct(record.constructor(), value));
    }
}
