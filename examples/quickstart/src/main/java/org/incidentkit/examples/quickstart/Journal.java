package org.incidentkit.examples.quickstart;

import java.util.ArrayList;
import java.util.List;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.record.Attribution;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Visibility;

/** Everything the desk wrote down, event by event. */
final class Journal {
    private final ServiceDesk desk;
    private final Page page;

    Journal(ServiceDesk desk, Page page) {
        this.desk = desk;
        this.page = page;
    }

    void print(Incident incident) {
        page.section("The journal: the incident is the fold of these " + incident.version() + " events");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("seq", "when", "who", "event"));
        for (Recorded line : desk.incidents().timeline(incident.id(), Visibility.all())) {
            rows.add(List.of(
                    String.format("%3d", line.envelope().seq()),
                    Local.time(line.at()),
                    who(line.envelope().by()),
                    EventWords.of(line.event())));
        }
        page.table(rows);
    }

    private static String who(Attribution by) {
        return by.actor() + by.onBehalfOf().map(person -> " for " + person).orElse("");
    }
}
