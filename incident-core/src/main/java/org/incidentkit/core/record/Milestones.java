package org.incidentkit.core.record;

import java.time.Instant;
import java.util.Optional;

/**
 * The instants and counts that promises and figures are made of.
 *
 * @param openedAt when it was opened
 * @param updatedAt when it last changed
 * @param firstRespondedAt the first acknowledgement, public operator entry or resolution
 * @param resolvedAt when it was last resolved; empty while it is not
 * @param closedAt when it entered a terminal state; empty while it has not
 * @param reopenCount how often it left DONE or TERMINAL for an open state
 * @param reassignmentCount how often its group changed to another
 */
public record Milestones(
        Instant openedAt,
        Instant updatedAt,
        Optional<Instant> firstRespondedAt,
        Optional<Instant> resolvedAt,
        Optional<Instant> closedAt,
        int reopenCount,
        int reassignmentCount) {
    static Milestones opened(Instant at) {
        return new Milestones(at, at, Optional.empty(), Optional.empty(), Optional.empty(), 0, 0);
    }

    Milestones updated(Instant at) {
        return new Milestones(openedAt, at, firstRespondedAt, resolvedAt, closedAt, reopenCount, reassignmentCount);
    }

    Milestones responded(Instant at) {
        return firstRespondedAt.isPresent()
                ? this
                : new Milestones(
                        openedAt, updatedAt, Optional.of(at), resolvedAt, closedAt, reopenCount, reassignmentCount);
    }

    Milestones ended(Optional<Instant> resolved, Optional<Instant> closed) {
        return new Milestones(
                openedAt, updatedAt, firstRespondedAt, resolved, closed, reopenCount, reassignmentCount);
    }

    Milestones reopened() {
        return new Milestones(
                openedAt,
                updatedAt,
                firstRespondedAt,
                Optional.empty(),
                Optional.empty(),
                reopenCount + 1,
                reassignmentCount);
    }

    Milestones reassigned() {
        return new Milestones(
                openedAt, updatedAt, firstRespondedAt, resolvedAt, closedAt, reopenCount, reassignmentCount + 1);
    }
}
