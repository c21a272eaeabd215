package org.incidentkit.core.common;

import java.util.regex.Pattern;

/**
 * The customer of a vendor's desk whose records are kept apart from all others; no store is read or written without one.
 *
 * @param value 1 to 64 characters: letters, digits, {@code - _ .}
 */
public record TenantId(String value) implements Comparable<TenantId> {
    // Stands first: the constant below is checked against it.
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /** The tenant a desk serves when the host names none. */
    public static final TenantId DEFAULT = new TenantId("default");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException naming the value when it has another form
     */
    public TenantId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "tenant id '" + value + "' is not 1 to 64 of letters, digits, '-', '_', '.'");
        }
    }

    @Override
    public int compareTo(TenantId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
