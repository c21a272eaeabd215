package org.incidentkit.core.json;

import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as stored forms and reads them back. Thread-safe; keep one, as it learns each type once.
 *
 * <ul>
 *   <li>A record is an object, its components in their order; one whose only component is {@code value} is that value.
 *   <li>A value with a builder is an object, its attributes in the order of their names.
 *   <li>A type of a sealed interface is an object whose first member {@code type} is its simple name in kebab case; a
 *       value is written so when the type asked for is the sealed interface.
 *   <li>Enums go by name; instants are UTC with six digits; durations, periods, dates, times, zones and URIs are ISO
 *       texts.
 *   <li>Lists keep their order, sets go in the order of their items' texts, maps in that of their keys.
 *   <li>Empty optionals and collections are left out of objects; an optional inside a list or map is a list of at most
 *       one.
 * </ul>
 */
public final class JsonCodec {
    private static final Consumer<Object> NO_TAKER = attachment -> {
        throw JsonException.of("has an attachment, and nobody to take it");
    };
    private static final Function<String, @Nullable Object> NO_GIVER = reference -> {
        throw JsonException.of("refers to attachment " + reference + ", and there are none");
    };

    private final Forms forms;
    private final boolean strict;

    private JsonCodec(Forms forms, boolean strict) {
        this.forms = forms;
        this.strict = strict;
    }

    /** {@return a codec without forms of the host's own, which ignores members it does not know} */
    public static JsonCodec create() {
        return builder().build();
    }

    /** {@return a builder of a codec} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return the same codec for documents written by people: members it does not know are refused} */
    public JsonCodec strict() {
        return new JsonCodec(forms, true);
    }

    /**
     * The stored form of a value.
     *
     * @param value the value
     * @param type what it is to be read as
     * @return the tree
     * @throws JsonException naming the path to what has no stored form
     */
    public Json write(Object value, Type type) {
        return write(value, type, NO_TAKER);
    }

    /**
     * The stored form of a value whose parts may be kept elsewhere.
     *
     * @param value the value
     * @param type what it is to be read as
     * @param attachments takes what custom forms hand out to be kept elsewhere
     * @return the tree
     * @throws JsonException naming the path to what has no stored form
     */
    public Json write(Object value, Type type, Consumer<Object> attachments) {
        return forms.of(type).tree(value, attachments);
    }

    /**
     * The canonical text of a value's stored form.
     *
     * @param value the value
     * @param type what it is to be read as
     * @return the text, always the same for equal values
     */
    public String text(Object value, Type type) {
        return text(value, type, NO_TAKER);
    }

    /**
     * The canonical text of a value's stored form, parts of which may be kept elsewhere.
     *
     * @param value the value
     * @param type what it is to be read as
     * @param attachments takes what custom forms hand out to be kept elsewhere
     * @return the text, always the same for equal values
     * @throws JsonException naming the path to what has no stored form
     */
    public String text(Object value, Type type, Consumer<Object> attachments) {
        CanonicalText out = new CanonicalText();
        forms.of(type).write(value, attachments, out);
        return out.whole();
    }

    /**
     * A value from its stored form.
     *
     * @param json the tree
     * @param type what to read it as
     * @param <T> that type
     * @return the value
     * @throws JsonException naming the path to what does not fit
     */
    public <T> T read(Json json, Class<T> type) {
        return read(json, (Type) type, NO_GIVER);
    }

    /**
     * A value from its stored form.
     *
     * @param json the tree
     * @param type what to read it as
     * @param <T> that type, which the caller answers for
     * @return the value
     * @throws JsonException naming the path to what does not fit
     */
    public <T> T read(Json json, Type type) {
        return read(json, type, NO_GIVER);
    }

    /**
     * A value from its stored form, parts of which are kept elsewhere.
     *
     * @param json the tree
     * @param type what to read it as
     * @param attachments gives what is kept elsewhere, by the reference a custom form has written
     * @param <T> that type, which the caller answers for
     * @return the value
     * @throws JsonException naming the path to what does not fit
     */
    @SuppressWarnings("unchecked")
    public <T> T read(Json json, Type type, Function<String, @Nullable Object> attachments) {
        return (T) forms.of(type).read(json, new Form.Reading(attachments, strict));
    }

    /** Collects forms of the host's own. */
    public static final class Builder {
        private final Map<Class<?>, Form> custom = new HashMap<>();
        private final Map<Class<?>, StandInForm.StandIn> standIns = new HashMap<>();
        private boolean strict;

        private Builder() {}

        /**
         * Writes and reads a type in a way of its own.
         *
         * @param type exactly this class, wherever it is asked for
         * @param writer gives the stored form, handing to the consumer what is to be kept elsewhere
         * @param reader gives the value, asking the function for what is kept elsewhere
         * @param <T> the type
         * @return this builder
         */
        public <T> Builder custom(
                Class<T> type,
                BiFunction<? super T, Consumer<Object>, ? extends Json> writer,
                BiFunction<? super Json, Function<String, @Nullable Object>, ? extends T> reader) {
            custom.put(type, new CustomForm<>(type, writer, reader));
            return this;
        }

        /**
         * Writes and reads a type as another one, whose form is known.
         *
         * @param type exactly this class, wherever it is asked for
         * @param standIn the type it is written and read as
         * @param to makes the stand-in of a value
         * @param from gives the value back; what it refuses as an illegal argument is told with the path
         * @param <T> the type
         * @param <S> the stand-in's type
         * @return this builder
         */
        public <T, S> Builder as(
                Class<T> type, Class<S> standIn, Function<? super T, S> to, Function<? super S, T> from) {
            standIns.put(
                    type,
                    new StandInForm.StandIn(
                            standIn, value -> to.apply(type.cast(value)), value -> from.apply(standIn.cast(value))));
            return this;
        }

        /**
         * Refuses members it does not know, as befits documents written by people.
         *
         * @return this builder
         */
        public Builder strict() {
            strict = true;
            return this;
        }

        /** {@return the codec} */
        public JsonCodec build() {
            return new JsonCodec(new Forms(custom, standIns), strict);
        }
    }
}
