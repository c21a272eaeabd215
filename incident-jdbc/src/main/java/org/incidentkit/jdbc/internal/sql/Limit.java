package org.incidentkit.jdbc.internal.sql;

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
}
