package org.incidentkit.core.incident;

import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkView;

/**
 * An incident as it stands: the fold of its events. Immutable.
 *
 * @param work the state that every kind of record shares
 */
public record Incident(Work work) implements WorkView {
    /**
     * Checks the kind.
     *
     * @throws IllegalArgumentException for the state of another kind of record
     */
    public Incident {
        work.require(RecordKind.INCIDENT);
    }

    /** {@return its id} */
    public IncidentId id() {
        return new IncidentId(work.ref().id());
    }

    /** {@return the number, state and title} */
    @Override
    public String toString() {
        return headline();
    }
}
