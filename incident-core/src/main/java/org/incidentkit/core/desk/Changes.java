package org.incidentkit.core.desk;

import org.incidentkit.core.change.ChangeId;
import org.incidentkit.core.change.ChangeReport;
import org.incidentkit.core.change.ChangeRequest;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.record.RecordKind;

/** The changes of one tenant's desk. Thread-safe. */
public final class Changes extends WorkDesk<ChangeRequest, ChangeReport, ChangeId> {
    Changes(DeskParts parts, TenantId tenant) {
        super(parts, tenant, RecordKind.CHANGE, ChangeRequest::new);
    }
}
