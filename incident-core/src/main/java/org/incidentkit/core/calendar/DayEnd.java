package org.incidentkit.core.calendar;

/** Which time of day a number of working days ends at. */
public enum DayEnd {
    /** The wall time of the start, even outside opening hours; in a gap of the clock it moves forward by the gap. */
    KEEP_TIME,
    /** The last closing of the working date reached, which for overnight hours lies on the next date. */
    END_OF_DAY
}
