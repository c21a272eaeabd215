package org.incidentkit.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.incidentkit.core.classification.Priority;

/** Tells time by looking at every single minute. Knows nothing of the engine but what the domain says. */
final class MinuteModel implements Timekeeper {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int FORWARD = 20 * 24 * 60;

    @Override
    public Optional<Answer> after(Script script) {
        List<Script.Step> steps = script.steps();
        int first = 0;
        while (first < steps.size() && steps.get(first).isDone()) {
            first++;
        }
        if (first == steps.size()) {
            return Optional.empty();
        }
        Script.Step last = steps.get(steps.size() - 1);
        ClockStage stage = last.isDone()
                ? ClockStage.COMPLETED
                : last.phase().equals("WAITING") ? ClockStage.PAUSED : ClockStage.IN_PROGRESS;
        Instant start = steps.get(first).at();
        Predicate<Instant> counts = minute -> script.calendar().isOpen(minute) && runs(script, minute);
        Duration budget = Script.BUDGETS.get(priority(steps));
        Duration elapsed = count(start, last.at(), counts);
        boolean breached = elapsed.compareTo(budget) > 0;
        if (last.isDone()) {
            return Optional.of(new Answer(stage, elapsed, breached, Optional.empty(), Optional.empty()));
        }
        Instant frozen = runningSince(steps);
        Predicate<Instant> goesOn = minute -> minute.isBefore(frozen)
                ? counts.test(minute)
                : script.calendar().isOpen(minute);
        return Optional.of(
                new Answer(stage, elapsed, breached, reached(start, budget, goesOn), exceeded(start, budget, goesOn)));
    }

    /** The start of a pause that lasts, or the last step: from there on the clock is taken to run. */
    private static Instant runningSince(List<Script.Step> steps) {
        int i = steps.size() - 1;
        while (i > 0
                && steps.get(i).phase().equals("WAITING")
                && steps.get(i - 1).phase().equals("WAITING")) {
            i--;
        }
        return steps.get(i).at();
    }

    /** That of the last step, or of the step at which the clock stopped. */
    private static Priority priority(List<Script.Step> steps) {
        int i = steps.size() - 1;
        while (i > 0 && steps.get(i).isDone() && steps.get(i - 1).isDone()) {
            i--;
        }
        return steps.get(i).priority();
    }

    private static boolean runs(Script script, Instant minute) {
        List<Script.Step> steps = script.steps();
        int i = steps.size() - 1;
        while (steps.get(i).at().isAfter(minute)) {
            i--;
        }
        if (!steps.get(i).isDone()) {
            return !steps.get(i).phase().equals("WAITING");
        }
        return script.countingBetween()
                && steps.subList(i, steps.size()).stream().anyMatch(step -> !step.isDone());
    }

    private static Duration count(Instant from, Instant to, Predicate<Instant> counts) {
        Duration sum = Duration.ZERO;
        for (Instant minute = from; minute.isBefore(to); minute = minute.plus(MINUTE)) {
            sum = counts.test(minute) ? sum.plus(MINUTE) : sum;
        }
        return sum;
    }

    private static Optional<Instant> reached(Instant from, Duration budget, Predicate<Instant> counts) {
        Duration sum = Duration.ZERO;
        Instant minute = from;
        for (int i = 0; i < FORWARD; i++) {
            sum = counts.test(minute) ? sum.plus(MINUTE) : sum;
            minute = minute.plus(MINUTE);
            if (sum.equals(budget)) {
                return Optional.of(minute);
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> exceeded(Instant from, Duration budget, Predicate<Instant> counts) {
        Duration sum = Duration.ZERO;
        Instant minute = from;
        for (int i = 0; i < FORWARD; i++) {
            if (counts.test(minute)) {
                if (sum.equals(budget)) {
                    return Optional.of(minute);
                }
                sum = sum.plus(MINUTE);
            }
            minute = minute.plus(MINUTE);
        }
        return Optional.empty();
    }
}
