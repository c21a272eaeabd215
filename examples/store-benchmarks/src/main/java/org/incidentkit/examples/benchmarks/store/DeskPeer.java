package org.incidentkit.examples.benchmarks.store;

import java.util.ArrayList;
import java.util.List;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.person.Actor;

/** A whole desk: it decides, works out the clocks, seals the journal, and writes. */
final class DeskPeer implements Peer {
    private static final Actor SARA = Actor.operator("sara");

    private final ServiceDesk desk;
    private final List<IncidentId> logged = new ArrayList<>();

    DeskPeer(ServiceDesk desk) {
        this.desk = desk;
    }

    @Override
    public String title() {
        return "IncidentKit";
    }

    @Override
    public void log(int n) {
        logged.add(desk.incidents().log(Reports.report(n), SARA).id());
    }

    @Override
    public void work(int n) {
        desk.incidents()
                .execute(IncidentCommand.note(logged.get(n), Reports.note(n)), SARA)
                .orThrow();
    }
}
