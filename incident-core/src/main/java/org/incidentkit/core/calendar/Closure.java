package org.incidentkit.core.calendar;

import java.time.Instant;

/** An absolute break, half-open. */
record Closure(Instant from, Instant to, String reason) {
    boolean covers(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }
}
