package org.incidentkit.core.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.record.DecisionContext;
import org.incidentkit.core.record.PlannedMove;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.sla.Clock;
import org.incidentkit.core.sla.Clocks;

/** Collects coming breaches from one record after the other; keeps only those. Used by one thread. */
final class ForecastScan {
    private static final Comparator<Forecast.ComingBreach> EARLIEST_FIRST =
            Comparator.comparing(Forecast.ComingBreach::breachesAt).thenComparing(Forecast.ComingBreach::record);

    private final DeskParts parts;
    private final Setup setup;
    private final Instant from;
    private final Duration window;
    private final Map<String, List<Forecast.ComingBreach>> found = new TreeMap<>();

    ForecastScan(DeskParts parts, Setup setup, Instant from, Duration window) {
        this.parts = parts;
        this.setup = setup;
        this.from = from;
        this.window = window;
    }

    void add(Work work) {
        List<Clock> ahead = new ArrayList<>(work.clocks());
        ahead.addAll(resumed(work));
        for (Clock clock : Clocks.breachingWithin(ahead, from, window)) {
            found.computeIfAbsent(work.group().map(GroupId::value).orElse(""), group -> new ArrayList<>())
                    .add(new Forecast.ComingBreach(
                            work.ref(), work.number(), clock, clock.breachesAt().orElseThrow()));
        }
    }

    Forecast forecast() {
        List<Forecast.OfGroup> groups = new ArrayList<>();
        found.forEach((group, breaches) -> groups.add(new Forecast.OfGroup(
                Optional.of(group).filter(id -> !id.isEmpty()).map(GroupId::new),
                breaches.stream().sorted(EARLIEST_FIRST).toList())));
        return new Forecast(from, from.plus(window), groups);
    }

    /** The paused clocks that run again within the window because a scheduled wait ends by itself. */
    private List<Clock> resumed(Work work) {
        List<Long> paused = work.clocks().stream()
                .filter(clock -> clock.pausedAt().isPresent())
                .map(Clock::number)
                .toList();
        Optional<PlannedMove> planned = paused.isEmpty()
                ? Optional.empty()
                : new Agenda(setup)
                        .due(work, from.plus(window))
                        .filter(move -> work.status().isOpen());
        return planned.map(move -> after(work, move).clocks()).orElse(List.of()).stream()
                .filter(clock -> paused.contains(clock.number()))
                .toList();
    }

    /** The record as it will be after a planned move, which happens at its instant however late the host comes. */
    private Work after(Work work, PlannedMove move) {
        Instant at = move.at();
        DecisionContext context =
                parts.context(at, Actor.system(), DecisionContext.Mode.LIVE, parts.texts(setup, work.texts()));
        Draft draft = new Draft(work, at, at);
        parts.aftermath(setup).foresee(draft, new Agenda(setup).decide(work, move, context));
        return draft.work();
    }
}
