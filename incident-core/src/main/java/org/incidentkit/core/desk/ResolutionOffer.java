package org.incidentkit.core.desk;

import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.record.WorkCommand;

/**
 * That an incident which waited for a problem can be resolved with what is known of it. An operator accepts the offer by
 * executing its command; nobody else does.
 *
 * @param incident the incident, still on hold
 * @param command what resolves it; refused as stale when the incident has moved since
 */
public record ResolutionOffer(Incident incident, WorkCommand<IncidentId> command) {
    /** The resolution code of an incident whose problem was resolved. */
    public static final String CODE = "PROBLEM_RESOLVED";
}
