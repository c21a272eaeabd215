package org.incidentkit.core.desk;

import java.util.List;
import java.util.Optional;
import org.incidentkit.core.store.RecordPage;

/**
 * What reassessing a page of records did.
 *
 * @param moved the records with a clock that is not as it was
 * @param next the page to go on with; empty when this was the last
 */
public record ReassessedPage(List<Reassessed> moved, Optional<RecordPage> next) {
    /** Takes a copy. */
    public ReassessedPage {
        moved = List.copyOf(moved);
    }
}
