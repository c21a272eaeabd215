package org.incidentkit.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The clocks of one record: their fold, and what falls due on them. Needs no calendar, no catalog and no time. */
public final class Clocks {
    private Clocks() {}

    /**
     * The clocks after an event.
     *
     * @param clocks the clocks before it, by number
     * @param event what happened
     * @return the clocks after it, by number
     * @throws IllegalArgumentException when the event names a clock that is not there, or attaches one that is
     */
    public static List<Clock> evolve(List<Clock> clocks, ClockEvent event) {
        List<Clock> after = new ArrayList<>(clocks);
        for (int i = 0; i < after.size(); i++) {
            if (after.get(i).number() == event.clock()) {
                after.set(i, ClockFold.apply(after.get(i), event));
                return List.copyOf(after);
            }
        }
        if (!(event instanceof ClockAttached attached)) {
            throw new IllegalArgumentException("clock " + event.clock() + " is not attached");
        }
        after.add(ClockFold.attach(attached));
        return List.copyOf(after);
    }

    /**
     * The clocks after several events.
     *
     * @param clocks the clocks before them
     * @param events what happened, in order
     * @return the clocks after them
     */
    public static List<Clock> evolve(List<Clock> clocks, List<? extends ClockEvent> events) {
        List<Clock> after = clocks;
        for (ClockEvent event : events) {
            after = evolve(after, event);
        }
        return List.copyOf(after);
    }

    /**
     * The breaches and thresholds planned at or before an instant and not yet decided, each once, however many were
     * missed.
     *
     * @param clocks the clocks of a record
     * @param now the instant
     * @return the steps in planned order; evolving by them leaves nothing due
     */
    public static List<ClockEvent> due(List<Clock> clocks, Instant now) {
        return clocks.stream()
                .flatMap(clock -> steps(clock).stream())
                .filter(step -> !step.at().isAfter(now))
                .sorted(Comparator.comparing(ClockEvent::at))
                .toList();
    }

    /**
     * When the next step falls due, if nothing changes before.
     *
     * @param clocks the clocks of a record
     * @return the earliest planned instant; it lies in the past when the host is late
     */
    public static Optional<Instant> nextDue(List<Clock> clocks) {
        return clocks.stream()
                .flatMap(clock -> steps(clock).stream())
                .map(ClockEvent::at)
                .min(Comparator.naturalOrder());
    }

    /**
     * The clocks that will breach within a window if nothing changes, overdue ones not yet decided included.
     *
     * @param clocks clocks of any records
     * @param from the start of the window
     * @param window its length
     * @return the running clocks whose last instant in time lies before the window's end, earliest first
     */
    public static List<Clock> breachingWithin(Collection<Clock> clocks, Instant from, Duration window) {
        Instant end = from.plus(window);
        return clocks.stream()
                .filter(clock -> clock.stage() == ClockStage.IN_PROGRESS && !clock.isBreached())
                .filter(clock -> clock.breachesAt().filter(end::isAfter).isPresent())
                .sorted(Comparator.comparing(clock -> clock.breachesAt().orElseThrow()))
                .toList();
    }

    /** The undecided steps; of a paused clock those before the pause, of a stopped one none. */
    private static List<ClockEvent> steps(Clock clock) {
        List<ClockEvent> steps = new ArrayList<>();
        for (PlannedThreshold threshold : clock.plan().thresholds()) {
            if (isOpen(clock, threshold.at()) && !clock.passed().contains(threshold.name())) {
                steps.add(new ClockThresholdPassed(clock.number(), threshold.name(), threshold.at()));
            }
        }
        clock.plan()
                .breachDecidedAt()
                .filter(at -> !clock.isBreached() && isOpen(clock, at))
                .ifPresent(at -> steps.add(new ClockBreached(clock.number(), at)));
        return steps;
    }

    private static boolean isOpen(Clock clock, Instant planned) {
        return switch (clock.stage()) {
            case IN_PROGRESS -> true;
            case PAUSED -> !planned.isAfter(clock.progress().changedAt());
            case COMPLETED, CANCELLED -> false;
        };
    }
}
