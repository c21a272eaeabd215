package org.incidentkit.core.incident;

import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;

/**
 * The id of an incident: ordered by time of creation, never shown to callers.
 *
 * @param value 1 to 64 characters
 */
public record IncidentId(String value) implements Comparable<IncidentId> {
    /** Checks the length. */
    public IncidentId {
        new RecordRef(RecordKind.INCIDENT, value);
    }

    /**
     * The reference by which other records know it.
     *
     * @return the reference
     */
    public RecordRef ref() {
        return new RecordRef(RecordKind.INCIDENT, value);
    }

    @Override
    public int compareTo(IncidentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
