package org.incidentkit.core.sla;

import java.time.Duration;
import java.time.Instant;

/**
 * A part of a clock's life with one cause throughout, half-open.
 *
 * @param start the first instant
 * @param end the first instant of the next segment, after the start
 * @param cause why it counts or does not
 * @param detail the holiday's name, the break's or the pause's reason; empty otherwise
 */
public record ClockSegment(Instant start, Instant end, Cause cause, String detail) {
    /** Why a segment counts or does not. */
    public enum Cause {
        /** Inside the weekly opening hours: counted. */
        OPEN,
        /** Inside the hours an override gave the date: counted. */
        OPEN_BY_OVERRIDE,
        /** Outside the weekly opening hours. */
        CLOSED,
        /** Outside the hours an override gave the date. */
        CLOSED_BY_OVERRIDE,
        /** On a holiday. */
        HOLIDAY,
        /** Taken out of the opening hours by an absolute break. */
        BREAK,
        /** Paused, whatever the calendar said. */
        PAUSED,
        /** Stopped, before a reopening that does not count the time in between. */
        STOPPED
    }

    /** {@return whether it is counted} */
    public boolean counted() {
        return cause == Cause.OPEN || cause == Cause.OPEN_BY_OVERRIDE;
    }

    /** {@return how long it is} */
    public Duration length() {
        return Duration.between(start, end);
    }
}
