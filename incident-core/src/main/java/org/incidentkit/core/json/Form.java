package org.incidentkit.core.json;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How the values of one type are written and read. */
interface Form {
    /** What a read is made with: where attachments come from, and whether unknown members are refused. */
    record Reading(Function<String, @Nullable Object> attachments, boolean strict) {}

    void write(Object value, Consumer<Object> attachments, JsonSink out);

    /** {@return a value's stored form as a tree} */
    default Json tree(Object value, Consumer<Object> attachments) {
        TreeSink out = new TreeSink();
        write(value, attachments, out);
        return out.whole();
    }

    Object read(Json json, Reading reading);

    /** Whether a member with this value is left out. */
    default boolean isEmpty(Object value) {
        return false;
    }

    /** The value of a member that was left out; empty when it must be there. */
    default Optional<Object> empty() {
        return Optional.empty();
    }

    static <J extends Json> J expect(Class<J> kind, Json json) {
        if (!kind.isInstance(json)) {
            throw JsonException.of("is " + kind(json.getClass()) + ", not " + kind(kind));
        }
        return kind.cast(json);
    }

    private static String kind(Class<? extends Json> type) {
        if (type == Json.Obj.class) {
            return "an object";
        }
        if (type == Json.Arr.class) {
            return "a list";
        }
        if (type == Json.Text.class) {
            return "a text";
        }
        return type == Json.Num.class ? "a number" : "a boolean";
    }
}
