package org.incidentkit.core.sla;

import org.incidentkit.core.calendar.BusinessCalendar;

/** A definition applied to a record: all that a plan is made of. */
record Terms(BoundDefinition bound, Agreement agreement, Budget budget, BusinessCalendar calendar) {
    Plan plan(CountedTime time) {
        return Planner.plan(budget, bound.definition().thresholds(), time);
    }
}
