package org.incidentkit.examples.replay;

import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.store.Store;
import org.jspecify.annotations.Nullable;

/** Walks a checked log through a desk, row by row, and reads back what its store made of it. */
final class Import {
    private final LogFile log;
    private final Store store;
    private final ServiceDesk desk;
    private final DeskSide side;

    Import(Mapping mapping, LogFile log, Store store) {
        this.log = log;
        this.store = store;
        this.desk = ServiceDesk.builder()
                .store(store)
                .configuration(DeskTerms.configuration(mapping))
                .build();
        this.side = new DeskSide(desk, mapping);
    }

    Replayed run(Progress progress) {
        long rate;
        try {
            walk(progress);
        } finally {
            rate = progress.end();
        }
        Comparison comparison = new Comparison(log, new StoredIncidents(store, desk).read());
        return new Replayed(comparison.figures(), comparison.refusals(), rate);
    }

    /** The rows of one incident stand together. */
    private void walk(Progress progress) {
        String number = "";
        @Nullable IncidentId incident = null;
        for (Row row : log.rows()) {
            if (incident == null || !row.number().equals(number)) {
                number = row.number();
                incident = side.open(row);
            } else {
                side.apply(incident, row);
            }
            progress.step();
        }
    }
}
