package org.incidentkit.core.desk;

import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.QueryFilter;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.store.QueueQuery;

/**
 * The open work of one tenant's desk, incidents, problems and changes alike: by priority, then by what is due first,
 * then by id. Thread-safe.
 */
public final class Queues {
    private final DeskParts parts;
    private final TenantId tenant;

    Queues(DeskParts parts, TenantId tenant) {
        this.parts = parts;
        this.tenant = tenant;
    }

    /**
     * What a group has to do.
     *
     * @param group the group
     * @param visibility who reads
     * @return the first page, 50 lines
     */
    public QueuePage ofGroup(GroupId group, Visibility visibility) {
        return page(QueueQuery.ofGroup(group), visibility).orThrow();
    }

    /**
     * What a person has to do.
     *
     * @param assignee the person
     * @param visibility who reads
     * @return the first page, 50 lines
     */
    public QueuePage ofAssignee(PersonId assignee, Visibility visibility) {
        return page(QueueQuery.ofAssignee(assignee), visibility).orThrow();
    }

    /**
     * Any page of any queue.
     *
     * @param query which work; for the next page, what {@link QueuePage#next()} says
     * @param visibility who reads
     * @return the page, or why its filter cannot be asked: it names a field that the desk does not have any more
     */
    public Outcome<QueuePage> page(QueueQuery query, Visibility visibility) {
        return filter(query.filter().condition())
                .map(filter ->
                        new QueuePage(query, parts.store().queues().page(tenant, query.where(filter), visibility)));
    }

    /**
     * Makes a filter of a condition; a host asks when it saves one. A filter may test the fields of
     * {@link org.incidentkit.core.store.QueueFacts}, the host's own among them, by is, in, ranges, under and exists.
     *
     * @param condition what must hold
     * @return the filter, or everything that keeps the condition from being one
     */
    public Outcome<QueryFilter> filter(Condition condition) {
        return QueryFilter.of(condition, parts.setups().refresh(tenant).queryable());
    }
}
