package org.incidentkit.core.sla;

import java.util.List;

/**
 * What a reassessment did to a record's clocks.
 *
 * @param events what happened, in order
 */
public record Reassessment(List<ClockEvent> events) {
    /** Takes a copy of the events. */
    public Reassessment {
        events = List.copyOf(events);
    }

    /** {@return each clock that moved, with its promise before and after and the reasons} */
    public List<ClockRecalculated> moved() {
        return events.stream()
                .filter(ClockRecalculated.class::isInstance)
                .map(ClockRecalculated.class::cast)
                .toList();
    }

    /** {@return whether anything happened} */
    public boolean isEmpty() {
        return events.isEmpty();
    }
}
