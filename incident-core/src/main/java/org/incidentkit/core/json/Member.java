package org.incidentkit.core.json;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One attribute of a record or value, and the member it is stored as. */
record Member(Label label, Method accessor, LazyForm form, Presence presence) {
    /** What it means that an attribute is null or empty. */
    enum Presence {
        /** Never null; left out when empty. */
        COMPONENT,
        /** Left out when null or empty. */
        ATTRIBUTE,
        /** Written even when empty, as its absence means its default. */
        DEFAULTED
    }

    String name() {
        return label.name();
    }

    /** Adds the member, unless it can be left out. */
    void write(Object owner, Consumer<Object> attachments, JsonSink out) {
        Object value = Invocation.call(accessor, owner);
        try {
            if (value != null) {
                present(value, attachments, out);
            } else if (presence == Presence.COMPONENT) {
                throw JsonException.of("is null");
            }
        } catch (JsonException e) {
            throw e.inside(name());
        }
    }

    private void present(Object value, Consumer<Object> attachments, JsonSink out) {
        Form known = form.get();
        if (known instanceof OptionalForm optional) {
            Optional<?> content = (Optional<?>) value;
            if (content.isPresent()) {
                out.member(label);
                optional.content().get().write(content.get(), attachments, out);
            }
        } else if (presence == Presence.DEFAULTED || !known.isEmpty(value)) {
            out.member(label);
            known.write(value, attachments, out);
        }
    }

    /** The attribute's value; null when the member is not there and cannot be left out. */
    @Nullable
    Object read(Json.Obj object, Form.Reading reading) {
        Json json = object.members().get(name());
        try {
            Form known = form.get();
            if (json == null) {
                return known.empty().orElse(null);
            }
            if (known instanceof OptionalForm optional) {
                return Optional.of(optional.content().get().read(json, reading));
            }
            return known.read(json, reading);
        } catch (JsonException e) {
            throw e.inside(name());
        }
    }
}
