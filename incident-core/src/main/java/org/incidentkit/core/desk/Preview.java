package org.incidentkit.core.desk;

import java.util.List;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.incident.Incident;

/**
 * What a report or a command would lead to; nothing was written.
 *
 * @param incident the incident as it would stand
 * @param events what would happen, in order; none when nothing would change
 */
public record Preview(Incident incident, List<Event> events) {
    /** Takes a copy. */
    public Preview {
        events = List.copyOf(events);
    }
}
