package org.incidentkit.core.record;

import java.util.List;
import org.incidentkit.core.common.Version;

/** The state of a record after some number of its events; the fold of exactly those. */
public interface Snapshot {
    /**
     * Which record.
     *
     * @return its reference
     */
    RecordRef ref();

    /**
     * How many events it is the fold of.
     *
     * @return the version
     */
    Version version();

    /**
     * What it points to; read from both ends by index.
     *
     * @return its links; none for records that point to nothing
     */
    default List<Link> links() {
        return List.of();
    }
}
