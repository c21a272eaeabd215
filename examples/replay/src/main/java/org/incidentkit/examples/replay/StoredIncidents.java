package org.incidentkit.examples.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Snapshot;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.store.RecordPage;
import org.incidentkit.core.store.Store;

/** Reads every incident of a store back, its record and its journal. */
final class StoredIncidents {
    private static final int PAGE = 500;

    private final Store store;
    private final ServiceDesk desk;

    StoredIncidents(Store store, ServiceDesk desk) {
        this.store = store;
        this.desk = desk;
    }

    List<Retold> read() {
        List<Retold> all = new ArrayList<>();
        List<Snapshot> page = page(Optional.empty());
        while (!page.isEmpty()) {
            page.forEach(record -> all.add(retold((Work) record)));
            page = page(Optional.of(page.get(page.size() - 1).ref().id()));
        }
        return all;
    }

    private List<Snapshot> page(Optional<String> after) {
        return store.records()
                .page(TenantId.DEFAULT, new RecordPage(RecordKind.INCIDENT, after, PAGE), Visibility.all());
    }

    private Retold retold(Work work) {
        Incident incident = new Incident(work);
        List<Event> journal = desk.incidents().timeline(incident.id(), Visibility.all()).stream()
                .map(Recorded::event)
                .toList();
        Retelling told = new Retelling(journal);
        Retold.Counts counts = new Retold.Counts(
                work.milestones().reopenCount(), work.milestones().reassignmentCount());
        return new Retold(work.number(), told.priorities(), told.moves(), counts, breached(incident));
    }

    /** A clock that never stopped is judged as of the incident's last line. */
    private boolean breached(Incident incident) {
        return incident.clocks().stream()
                .anyMatch(clock -> desk.incidents()
                        .read(clock, incident.work().milestones().updatedAt())
                        .breached());
    }
}
