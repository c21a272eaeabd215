package org.incidentkit.core.common;

/**
 * How many events a record has taken: the optimistic lock of every stored record.
 *
 * @param value 0 for a record that does not exist yet, then counting up
 */
public record Version(long value) implements Comparable<Version> {
    /** The version of a record that does not exist yet. */
    public static final Version NONE = new Version(0);

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException when negative
     */
    public Version {
        if (value < 0) {
            throw new IllegalArgumentException("version " + value + " is negative");
        }
    }

    /**
     * The version after a number of further events.
     *
     * @param events how many
     * @return the later version
     */
    public Version plus(long events) {
        return new Version(value + events);
    }

    @Override
    public int compareTo(Version other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
