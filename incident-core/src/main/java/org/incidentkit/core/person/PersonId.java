package org.incidentkit.core.person;

/**
 * How records refer to a person: it says nothing about them, and outlives the erasure of who they were.
 *
 * @param value 1 to 64 characters, not blank
 */
public record PersonId(String value) implements Comparable<PersonId> {
    private static final int MAX_LENGTH = 64;

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException when blank or longer than 64 characters
     */
    public PersonId {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("person id '" + value + "' is not 1 to 64 characters");
        }
    }

    /**
     * An id from its text.
     *
     * @param value 1 to 64 characters, not blank
     * @return the id
     */
    public static PersonId of(String value) {
        return new PersonId(value);
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
