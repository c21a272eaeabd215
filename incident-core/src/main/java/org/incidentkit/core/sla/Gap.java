package org.incidentkit.core.sla;

import java.time.Instant;
import java.util.Optional;

/**
 * A stretch in which a clock did not count, whatever its calendar said.
 *
 * @param cause why
 * @param from its start
 * @param to its end; missing while it lasts
 * @param reason the hold reason, or what else was given
 */
public record Gap(Cause cause, Instant from, Optional<Instant> to, String reason) {
    /** Why a clock did not count. */
    public enum Cause {
        /** It was paused. */
        PAUSE,
        /** It had stopped, before a reopening that does not count the time in between. */
        STOP
    }

    Gap endingAt(Instant end) {
        return new Gap(cause, from, Optional.of(end), reason);
    }
}
