package org.incidentkit.core.json;

import java.util.function.Consumer;
import java.util.function.Function;

/** A type that is written and read as another one. */
record StandInForm(LazyForm lazy, Function<Object, Object> to, Function<Object, Object> from) implements Form {
    @Override
    public void write(Object value, Consumer<Object> attachments, JsonSink out) {
        lazy.get().write(to.apply(value), attachments, out);
    }

    @Override
    public Object read(Json json, Reading reading) {
        Object read = lazy.get().read(json, reading);
        try {
            return from.apply(read);
        } catch (IllegalArgumentException e) {
            throw JsonException.of(e);
        }
    }

    /**
     * What stands in for a type.
     *
     * @param type the other type
     * @param to makes it
     * @param from gives the value back
     */
    record StandIn(Class<?> type, Function<Object, Object> to, Function<Object, Object> from) {
        StandInForm form(Forms forms) {
            return new StandInForm(forms.later(Resolved.of(type)), to, from);
        }
    }
}
