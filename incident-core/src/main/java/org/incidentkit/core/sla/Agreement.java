package org.incidentkit.core.sla;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.classification.Priority;

/**
 * What a clock was attached under, or was last moved to by an explicit step.
 *
 * @param definition the id of its definition
 * @param version the content hash of that definition
 * @param kind to whom the promise is made
 * @param target what it is about
 * @param cycle 1, then one more for each new clock of the definition on the same record
 * @param priority the priority its budget was chosen by, when the record had one
 * @param calendar the calendar it runs on
 * @param seen what conditions and sources read outside the record, by fact; no values where
 *     it was missing
 */
public record Agreement(
        String definition,
        String version,
        SlaKind kind,
        SlaTarget target,
        int cycle,
        Optional<Priority> priority,
        CalendarRef calendar,
        Map<String, List<String>> seen) {
    /** Takes a copy of what was seen. */
    public Agreement {
        seen = Map.copyOf(seen);
    }
}
