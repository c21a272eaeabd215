package org.incidentkit.core.classification;

/** The order in which work is done. */
public enum Priority {
    /** Rank 1: drop everything. */
    CRITICAL,
    /** Rank 2. */
    HIGH,
    /** Rank 3. */
    MODERATE,
    /** Rank 4. */
    LOW,
    /** Rank 5: when there is time. */
    PLANNING;

    /**
     * The number people say.
     *
     * @return 1 for {@link #CRITICAL} to 5 for {@link #PLANNING}
     */
    public int rank() {
        return ordinal() + 1;
    }

    /**
     * The priority of a number.
     *
     * @param rank 1 to 5
     * @return the priority
     * @throws IllegalArgumentException for any other number
     */
    public static Priority ofRank(int rank) {
        if (rank < 1 || rank > values().length) {
            throw new IllegalArgumentException("priority rank " + rank + " is not 1 to " + values().length);
        }
        return values()[rank - 1];
    }
}
