package org.incidentkit.core.ci;

import java.util.List;
import org.incidentkit.core.record.CiId;

/**
 * An item that trouble on another one reaches, or comes from.
 *
 * @param item the item
 * @param path how, from the item asked about, step by step: one of the shortest ways
 */
public record Reached(CiId item, List<Hop> path) {
    /** Takes a copy. */
    public Reached {
        path = List.copyOf(path);
    }

    /** {@return how many steps away it is} */
    public int depth() {
        return path.size();
    }
}
