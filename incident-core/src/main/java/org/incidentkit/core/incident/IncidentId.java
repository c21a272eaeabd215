package org.incidentkit.core.incident;

import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.WorkId;

/**
 * The id of an incident.
 *
 * @param value 1 to 64 characters
 */
public record IncidentId(String value) implements WorkId<IncidentIntent> {
    /** Checks the length. */
    public IncidentId {
        new RecordRef(RecordKind.INCIDENT, value);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.INCIDENT;
    }

    @Override
    public Class<IncidentIntent> intents() {
        return IncidentIntent.class;
    }

    @Override
    public String toString() {
        return value;
    }
}
