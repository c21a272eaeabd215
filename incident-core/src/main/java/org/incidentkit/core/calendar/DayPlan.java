package org.incidentkit.core.calendar;

import java.util.List;

/** What a date's own hours are, and what to call its open and its closed time. */
record DayPlan(List<TimeRange> ranges, SegmentCause open, SegmentCause closed) {
    static DayPlan hours(List<TimeRange> ranges) {
        return new DayPlan(ranges, new SegmentCause.OpenHours(), new SegmentCause.Closed());
    }

    static DayPlan override(List<TimeRange> ranges) {
        return new DayPlan(ranges, new SegmentCause.OpenByOverride(), new SegmentCause.ClosedByOverride());
    }

    static DayPlan holiday(String name) {
        return new DayPlan(List.of(), new SegmentCause.OpenHours(), new SegmentCause.Holiday(name));
    }
}
