package org.incidentkit.core.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.common.Microseconds;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.incident.IncidentIntent;
import org.incidentkit.core.lifecycle.Phase;
import org.incidentkit.core.lifecycle.Transition;
import org.incidentkit.core.record.DecisionContext;
import org.incidentkit.core.record.Hold;
import org.incidentkit.core.record.Move;
import org.incidentkit.core.record.MoveInput;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.sla.ClockEvent;
import org.incidentkit.core.sla.Clocks;

/** What a record does by itself, and when: breaches and thresholds, the end of a scheduled wait, closing. */
final class Agenda {
    private final Setup setup;

    Agenda(Setup setup) {
        this.setup = setup;
    }

    /** The earliest instant at which something is to be decided. */
    Optional<Instant> next(Work work) {
        return planned(work).min(Comparator.naturalOrder());
    }

    /** The earliest one that still lies ahead. */
    Optional<Instant> nextAfter(Work work, Instant now) {
        return planned(work).filter(at -> at.isAfter(now)).min(Comparator.naturalOrder());
    }

    private Stream<Instant> planned(Work work) {
        return Stream.concat(
                Clocks.due(work.clocks(), Instant.MAX).stream().map(ClockEvent::at),
                move(work).map(PlannedMove::at).stream());
    }

    /** The steps of clocks that are due, in planned order. */
    List<ClockEvent> clocks(Work work, Instant now) {
        return Clocks.due(work.clocks(), now);
    }

    /** The move the record makes by itself, if its time has come. */
    Optional<PlannedMove> due(Work work, Instant now) {
        return move(work).filter(planned -> !planned.at().isAfter(now));
    }

    List<Event> decide(Work work, PlannedMove planned, DecisionContext context) {
        Move<IncidentIntent> move = new Move<>(planned.intent(), Optional.empty(), MoveInput.none());
        Outcome<List<Event>> outcome = setup.incidents().decide(work, move, context);
        return outcome instanceof Outcome.Accepted<List<Event>> accepted ? accepted.value() : List.of();
    }

    private Optional<PlannedMove> move(Work work) {
        Optional<PlannedMove> planned = work.status().phase() == Phase.DONE ? closing(work) : resuming(work);
        return planned.filter(move -> setup.configuration()
                .incidentLifecycle()
                .transition(move.intent(), work.status().state())
                .filter(this::needsNobody)
                .isPresent());
    }

    /** A record cannot say by itself what a guard asks a person for. */
    private boolean needsNobody(Transition<IncidentIntent> way) {
        return way.guard().required().isEmpty();
    }

    private Optional<PlannedMove> closing(Work work) {
        return work.milestones()
                .resolvedAt()
                .map(at -> new PlannedMove(
                        IncidentIntent.CLOSE,
                        Microseconds.roundUp(
                                at.plus(setup.configuration().incidentPolicy().closeAfter()))));
    }

    private static Optional<PlannedMove> resuming(Work work) {
        return work.status().hold().flatMap(Hold::until).map(until -> new PlannedMove(IncidentIntent.RESUME, until));
    }

    /**
     * A move that a record makes by itself.
     *
     * @param intent which
     * @param at when it was planned for
     */
    record PlannedMove(IncidentIntent intent, Instant at) {}
}
