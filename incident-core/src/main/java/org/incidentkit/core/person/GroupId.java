package org.incidentkit.core.person;

/**
 * How records refer to a support group.
 *
 * @param value 1 to 64 characters, not blank
 */
public record GroupId(String value) implements Comparable<GroupId> {
    private static final int MAX_LENGTH = 64;

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException when blank or longer than 64 characters
     */
    public GroupId {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("group id '" + value + "' is not 1 to 64 characters");
        }
    }

    /**
     * An id from its text.
     *
     * @param value 1 to 64 characters, not blank
     * @return the id
     */
    public static GroupId of(String value) {
        return new GroupId(value);
    }

    @Override
    public int compareTo(GroupId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
