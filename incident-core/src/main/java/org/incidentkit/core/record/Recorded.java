package org.incidentkit.core.record;

import java.time.Instant;
import org.incidentkit.core.common.Event;

/**
 * An event with its envelope: what a fold is fed.
 *
 * @param envelope when, to what and by whom
 * @param event what happened
 */
public record Recorded(Envelope envelope, Event event) {
    /**
     * When it happened.
     *
     * @return the instant
     */
    public Instant at() {
        return envelope.occurredAt();
    }
}
