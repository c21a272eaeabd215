package org.incidentkit.examples.quickstart;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.record.WorkView;
import org.incidentkit.core.sla.Clock;
import org.incidentkit.core.sla.SlaTarget;

/** Notes each step of the story and what the desk made of it. */
final class Diary {
    private final InstantSource clock;
    private final Function<WorkView, List<String>> shown;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();

    private Diary(InstantSource clock, List<String> head, Function<WorkView, List<String>> shown) {
        this.clock = clock;
        this.shown = shown;
        rows.add(row("when", "who", "what", head));
    }

    /** For one incident: its state, and when it has to be resolved. */
    static Diary ofIncident(InstantSource clock) {
        return new Diary(
                clock, List.of("state", "resolution due"), incident -> List.of(incident.state(), due(incident)));
    }

    /** For records of several kinds: which one, and its state. */
    static Diary ofRecords(InstantSource clock) {
        return new Diary(clock, List.of("record", "state"), record -> List.of(record.number(), record.state()));
    }

    void print(Page page) {
        page.table(rows);
        refusals.forEach(sentence -> {
            page.gap();
            page.paragraph("(refused)", sentence);
        });
    }

    void outcome(String who, String what, Outcome<? extends WorkView> outcome) {
        if (outcome instanceof Outcome.Rejected<?> rejected) {
            rows.add(row(when(), who, what, List.of("(refused)", "")));
            refusals.add(rejected.sentence());
        } else {
            accepted(who, what, outcome.orThrow());
        }
    }

    void accepted(String who, String what, WorkView after) {
        rows.add(row(when(), who, what, shown.apply(after)));
    }

    private static List<String> row(String when, String who, String what, List<String> more) {
        return Stream.concat(Stream.of(when, who, what), more.stream()).toList();
    }

    private static String due(WorkView incident) {
        Optional<Clock> clock = incident.clock(SlaTarget.RESOLUTION).filter(Clock::isActive);
        boolean paused = clock.flatMap(Clock::pausedAt).isPresent();
        return paused ? "(paused)" : Local.time(clock.flatMap(Clock::dueAt));
    }

    private String when() {
        return Local.time(clock.instant());
    }
}
