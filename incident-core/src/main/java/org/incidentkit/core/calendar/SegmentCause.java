package org.incidentkit.core.calendar;

/** Why a segment of time counts as working time or does not. */
public sealed interface SegmentCause {
    /** Inside the weekly opening hours. */
    record OpenHours() implements SegmentCause {}

    /** Inside the hours that an override gave the date. */
    record OpenByOverride() implements SegmentCause {}

    /** Outside the weekly opening hours. */
    record Closed() implements SegmentCause {}

    /** Outside the hours that an override gave the date, or on a date it closed. */
    record ClosedByOverride() implements SegmentCause {}

    /**
     * On a holiday.
     *
     * @param name the holiday's name
     */
    record Holiday(String name) implements SegmentCause {}

    /**
     * Taken out of the opening hours by an absolute break.
     *
     * @param reason why the desk was closed
     */
    record Break(String reason) implements SegmentCause {}

    /** {@return whether such time is working time} */
    default boolean counted() {
        return this instanceof OpenHours || this instanceof OpenByOverride;
    }
}
