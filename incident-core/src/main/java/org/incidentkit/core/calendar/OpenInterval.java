package org.incidentkit.core.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of uninterrupted open time, half-open: the start is open, the end is closed.
 *
 * @param start the first open instant
 * @param end the first instant no longer open, after the start
 */
public record OpenInterval(Instant start, Instant end) {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException naming both when the end is not after the start
     */
    public OpenInterval {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("interval end " + end + " is not after its start " + start);
        }
    }

    /** {@return how long it is open} */
    public Duration length() {
        return Duration.between(start, end);
    }
}
