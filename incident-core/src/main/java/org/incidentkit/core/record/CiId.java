package org.incidentkit.core.record;

/**
 * How records refer to a configuration item.
 *
 * @param value 1 to 64 characters, not blank
 */
public record CiId(String value) implements Comparable<CiId> {
    private static final int MAX_LENGTH = 64;

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException when blank or longer than 64 characters
     */
    public CiId {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("configuration item id '" + value + "' is not 1 to 64 characters");
        }
    }

    /**
     * An id from its text.
     *
     * @param value 1 to 64 characters, not blank
     * @return the id
     */
    public static CiId of(String value) {
        return new CiId(value);
    }

    /**
     * The reference by which other records know it.
     *
     * @return the reference
     */
    public RecordRef ref() {
        return new RecordRef(RecordKind.CI, value);
    }

    @Override
    public int compareTo(CiId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
