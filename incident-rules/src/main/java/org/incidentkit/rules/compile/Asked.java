package org.incidentkit.rules.compile;

import java.time.Instant;
import org.incidentkit.core.condition.Facts;

/** A test that no index knows: it is asked by itself, at most once for the same facts. */
@FunctionalInterface
interface Asked {
    boolean holds(Facts facts, Instant now);
}
