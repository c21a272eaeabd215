package org.incidentkit.core.json;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A form of the host's own. */
record CustomForm<T>(
        Class<T> type,
        BiFunction<? super T, Consumer<Object>, ? extends Json> writer,
        BiFunction<? super Json, Function<String, @Nullable Object>, ? extends T> reader)
        implements Form {
    @Override
    public void write(Object value, Consumer<Object> attachments, JsonSink out) {
        out.value(writer.apply(type.cast(value), attachments));
    }

    @Override
    public Object read(Json json, Reading reading) {
        try {
            return reader.apply(json, reading.attachments());
        } catch (JsonException e) {
            throw e;
        } catch (RuntimeException e) {
            throw JsonException.of(e);
        }
    }
}
