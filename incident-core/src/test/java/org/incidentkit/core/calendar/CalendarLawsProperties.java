package org.incidentkit.core.calendar;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** The laws of working time, on random calendars around nights on which clocks change. */
class CalendarLawsProperties {
    @Property
    void the_calendar_keeps_every_law(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        CalendarLaws.of(seed, WorkClock.of(CalendarArbitraries.spec(seed).calendar()))
                .checkAll();
    }
}
