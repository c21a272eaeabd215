package org.incidentkit.core.record;

import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.person.PersonId;

/** What a reader may see; every read names one. */
public sealed interface Visibility {
    /**
     * Whether internal entries are seen.
     *
     * @return true when they are
     */
    boolean internal();

    /**
     * Every record.
     *
     * @param internal whether internal entries are seen
     */
    record All(boolean internal) implements Visibility {}

    /**
     * The records assigned to some groups.
     *
     * @param groups the groups
     * @param internal whether internal entries are seen
     */
    record Groups(Set<GroupId> groups, boolean internal) implements Visibility {
        /** Takes a copy. */
        public Groups {
            groups = Set.copyOf(groups);
        }
    }

    /**
     * The records a person called in or requested; internal entries are never seen.
     *
     * @param person the person
     */
    record Own(PersonId person) implements Visibility {
        @Override
        public boolean internal() {
            return false;
        }
    }

    /**
     * Every record with internal entries: what an operator of the whole desk sees.
     *
     * @return the visibility
     */
    static Visibility all() {
        return new All(true);
    }

    /**
     * Whether a record may be seen at all.
     *
     * @param work the record
     * @return true when it may
     */
    default boolean permits(Work work) {
        if (this instanceof Own own) {
            return work.people().caller().equals(own.person())
                    || work.people().requester().equals(own.person());
        }
        if (this instanceof Groups some) {
            return work.group().filter(some.groups()::contains).isPresent();
        }
        return true;
    }

    /**
     * What a reader may see of something that happened to a record they see: for readers who may not see internal
     * entries neither those nor what the rules thought, and not why the desk lets the record wait.
     *
     * @param event what happened
     * @return the event as its reader may see it; empty when it is not for this reader
     */
    default Optional<Event> seen(Event event) {
        if (internal()) {
            return Optional.of(event);
        }
        if (event instanceof WorkEvent.StateChanged changed
                && changed.to().hold().isPresent()) {
            return Optional.of(changed.withoutReason());
        }
        boolean hidden = event instanceof WorkEvent.Triaged
                || event instanceof WorkEvent.EffectRequested
                || (event instanceof WorkEvent.EntryAdded added && added.entry().audience() == EntryAudience.INTERNAL);
        return hidden ? Optional.empty() : Optional.of(event);
    }
}
