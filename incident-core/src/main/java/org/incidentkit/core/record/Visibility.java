package org.incidentkit.core.record;

import java.util.Set;
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
}
