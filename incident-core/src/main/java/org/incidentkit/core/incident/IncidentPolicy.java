package org.incidentkit.core.incident;

import java.time.Duration;

/**
 * How long a resolved incident can come back, and when it closes by itself.
 *
 * @param reopenWithin how long after it was resolved it may be reopened
 * @param closeAfter how long after it was resolved it closes by itself
 */
public record IncidentPolicy(Duration reopenWithin, Duration closeAfter) {
    /**
     * Checks the durations.
     *
     * @throws IllegalArgumentException when one is negative
     */
    public IncidentPolicy {
        if (reopenWithin.isNegative() || closeAfter.isNegative()) {
            throw new IllegalArgumentException(
                    "reopenWithin " + reopenWithin + " and closeAfter " + closeAfter + " must not be negative");
        }
    }

    /**
     * Reopened within 14 days, closed after 5.
     *
     * @return the shipped policy
     */
    public static IncidentPolicy shipped() {
        return new IncidentPolicy(Duration.ofDays(14), Duration.ofDays(5));
    }
}
