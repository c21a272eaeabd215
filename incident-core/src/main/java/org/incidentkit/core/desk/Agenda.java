package org.incidentkit.core.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.record.DecisionContext;
import org.incidentkit.core.record.Discipline;
import org.incidentkit.core.record.PlannedMove;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.sla.ClockEvent;
import org.incidentkit.core.sla.Clocks;

/** What happens to a record by itself, and when: breaches, timers of rules, the end of a scheduled wait, closing. */
final class Agenda {
    private final Setup setup;
    private final Timers timers;

    Agenda(Setup setup) {
        this.setup = setup;
        this.timers = new Timers(setup);
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
        return Stream.of(
                        Clocks.due(work.clocks(), Instant.MAX).stream().map(ClockEvent::at),
                        timers.planned(work).map(WorkEvent.TimerFired::plannedAt),
                        discipline(work).planned(work).map(PlannedMove::at).stream())
                .flatMap(instants -> instants);
    }

    /** The timers that are to come first, if their time has come and no move of the record comes before them. */
    List<WorkEvent.TimerFired> timers(Work work, Instant now) {
        Instant until = due(work, now).map(PlannedMove::at).orElse(now);
        return timers.due(work, until);
    }

    /** The steps of clocks that are due, in planned order: what comes after a move of the record waits for that. */
    List<ClockEvent> clocks(Work work, Instant now) {
        Instant until = timers(work, now).stream()
                .map(WorkEvent.TimerFired::plannedAt)
                .findFirst()
                .or(() -> due(work, now).map(PlannedMove::at))
                .orElse(now);
        return Clocks.due(work.clocks(), until);
    }

    /** The move the record makes by itself, if its time has come. */
    Optional<PlannedMove> due(Work work, Instant now) {
        return discipline(work).planned(work).filter(planned -> !planned.at().isAfter(now));
    }

    List<Event> decide(Work work, PlannedMove planned, DecisionContext context) {
        Outcome<List<Event>> outcome = discipline(work).decide(work, planned.move(), context);
        return outcome instanceof Outcome.Accepted<List<Event>> accepted ? accepted.value() : List.of();
    }

    private Discipline<?> discipline(Work work) {
        return setup.discipline(work.ref().kind());
    }
}
