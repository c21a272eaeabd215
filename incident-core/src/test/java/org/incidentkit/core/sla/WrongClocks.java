package org.incidentkit.core.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.common.Microseconds;

/** Clocks as other desks have them, each wrong in one way. */
final class WrongClocks {
    private WrongClocks() {}

    static Map<String, Timekeeper> all() {
        Map<String, Timekeeper> all = new TreeMap<>();
        all.put("pauses cost wall-clock time", WrongClocks::pausesByWallClock);
        all.put("pauses do not count at all", script -> Timekeeper.engine(phases(script, "WAITING", "ACTIVE")));
        all.put("a priority change is forgotten", WrongClocks::firstPriority);
        all.put("a priority change starts anew", WrongClocks::anewOnPriority);
        all.put("the breach is at the due instant", WrongClocks::breachedAtDue);
        all.put("the due time lands on the next opening", WrongClocks::nextOpening);
        all.put("the breach comes at closing", on(answer -> answer.breachesAt(answer.dueAt())));
        all.put("the time in between is always counted", script -> Timekeeper.engine(script.counting(true)));
        all.put("the time in between is never counted", script -> Timekeeper.engine(script.counting(false)));
        all.put("a breach is never taken back", WrongClocks::onceBreached);
        all.put("the clock knows no daylight saving", WrongClocks::withoutDaylightSaving);
        all.put("elapsed time is wall-clock time", WrongClocks::wallClock);
        return all;
    }

    private static Timekeeper on(UnaryOperator<Timekeeper.Answer> change) {
        return script -> Timekeeper.engine(script).map(change);
    }

    private static Script phases(Script script, String from, String to) {
        return new Script(
                script.calendar(),
                script.countingBetween(),
                script.steps().stream()
                        .map(step -> step.phase().equals(from) ? new Script.Step(step.at(), to, step.priority()) : step)
                        .toList());
    }

    private static Optional<Timekeeper.Answer> pausesByWallClock(Script script) {
        Optional<Timekeeper.Answer> straight = Timekeeper.engine(phases(script, "WAITING", "ACTIVE"));
        Duration paused = Duration.ZERO;
        List<Script.Step> steps = script.steps();
        for (int i = 0; i + 1 < steps.size(); i++) {
            if (steps.get(i).phase().equals("WAITING")) {
                paused = paused.plus(
                        Duration.between(steps.get(i).at(), steps.get(i + 1).at()));
            }
        }
        Duration shift = paused;
        return Timekeeper.engine(script)
                .map(answer ->
                        answer.dueAt(straight.flatMap(Timekeeper.Answer::dueAt).map(due -> due.plus(shift))));
    }

    private static Optional<Timekeeper.Answer> firstPriority(Script script) {
        List<Script.Step> steps = script.steps().stream()
                .map(step -> new Script.Step(
                        step.at(), step.phase(), script.steps().get(0).priority()))
                .toList();
        return Timekeeper.engine(new Script(script.calendar(), script.countingBetween(), steps));
    }

    private static Optional<Timekeeper.Answer> anewOnPriority(Script script) {
        List<Script.Step> steps = script.steps();
        int from = steps.size() - 1;
        while (from > 0 && steps.get(from - 1).priority() == steps.get(from).priority()) {
            from--;
        }
        return Timekeeper.engine(
                new Script(script.calendar(), script.countingBetween(), steps.subList(from, steps.size())));
    }

    private static Optional<Timekeeper.Answer> breachedAtDue(Script script) {
        Instant now = script.steps().get(script.steps().size() - 1).at();
        return Timekeeper.engine(script)
                .map(answer -> answer.breached(answer.breached()
                        || answer.dueAt().filter(due -> !due.isAfter(now)).isPresent()));
    }

    private static Optional<Timekeeper.Answer> nextOpening(Script script) {
        BusinessCalendar calendar = script.calendar();
        return Timekeeper.engine(script)
                .map(answer -> answer.dueAt(answer.dueAt().flatMap(calendar::nextOpen)));
    }

    private static Optional<Timekeeper.Answer> onceBreached(Script script) {
        boolean ever = false;
        for (int i = 1; i <= script.steps().size(); i++) {
            ever |= Timekeeper.engine(script.upTo(i))
                    .filter(Timekeeper.Answer::breached)
                    .isPresent();
        }
        boolean breached = ever;
        return Timekeeper.engine(script).map(answer -> answer.breached(breached));
    }

    private static Optional<Timekeeper.Answer> withoutDaylightSaving(Script script) {
        Instant first = script.steps().get(0).at();
        BusinessCalendar fixed =
                script.calendar().withZone(script.calendar().zone().getRules().getOffset(first));
        return Timekeeper.engine(new Script(fixed, script.countingBetween(), script.steps()));
    }

    private static Optional<Timekeeper.Answer> wallClock(Script script) {
        Desk desk = script.play();
        Instant now = script.steps().get(script.steps().size() - 1).at();
        return Timekeeper.engine(script)
                .map(answer -> answer.elapsed(desk.engine()
                        .read(desk.clock(), Microseconds.roundUp(now))
                        .actualElapsed()));
    }
}
