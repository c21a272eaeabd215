package org.incidentkit.core.desk;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.lifecycle.Phase;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.record.WorkFacts;
import org.incidentkit.core.triage.RuleTimer;

/**
 * The moments at which rules want to be asked about a record. Each comes once in a cycle, and a cycle is an instant the
 * timer counts from: what has fired in the present cycle is part of the record's state.
 */
final class Timers {
    private static final Set<String> ENDS = Set.of(WorkFacts.CLOSED_AT, WorkFacts.CANCELED_AT);

    private final List<RuleTimer> timers;
    private final List<BusinessCalendar> calendars;

    Timers(Setup setup) {
        this.timers = setup.triage().timers();
        this.calendars = setup.configuration().calendars();
    }

    /** Those that have not come yet, past and future. */
    Stream<WorkEvent.TimerFired> planned(Work work) {
        if (timers.isEmpty()) {
            return Stream.empty();
        }
        Facts facts = WorkFacts.of(work);
        boolean ended = work.status().phase() == Phase.TERMINAL;
        return timers.stream()
                .filter(timer -> !ended || ENDS.contains(timer.field()))
                .flatMap(timer -> planned(timer, facts).stream())
                .filter(fired -> !fired.cycle().equals(work.timers().get(fired.timer())));
    }

    /** Those that come first of all that are due, all planned for the same instant. */
    List<WorkEvent.TimerFired> due(Work work, Instant until) {
        List<WorkEvent.TimerFired> due = planned(work)
                .filter(fired -> !fired.plannedAt().isAfter(until))
                .sorted(Comparator.comparing(WorkEvent.TimerFired::plannedAt)
                        .thenComparing(WorkEvent.TimerFired::timer))
                .toList();
        return due.stream()
                .filter(fired -> fired.plannedAt().equals(due.get(0).plannedAt()))
                .toList();
    }

    private Optional<WorkEvent.TimerFired> planned(RuleTimer timer, Facts facts) {
        return facts.value(timer.field())
                .filter(FactValue.Moment.class::isInstance)
                .map(value -> ((FactValue.Moment) value).value())
                .flatMap(cycle -> at(cycle, timer).map(at -> new WorkEvent.TimerFired(timer.key(), cycle, at)));
    }

    /** Nothing where the calendar never opens again, or time ends. */
    private Optional<Instant> at(Instant from, RuleTimer timer) {
        Duration delay = timer.delay();
        if (timer.calendar().isEmpty()) {
            try {
                return Optional.of(from.plus(delay));
            } catch (DateTimeException | ArithmeticException beyond) {
                return Optional.empty();
            }
        }
        return calendars.stream()
                .filter(calendar -> calendar.id().equals(timer.calendar().get()))
                .findFirst()
                .flatMap(calendar ->
                        delay.isNegative() ? calendar.minus(from, delay.negated()) : calendar.plus(from, delay));
    }
}
