package org.incidentkit.core.store;

import java.util.Optional;
import org.incidentkit.core.record.RecordKind;

/**
 * A page of records.
 *
 * @param kind the kind of records
 * @param afterId the id after which the page begins, whether there is such a record or not; empty for the first page
 * @param limit how many records at the most, from 1 to {@value #MOST}
 */
public record RecordPage(RecordKind kind, Optional<String> afterId, int limit) {
    /** The most records a page can hold. */
    public static final int MOST = 1_000;

    /**
     * Checks the limit.
     *
     * @throws IllegalArgumentException when it is out of range
     */
    public RecordPage {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit " + limit + " is not from 1 to " + MOST);
        }
    }
}
