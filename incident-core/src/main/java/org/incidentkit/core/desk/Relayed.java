package org.incidentkit.core.desk;

import java.util.Optional;
import org.incidentkit.core.record.Recorded;

/**
 * What became of a run of the relay.
 *
 * @param delivered how many events the listener took
 * @param position the consumer's position now
 * @param trouble where the listener stopped it; empty when everything was taken
 */
public record Relayed(int delivered, long position, Optional<Trouble> trouble) {
    /**
     * Where a listener threw.
     *
     * @param event the event it did not take; the next run begins with it
     * @param cause what it threw
     */
    public record Trouble(Recorded event, RuntimeException cause) {}
}
