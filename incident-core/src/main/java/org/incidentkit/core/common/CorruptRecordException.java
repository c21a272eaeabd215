package org.incidentkit.core.common;

import org.jspecify.annotations.Nullable;

/** A stored record or event cannot be read, or its hash chain does not verify. */
public final class CorruptRecordException extends IncidentKitException {
    private static final long serialVersionUID = 1L;

    private final String place;

    /**
     * Names the place.
     *
     * @param place the record, as {@code kind/id}, with the event's number where one is meant
     * @param problem what is wrong with it
     * @param cause what broke below, or null
     */
    public CorruptRecordException(String place, String problem, @Nullable Throwable cause) {
        super(place + ": " + problem, cause);
        this.place = place;
    }

    /**
     * Where the fault is.
     *
     * @return {@code kind/id}, with {@code #seq} where an event is meant
     */
    public String place() {
        return place;
    }
}
