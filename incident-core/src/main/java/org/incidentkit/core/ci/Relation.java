package org.incidentkit.core.ci;

import org.incidentkit.core.record.CiId;
import org.incidentkit.core.record.Link;

/**
 * A relation as its source keeps it.
 *
 * @param type what it says
 * @param target the item it points to
 */
public record Relation(RelationType type, CiId target) {
    /** {@return the link it is, read from both ends like any other} */
    public Link link() {
        return new Link(type.link(), target.ref());
    }
}
