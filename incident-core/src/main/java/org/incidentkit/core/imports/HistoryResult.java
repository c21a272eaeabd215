package org.incidentkit.core.imports;

import java.util.List;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentId;

/** What became of one history of many. Whatever became of it changes nothing about the others. */
public sealed interface HistoryResult {
    /**
     * All of it was written.
     *
     * @param id the incident
     * @param refused each move that the lifecycle has no way for; corrected, or left out, as the history says
     */
    record Written(IncidentId id, List<Outcome.Rejected<Incident>> refused) implements HistoryResult {
        /** Takes a copy. */
        public Written {
            refused = List.copyOf(refused);
        }
    }

    /**
     * An incident with its number was there already, from an earlier run of the import or otherwise; nothing was
     * written.
     *
     * @param id the incident that has the number
     */
    record Known(IncidentId id) implements HistoryResult {}

    /**
     * The desk says no to one of its lines; nothing of it was written.
     *
     * @param reason why
     */
    record Refused(Outcome.Rejected<Incident> reason) implements HistoryResult {}

    /**
     * It cannot be decided or kept, and has no reason in the domain; nothing of it was written.
     *
     * @param trouble what went wrong
     */
    record Broken(RuntimeException trouble) implements HistoryResult {}
}
