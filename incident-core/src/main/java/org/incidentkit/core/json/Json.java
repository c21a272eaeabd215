package org.incidentkit.core.json;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A stored form as a tree, before it becomes text and after it has been text. There is no null: a member without a
 * value is not there.
 */
public sealed interface Json {
    /**
     * Named members.
     *
     * @param members the members in the order they are written; equality does not look at the order
     */
    record Obj(Map<String, Json> members) implements Json {
        /** An object without members. */
        public static final Obj EMPTY = new Obj(Map.of());

        /** Takes a copy that keeps the order. */
        public Obj {
            members = Members.copyOf(members);
        }

        /**
         * A member.
         *
         * @param name its name
         * @return its value; empty when it is not there
         */
        public Optional<Json> get(String name) {
            return Optional.ofNullable(members.get(name));
        }

        /**
         * This object with a member more, or another value for one it has.
         *
         * @param name its name
         * @param value its value
         * @return the changed object; a new member comes last
         */
        public Obj with(String name, Json value) {
            LinkedHashMap<String, Json> changed = new LinkedHashMap<>(members);
            changed.put(name, value);
            return new Obj(Members.of(changed));
        }

        /**
         * This object without a member.
         *
         * @param name its name
         * @return the changed object
         */
        public Obj without(String name) {
            LinkedHashMap<String, Json> changed = new LinkedHashMap<>(members);
            changed.remove(name);
            return new Obj(Members.of(changed));
        }
    }

    /**
     * A sequence.
     *
     * @param items its items in order
     */
    record Arr(List<Json> items) implements Json {
        /** Takes a copy. */
        public Arr {
            items = List.copyOf(items);
        }
    }

    /**
     * A text.
     *
     * @param value its characters
     */
    record Text(String value) implements Json {}

    /**
     * A number.
     *
     * @param value the number, written without exponent; trailing zeros after the point are kept
     */
    record Num(BigDecimal value) implements Json {
        private static final int MAX_DIGITS = 1_000;

        /**
         * Checks that the number can be written out.
         *
         * @throws IllegalArgumentException when that takes more than some thousand digits
         */
        public Num {
            if (Math.abs((long) value.scale()) > MAX_DIGITS || value.precision() > MAX_DIGITS) {
                throw new IllegalArgumentException("a number of more than " + MAX_DIGITS + " digits");
            }
            value = value.scale() < 0 ? value.setScale(0) : value;
        }

        /**
         * A whole number.
         *
         * @param value the number
         */
        public Num(long value) {
            this(BigDecimal.valueOf(value));
        }

        /**
         * A whole number.
         *
         * @param value the number
         * @return its tree
         */
        public static Num of(long value) {
            return new Num(BigDecimal.valueOf(value));
        }
    }

    /**
     * Yes or no.
     *
     * @param value true for yes
     */
    record Bool(boolean value) implements Json {}

    /**
     * A tree from its text, as {@link JsonReader} reads it.
     *
     * @param text the whole text
     * @return the tree
     * @throws JsonException when it is no JSON, or exceeds the usual limits
     */
    static Json parse(String text) {
        return new JsonReader().read(text);
    }

    /**
     * The one text of this tree, fit for hashing: members in their order, no white space, only the escapes JSON
     * demands (and unpaired surrogates, which no encoding can carry), numbers without exponent.
     *
     * @return the text
     */
    default String canonical() {
        return CanonicalText.of(this);
    }
}
