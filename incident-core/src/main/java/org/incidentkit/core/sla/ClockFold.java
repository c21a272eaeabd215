package org.incidentkit.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How each event changes the clock it names. */
final class ClockFold {
    private ClockFold() {}

    static Clock attach(ClockAttached event) {
        Progress start = new Progress(
                ClockStage.IN_PROGRESS, false, event.startedAt(), event.startedAt(), Optional.empty(), Duration.ZERO);
        return new Clock(
                event.clock(),
                event.agreement(),
                start,
                event.plan(),
                event.plan().dueAt(),
                List.of(),
                List.of(),
                event.resetMark());
    }

    static Clock apply(Clock clock, ClockEvent event) {
        if (event instanceof ClockPaused paused) {
            return pause(clock, paused);
        }
        if (event instanceof ClockResumed resumed) {
            Progress running = clock.progress()
                    .moved(
                            ClockStage.IN_PROGRESS,
                            resumed.at(),
                            clock.progress().elapsed());
            return clock.withGaps(endGap(clock.gaps(), resumed.at()))
                    .with(running)
                    .with(resumed.plan());
        }
        if (event instanceof ClockStopped stopped) {
            Progress end = clock.progress().moved(stopped.stage(), stopped.at(), stopped.elapsed());
            return settled(clock.withGaps(endGap(clock.gaps(), stopped.at())).with(end), stopped.at());
        }
        if (event instanceof ClockContinued continued) {
            return goOn(clock, continued);
        }
        if (event instanceof ClockRecalculated moved) {
            Progress counted = clock.progress().counted(moved.elapsed());
            return settled(clock.with(moved.agreement()).with(counted).with(moved.plan()), moved.at());
        }
        return step(clock, event);
    }

    private static Clock step(Clock clock, ClockEvent event) {
        if (event instanceof ClockThresholdPassed passed) {
            List<String> names = new ArrayList<>(clock.passed());
            names.add(passed.threshold());
            return clock.withPassed(names);
        }
        if (event instanceof ClockBreached) {
            return clock.with(clock.progress().flagged(true));
        }
        if (event instanceof ClockRearmed) {
            return clock.withResetMark(Optional.empty());
        }
        throw new IllegalArgumentException("clock " + clock.number() + " is attached already");
    }

    private static Clock pause(Clock clock, ClockPaused event) {
        List<Gap> gaps = new ArrayList<>(clock.gaps());
        gaps.add(new Gap(Gap.Cause.PAUSE, event.at(), Optional.empty(), event.reason()));
        Progress waiting = clock.progress().moved(ClockStage.PAUSED, event.at(), event.elapsed());
        return settled(clock.withGaps(gaps).with(waiting), event.at());
    }

    private static Clock goOn(Clock clock, ClockContinued event) {
        List<Gap> gaps = new ArrayList<>(clock.gaps());
        Instant stopped = clock.progress().changedAt();
        if (!event.countingBetween() && stopped.isBefore(event.at())) {
            gaps.add(new Gap(Gap.Cause.STOP, stopped, Optional.of(event.at()), ""));
        }
        Progress running = clock.progress().moved(ClockStage.IN_PROGRESS, event.at(), event.elapsed());
        return clock.withGaps(gaps).with(running).with(event.plan());
    }

    /** A breach decided for later than the change now known, or not known to the new promise, is taken back. */
    private static Clock settled(Clock clock, Instant at) {
        Instant counted =
                clock.stage() == ClockStage.IN_PROGRESS ? at : clock.progress().changedAt();
        boolean exceeded = clock.plan()
                .breachDecidedAt()
                .filter(decided -> !decided.isAfter(counted))
                .isPresent();
        return clock.with(clock.progress().flagged(clock.isBreached() && exceeded));
    }

    private static List<Gap> endGap(List<Gap> gaps, Instant at) {
        if (gaps.isEmpty() || gaps.get(gaps.size() - 1).to().isPresent()) {
            return gaps;
        }
        List<Gap> ended = new ArrayList<>(gaps);
        Gap last = ended.remove(ended.size() - 1);
        if (last.from().isBefore(at)) {
            ended.add(last.endingAt(at));
        }
        return ended;
    }
}
