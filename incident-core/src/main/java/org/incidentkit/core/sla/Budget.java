package org.incidentkit.core.sla;

import java.time.Duration;
import java.time.LocalTime;
import org.incidentkit.core.calendar.DayEnd;

/** How much time a promise gives. Working time and working days are different things and never converted by a factor. */
public sealed interface Budget {
    /**
     * An amount of working time.
     *
     * @param amount positive whole microseconds
     */
    record WorkingTime(Duration amount) implements Budget {}

    /**
     * Until a working day after the start; working time lost to pauses before then is added.
     *
     * @param days the n-th working date after the start's date, at least 1
     * @param end at the start's wall time, or at the last closing of that date
     */
    record WorkingDays(int days, DayEnd end) implements Budget {
        /**
         * Until the end of a working day.
         *
         * @param days the n-th working date after the start's date
         */
        public WorkingDays(int days) {
            this(days, DayEnd.END_OF_DAY);
        }
    }

    /**
     * Until a wall time of a working day ahead: "next business day by 16:00" is one day ahead at 16:00; working time
     * lost to pauses before then is added.
     *
     * @param daysAhead the n-th working date after the start's date, at least 1
     * @param by the wall time on that date, also outside hours
     */
    record Relative(int daysAhead, LocalTime by) implements Budget {}

    /**
     * An amount of working time.
     *
     * @param amount positive whole microseconds
     * @return the budget
     */
    static Budget of(Duration amount) {
        return new WorkingTime(amount);
    }
}
