package org.incidentkit.examples.replay;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.incidentkit.core.common.RejectedException;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.imports.HistoryResult;
import org.incidentkit.core.store.Store;

/** Walks a checked log through a desk, incident by incident, and reads back what its store made of it. */
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
        this.side = new DeskSide(mapping);
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

    private void walk(Progress progress) {
        List<List<Row>> incidents = incidents();
        Iterator<List<Row>> told = incidents.iterator();
        desk.imports()
                .openAll(
                        incidents.stream().map(side::history).iterator(),
                        (history, result) -> taken(told.next(), result, progress));
    }

    /** The rows of one incident stand together. */
    private List<List<Row>> incidents() {
        List<List<Row>> incidents = new ArrayList<>();
        for (Row row : log.rows()) {
            List<Row> last = incidents.isEmpty() ? List.of() : incidents.get(incidents.size() - 1);
            if (last.isEmpty() || !last.get(0).number().equals(row.number())) {
                last = new ArrayList<>();
                incidents.add(last);
            }
            last.add(row);
        }
        return incidents;
    }

    /** A checked log is taken in whole. */
    private static void taken(List<Row> rows, HistoryResult result, Progress progress) {
        if (result instanceof HistoryResult.Refused refused) {
            throw new RejectedException(refused.reason());
        }
        if (result instanceof HistoryResult.Broken broken) {
            throw broken.trouble();
        }
        if (result instanceof HistoryResult.Known) {
            throw new IllegalStateException(rows.get(0).number() + " is there already");
        }
        rows.forEach(row -> progress.step());
    }
}
