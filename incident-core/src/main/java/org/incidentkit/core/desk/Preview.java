package org.incidentkit.core.desk;

import java.util.List;
import org.incidentkit.core.common.Event;

/**
 * What a report or a command would lead to; nothing was written.
 *
 * @param record the record as it would stand
 * @param events what would happen, in order; none when nothing would change
 * @param <T> a record as its readers know it
 */
public record Preview<T>(T record, List<Event> events) {
    /** Takes a copy. */
    public Preview {
        events = List.copyOf(events);
    }
}
