package org.incidentkit.core.person;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * People who take work together.
 *
 * @param id how records refer to it
 * @param name what people call it
 * @param members who belongs to it, in order of their ids
 */
public record SupportGroup(GroupId id, String name, Set<PersonId> members) {
    /** Takes a copy of the members. */
    public SupportGroup {
        members = Collections.unmodifiableSet(new TreeSet<>(members));
    }
}
