package org.incidentkit.examples.quickstart;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.sla.Clock;
import org.incidentkit.core.sla.SlaTarget;

/** Notes each step of the story and what the desk made of it. */
final class Diary {
    private final InstantSource clock;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private Optional<IncidentId> incident = Optional.empty();

    Diary(InstantSource clock) {
        this.clock = clock;
        rows.add(List.of("when", "who", "what", "state", "resolution due"));
    }

    void print(Page page) {
        page.table(rows);
        refusals.forEach(sentence -> {
            page.gap();
            page.paragraph("(refused)", sentence);
        });
    }

    IncidentId incident() {
        return incident.orElseThrow();
    }

    void outcome(String who, String what, Outcome<Incident> outcome) {
        if (outcome instanceof Outcome.Accepted<Incident> accepted) {
            accepted(who, what, accepted.value());
        } else if (outcome instanceof Outcome.Rejected<Incident> rejected) {
            rows.add(List.of(when(), who, what, "(refused)", ""));
            refusals.add(rejected.sentence());
        }
    }

    void accepted(String who, String what, Incident after) {
        incident = Optional.of(after.id());
        rows.add(List.of(when(), who, what, after.state(), Local.time(due(after))));
    }

    private static Optional<Instant> due(Incident incident) {
        return incident.clock(SlaTarget.RESOLUTION).filter(Clock::isActive).flatMap(Clock::dueAt);
    }

    private String when() {
        return Local.time(clock.instant());
    }
}
