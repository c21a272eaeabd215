package org.incidentkit.core.desk;

import java.util.List;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.Conditions;
import org.incidentkit.core.condition.QueryFilter;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkFacts;
import org.incidentkit.core.store.QueueFacts;
import org.incidentkit.core.store.QueueQuery;
import org.incidentkit.core.store.QueueRow;

/** Finds the open records of a kind that stand in a state. */
final class StandingIn {
    private static final int PAGE = 100;

    private final DeskParts parts;
    private final TenantId tenant;
    private final RecordKind kind;

    StandingIn(DeskParts parts, TenantId tenant, RecordKind kind) {
        this.parts = parts;
        this.tenant = tenant;
        this.kind = kind;
    }

    List<QueueRow> page(String state) {
        Condition there = Conditions.field(WorkFacts.STATE).is(state);
        QueryFilter filter =
                QueryFilter.of(there, QueueFacts.queryable(List.of())).orThrow();
        QueueQuery query = QueueQuery.all().of(kind).where(filter).limit(PAGE);
        // Texts compare without regard to case; names of states do not.
        return parts.store().queues().page(tenant, query, Visibility.all()).stream()
                .filter(row -> row.state().equals(state))
                .toList();
    }
}
