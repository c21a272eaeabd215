package org.incidentkit.core.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * A part of an explained span with one cause throughout, half-open.
 *
 * @param start the first instant
 * @param end the first instant of the next segment, after the start
 * @param cause why it counts or does not
 */
public record CalendarSegment(Instant start, Instant end, SegmentCause cause) {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException naming both when the end is not after the start
     */
    public CalendarSegment {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("segment end " + end + " is not after its start " + start);
        }
    }

    /** {@return whether it is working time} */
    public boolean counted() {
        return cause.counted();
    }

    /** {@return how long it is} */
    public Duration length() {
        return Duration.between(start, end);
    }
}
