package org.incidentkit.core.common;

import java.util.List;

/** Somebody else changed the same fields of a record first: read it again and decide anew. Nothing was written. */
public final class StaleVersionException extends IncidentKitException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> records;

    /**
     * Names the records that moved on.
     *
     * @param records the records, as {@code kind/id}
     * @param message what moved, and since when
     */
    public StaleVersionException(List<String> records, String message) {
        super(message, null);
        this.records = List.copyOf(records);
    }

    /**
     * The records that moved on.
     *
     * @return {@code kind/id} of each
     */
    public List<String> records() {
        return records;
    }
}
