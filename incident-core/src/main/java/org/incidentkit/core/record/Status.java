package org.incidentkit.core.record;

import java.time.Instant;
import java.util.Optional;
import org.incidentkit.core.lifecycle.Phase;

/**
 * Where a record stands in its lifecycle.
 *
 * @param lifecycle the version of the lifecycle it moves in
 * @param state the host's name of the state
 * @param phase the fixed phase that state maps to
 * @param since when it was entered
 * @param hold why it waits; present only in phase WAITING
 */
public record Status(String lifecycle, String state, Phase phase, Instant since, Optional<Hold> hold) {
    /**
     * Whether work on the record goes on.
     *
     * @return false in DONE and TERMINAL
     */
    public boolean isOpen() {
        return phase != Phase.DONE && phase != Phase.TERMINAL;
    }
}
