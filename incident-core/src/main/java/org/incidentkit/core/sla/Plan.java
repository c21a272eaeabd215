package org.incidentkit.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.common.Microseconds;

/**
 * What lies ahead of a clock while nothing changes. That of a paused clock is as it stood when the pause began.
 *
 * @param budget the working time from start to due; missing when the calendar never gets there
 * @param dueAt the promised instant; missing when never
 * @param breachesAt the last instant in time: {@code dueAt}, or the next opening when the budget ends with the day;
 *     missing when never
 * @param thresholds the reachable thresholds, earliest first
 */
public record Plan(
        Optional<Duration> budget,
        Optional<Instant> dueAt,
        Optional<Instant> breachesAt,
        List<PlannedThreshold> thresholds) {
    /** Takes a copy of the thresholds. */
    public Plan {
        thresholds = List.copyOf(thresholds);
    }

    /**
     * When the breach is decided: one microsecond after the last instant in time.
     *
     * @return the instant; missing when never
     */
    public Optional<Instant> breachDecidedAt() {
        return breachesAt.map(last -> last.plus(Microseconds.one()));
    }

    /**
     * Whether an amount of working time is more than was promised.
     *
     * @param elapsed working time
     * @return true when it exceeds the budget; false at exactly the budget
     */
    public boolean exceededBy(Duration elapsed) {
        return budget.isPresent() && elapsed.compareTo(budget.get()) > 0;
    }
}
