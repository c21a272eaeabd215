package org.incidentkit.examples.quickstart;

import java.util.List;
import org.incidentkit.core.desk.DeskListener;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Visibility;

/** What a host does every few seconds; the desk has no thread of its own. */
final class Timer {
    private final ServiceDesk desk;
    private final DeskListener told;

    Timer(ServiceDesk desk, DeskListener told) {
        this.desk = desk;
        this.told = told;
    }

    /** What is due is decided; what has happened is passed on, from where this or an earlier run of the program stopped. */
    void tick() {
        desk.work().runDue(100);
        desk.relay().run("coordination", 1_000, told);
    }

    /** The same; what an incident did by itself is noted. */
    void tick(IncidentId id, Diary diary) {
        Incident before = find(id);
        tick();
        Incident after = find(id);
        if (!after.version().equals(before.version())) {
            List<Recorded> timeline = desk.incidents().timeline(id, Visibility.all());
            diary.accepted(
                    "the timer", EventWords.of(timeline.get(timeline.size() - 1).event()), after);
        }
    }

    private Incident find(IncidentId id) {
        return desk.incidents().find(id, Visibility.all()).orElseThrow();
    }
}
