package org.incidentkit.jdbc.internal.sql;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long the text of a column may be, checked before the database complains.
 *
 * @param what the value, in the domain's words
 * @param characters how many characters at the most
 */
public record Limit(String what, int characters) {
    /**
     * Checks a value.
     *
     * @param value the value
     * @return the same value
     * @throws IllegalArgumentException naming what is too long; not the words, which may be personal
     */
    public String check(String value) {
        if (value.length() > characters) {
            throw new IllegalArgumentException(
                    what + " of " + value.length() + " characters is longer than " + characters);
        }
        return value;
    }

    /**
     * Checks a value that may be missing.
     *
     * @param value the value; empty for none
     * @return the value, or null
     * @throws IllegalArgumentException naming what is too long
     */
    public @Nullable String check(Optional<String> value) {
        return value.map(this::check).orElse(null);
    }
}
