package org.incidentkit.core.store;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.condition.QueryFilter;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Work;

/**
 * Which open work, in which part of the order. Every part narrows the others down; what is not said is not asked for.
 *
 * @param kinds the kinds of work; empty for all
 * @param group the group that works on it, by its exact id
 * @param assignee the person who works on it, by their exact id
 * @param linkedTo a record that the work points to, by whatever link
 * @param filter what else must hold of it, on the facts of {@link QueueFacts}
 * @param slice the part of the order
 */
public record QueueQuery(
        Set<RecordKind> kinds,
        Optional<GroupId> group,
        Optional<PersonId> assignee,
        Optional<RecordRef> linkedTo,
        QueryFilter filter,
        Slice slice) {
    private static final QueueQuery ALL = new QueueQuery(
            Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), QueryFilter.everything(), Slice.first());

    /** Takes a copy. */
    public QueueQuery {
        kinds = Set.copyOf(kinds);
    }

    /**
     * A part of the order.
     *
     * @param after the place after which it begins; empty for the beginning
     * @param limit how many lines at the most, from 1 to {@value #MOST}
     */
    public record Slice(Optional<QueuePosition> after, int limit) {
        /** The most lines a page can hold. */
        public static final int MOST = 1_000;

        private static final int USUAL = 50;

        /**
         * Checks the limit.
         *
         * @throws IllegalArgumentException when it is out of range
         */
        public Slice {
            if (limit < 1 || limit > MOST) {
                throw new IllegalArgumentException("limit " + limit + " is not from 1 to " + MOST);
            }
        }

        static Slice first() {
            return new Slice(Optional.empty(), USUAL);
        }
    }

    /** {@return the first page of all open work, 50 lines} */
    public static QueueQuery all() {
        return ALL;
    }

    /**
     * The work of a group.
     *
     * @param id the group
     * @return its first page
     */
    public static QueueQuery ofGroup(GroupId id) {
        return new QueueQuery(ALL.kinds, Optional.of(id), ALL.assignee, ALL.linkedTo, ALL.filter, ALL.slice);
    }

    /**
     * The work of a person.
     *
     * @param id the person
     * @return its first page
     */
    public static QueueQuery ofAssignee(PersonId id) {
        return new QueueQuery(ALL.kinds, ALL.group, Optional.of(id), ALL.linkedTo, ALL.filter, ALL.slice);
    }

    /**
     * The work that points to a record, such as a configuration item or a problem.
     *
     * @param target the record
     * @return its first page
     */
    public static QueueQuery linkedTo(RecordRef target) {
        return new QueueQuery(ALL.kinds, ALL.group, ALL.assignee, Optional.of(target), ALL.filter, ALL.slice);
    }

    /**
     * The same, of some kinds only.
     *
     * @param first a kind of work
     * @param more further ones
     * @return the query
     */
    public QueueQuery of(RecordKind first, RecordKind... more) {
        Set<RecordKind> some = EnumSet.of(first, more);
        return new QueueQuery(some, group, assignee, linkedTo, filter, slice);
    }

    /**
     * The same, of what passes a filter only.
     *
     * @param passing the filter
     * @return the query
     */
    public QueueQuery where(QueryFilter passing) {
        return new QueueQuery(kinds, group, assignee, linkedTo, passing, slice);
    }

    /**
     * The same, in other pages.
     *
     * @param lines how many lines at the most
     * @return the query
     */
    public QueueQuery limit(int lines) {
        return new QueueQuery(kinds, group, assignee, linkedTo, filter, new Slice(slice.after, lines));
    }

    /**
     * The same, from a place on.
     *
     * @param place the place after which the page begins
     * @return the query
     */
    public QueueQuery after(QueuePosition place) {
        return new QueueQuery(kinds, group, assignee, linkedTo, filter, new Slice(Optional.of(place), slice.limit));
    }

    /**
     * Whether work is what is asked for, but for the filter and the part of the order.
     *
     * @param work the record
     * @return true when it is open and each part that is said fits
     */
    public boolean covers(Work work) {
        return work.status().isOpen()
                && (kinds.isEmpty() || kinds.contains(work.ref().kind()))
                && (group.isEmpty() || group.equals(work.group()))
                && (assignee.isEmpty() || assignee.equals(work.assignee()))
                && (linkedTo.isEmpty()
                        || work.links().stream().anyMatch(link -> link.target().equals(linkedTo.get())));
    }
}
