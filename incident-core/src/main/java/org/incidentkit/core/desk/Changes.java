package org.incidentkit.core.desk;

import java.util.List;
import java.util.Optional;
import org.incidentkit.core.change.ChangeCommand;
import org.incidentkit.core.change.ChangeId;
import org.incidentkit.core.change.ChangeReport;
import org.incidentkit.core.change.ChangeRequest;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.record.People;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Visibility;

/** The changes of one tenant's desk. Thread-safe. */
public final class Changes extends WorkDesk<ChangeRequest, ChangeReport, ChangeCommand> {
    Changes(DeskParts parts, TenantId tenant) {
        super(parts, tenant, RecordKind.CHANGE, ChangeRequest::new);
    }

    /**
     * A change.
     *
     * @param id which one
     * @param visibility who reads
     * @return the change as its reader may see it; empty when there is none, or not for this reader
     */
    public Optional<ChangeRequest> find(ChangeId id, Visibility visibility) {
        return found(id.ref(), visibility);
    }

    /**
     * Everything that happened to a change.
     *
     * @param id which one
     * @param visibility who reads; internal entries are left out for readers who may not see them
     * @return its events with their envelopes, oldest first; none when there is no such change for this reader
     */
    public List<Recorded> timeline(ChangeId id, Visibility visibility) {
        return journal(id.ref(), visibility);
    }

    @Override
    People people(ChangeReport report, Actor actor) {
        return new People(actor.onBehalfOf().orElse(actor.person()), actor.person());
    }
}
