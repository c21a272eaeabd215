package org.incidentkit.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a clock has come.
 *
 * @param stage where it stands
 * @param breached whether more working time than promised has gone
 * @param startedAt from when it counts
 * @param changedAt when it last began to run, was paused or stopped
 * @param stoppedAt when it completed or was cancelled
 * @param elapsed the working time counted until {@code changedAt}
 */
public record Progress(
        ClockStage stage,
        boolean breached,
        Instant startedAt,
        Instant changedAt,
        Optional<Instant> stoppedAt,
        Duration elapsed) {
    Progress moved(ClockStage to, Instant at, Duration counted) {
        Optional<Instant> end = to.isActive() ? Optional.empty() : Optional.of(at);
        return new Progress(to, breached, startedAt, at, end, counted);
    }

    Progress counted(Duration until) {
        return new Progress(stage, breached, startedAt, changedAt, stoppedAt, until);
    }

    Progress flagged(boolean breach) {
        return new Progress(stage, breach, startedAt, changedAt, stoppedAt, elapsed);
    }
}
