package org.incidentkit.core.desk;

import java.util.List;
import java.util.Optional;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.record.People;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Visibility;

/** The incidents of one tenant's desk. Thread-safe. */
public final class Incidents extends WorkDesk<Incident, IncidentReport, IncidentCommand> {
    Incidents(DeskParts parts, TenantId tenant) {
        super(parts, tenant, RecordKind.INCIDENT, Incident::new);
    }

    /**
     * An incident.
     *
     * @param id which one
     * @param visibility who reads
     * @return the incident as its reader may see it; empty when there is none, or not for this reader
     */
    public Optional<Incident> find(IncidentId id, Visibility visibility) {
        return found(id.ref(), visibility);
    }

    /**
     * Everything that happened to an incident.
     *
     * @param id which one
     * @param visibility who reads; internal entries are left out for readers who may not see them
     * @return its events with their envelopes, oldest first; none when there is no such incident for this reader
     */
    public List<Recorded> timeline(IncidentId id, Visibility visibility) {
        return journal(id.ref(), visibility);
    }

    /**
     * Why the rules decided as they did, as it was stored and worked out again: the rules of that time on the record
     * as it was, whatever rules are in force now. For operators: it shows values, internal ones too.
     *
     * @param id which incident
     * @return an explanation for each decision in which a rule fired, or the engine had trouble, oldest first; none
     *     when there is no such incident
     */
    public List<StageExplanation> explain(IncidentId id) {
        return explained(id.ref());
    }

    @Override
    People people(IncidentReport report, Actor actor) {
        return new People(report.caller(), actor.person());
    }
}
