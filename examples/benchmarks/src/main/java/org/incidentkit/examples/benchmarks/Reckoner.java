package org.incidentkit.examples.benchmarks;

import java.time.Duration;
import java.time.Instant;

/** Reckons in the working time of {@link OfficeHours}. */
interface Reckoner {
    Duration workingTime(Instant from, Instant to);

    Instant plus(Instant from, Duration amount);
}
