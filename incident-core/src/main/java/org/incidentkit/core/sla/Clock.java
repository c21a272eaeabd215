package org.incidentkit.core.sla;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One promise running on one record: the fold of its events, nothing more.
 *
 * @param number 1, 2, 3 … within its record
 * @param agreement what it runs under
 * @param progress how far it has come
 * @param plan what lies ahead
 * @param originalDueAt the first promise made; missing when it was "never"
 * @param gaps the stretches that do not count, in order, none empty; the last may still last
 * @param passed the names of the thresholds passed, in order
 * @param resetMark what the reset condition last held on; missing while it does not hold
 */
public record Clock(
        long number,
        Agreement agreement,
        Progress progress,
        Plan plan,
        Optional<Instant> originalDueAt,
        List<Gap> gaps,
        List<String> passed,
        Optional<String> resetMark) {
    /** Takes copies of the lists. */
    public Clock {
        gaps = List.copyOf(gaps);
        passed = List.copyOf(passed);
    }

    /** {@return where the clock stands} */
    public ClockStage stage() {
        return progress.stage();
    }

    /** {@return whether it may still change} */
    public boolean isActive() {
        return progress.stage().isActive();
    }

    /** {@return whether more working time than promised has gone} */
    public boolean isBreached() {
        return progress.breached();
    }

    /** {@return from when it counts} */
    public Instant startedAt() {
        return progress.startedAt();
    }

    /** {@return when the pause that still lasts began; missing unless paused} */
    public Optional<Instant> pausedAt() {
        return stage() == ClockStage.PAUSED ? Optional.of(progress.changedAt()) : Optional.empty();
    }

    /** {@return when it completed or was cancelled} */
    public Optional<Instant> stoppedAt() {
        return progress.stoppedAt();
    }

    /** {@return the promised instant as it stands; while paused, as it stood when the pause began} */
    public Optional<Instant> dueAt() {
        return plan.dueAt();
    }

    /** {@return the last instant in time; meaningful while running} */
    public Optional<Instant> breachesAt() {
        return plan.breachesAt();
    }

    Clock with(Progress next) {
        return new Clock(number, agreement, next, plan, originalDueAt, gaps, passed, resetMark);
    }

    Clock with(Plan next) {
        return new Clock(number, agreement, progress, next, originalDueAt, gaps, passed, resetMark);
    }

    Clock with(Agreement next) {
        return new Clock(number, next, progress, plan, originalDueAt, gaps, passed, resetMark);
    }

    Clock withGaps(List<Gap> next) {
        return new Clock(number, agreement, progress, plan, originalDueAt, next, passed, resetMark);
    }

    Clock withPassed(List<String> next) {
        return new Clock(number, agreement, progress, plan, originalDueAt, gaps, next, resetMark);
    }

    Clock withResetMark(Optional<String> next) {
        return new Clock(number, agreement, progress, plan, originalDueAt, gaps, passed, next);
    }
}
