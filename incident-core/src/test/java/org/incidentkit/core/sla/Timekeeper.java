package org.incidentkit.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Somebody who tells how a record's resolution clock stands after the last step of its life. */
interface Timekeeper {
    /** Missing when no clock was ever attached. */
    Optional<Answer> after(Script script);

    /** How the clock stands; the instants are told of active clocks alone. */
    record Answer(
            ClockStage stage,
            Duration elapsed,
            boolean breached,
            Optional<Instant> dueAt,
            Optional<Instant> breachesAt) {
        Answer dueAt(Optional<Instant> other) {
            return new Answer(stage, elapsed, breached, other, breachesAt);
        }

        Answer breachesAt(Optional<Instant> other) {
            return new Answer(stage, elapsed, breached, dueAt, other);
        }

        Answer breached(boolean other) {
            return new Answer(stage, elapsed, other, dueAt, breachesAt);
        }

        Answer elapsed(Duration other) {
            return new Answer(stage, other, breached, dueAt, breachesAt);
        }
    }

    /** The engine. */
    static Optional<Answer> engine(Script script) {
        Desk desk = script.play();
        Instant now = script.steps().get(script.steps().size() - 1).at();
        return desk.clocks().stream()
                .findFirst()
                .map(clock -> new Answer(
                        clock.stage(),
                        desk.engine().read(clock, now).businessElapsed(),
                        clock.isBreached(),
                        clock.isActive() ? clock.dueAt() : Optional.empty(),
                        clock.isActive() ? clock.breachesAt() : Optional.empty()));
    }
}
