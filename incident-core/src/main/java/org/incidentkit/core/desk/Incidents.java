package org.incidentkit.core.desk;

import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.record.People;
import org.incidentkit.core.record.RecordKind;

/** The incidents of one tenant's desk. Thread-safe. */
public final class Incidents extends WorkDesk<Incident, IncidentReport, IncidentId> {
    Incidents(DeskParts parts, TenantId tenant) {
        super(parts, tenant, RecordKind.INCIDENT, Incident::new);
    }

    @Override
    People people(IncidentReport report, Actor actor) {
        return new People(report.caller(), actor.person());
    }
}
