package org.incidentkit.core.person;

/**
 * How records refer to a supplier that works outside the desk.
 *
 * @param value 1 to 64 characters, not blank
 */
public record SupplierId(String value) implements Comparable<SupplierId> {
    private static final int MAX_LENGTH = 64;

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException when blank or longer than 64 characters
     */
    public SupplierId {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("supplier id '" + value + "' is not 1 to 64 characters");
        }
    }

    /**
     * An id from its text.
     *
     * @param value 1 to 64 characters, not blank
     * @return the id
     */
    public static SupplierId of(String value) {
        return new SupplierId(value);
    }

    @Override
    public int compareTo(SupplierId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
