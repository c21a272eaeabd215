package org.incidentkit.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A clock was moved to another budget, definition or calendar and worked out anew from its whole history; its start
 * and pauses stay. A breach that the new promise does not know is taken back.
 *
 * @param clock its number
 * @param at when it was moved
 * @param reasons what had changed, at least one
 * @param before the promise until then
 * @param agreement what it runs under now
 * @param elapsed the working time counted until the clock's last change, by the new calendar
 * @param plan the promise from now on
 */
public record ClockRecalculated(
        long clock, Instant at, List<Reason> reasons, Before before, Agreement agreement, Duration elapsed, Plan plan)
        implements ClockEvent {
    /** What may change under a running clock. */
    public enum Reason {
        /** The record's priority. */
        PRIORITY,
        /** The definition. */
        DEFINITION,
        /** The calendar or its zone: another one, or another version. */
        CALENDAR,
        /** What conditions and sources read outside the record. */
        OUTSIDE
    }

    /**
     * The promise before the change.
     *
     * @param agreement what the clock ran under
     * @param elapsed the working time counted until the clock's last change, by the old calendar
     * @param plan what lay ahead
     */
    public record Before(Agreement agreement, Duration elapsed, Plan plan) {}

    /** Takes a copy of the reasons. */
    public ClockRecalculated {
        reasons = List.copyOf(reasons);
    }
}
