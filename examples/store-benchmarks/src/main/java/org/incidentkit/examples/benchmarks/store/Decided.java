package org.incidentkit.examples.benchmarks.store;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.store.Changes;
import org.incidentkit.core.store.RecordChange;
import org.incidentkit.core.store.Store;

/**
 * What a desk decides on the same reports and notes: the peers write the very same.
 *
 * @param seed the desk's configuration, its first commit
 * @param logged what logging each report writes
 * @param noted what adding a note to each writes
 */
record Decided(Changes seed, List<Changes> logged, List<Changes> noted) {
    private static final Instant MORNING = Instant.parse("2026-06-15T08:00:00Z");

    static Decided of(int count) {
        CapturingStore captured = new CapturingStore();
        DeskPeer decider = new DeskPeer(desk(captured));
        for (int n = 0; n < count; n++) {
            decider.log(n);
        }
        List<Changes> logs = captured.taken();
        for (int n = 0; n < count; n++) {
            decider.work(n);
        }
        return new Decided(logs.get(0), List.copyOf(logs.subList(1, logs.size())), captured.taken());
    }

    List<RecordChange> logs() {
        return changes(logged);
    }

    List<RecordChange> notes() {
        return changes(noted);
    }

    static ServiceDesk desk(Store store) {
        return ServiceDesk.builder()
                .store(store)
                .clock(InstantSource.fixed(MORNING))
                .configuration(Reports.configuration())
                .build();
    }

    private static List<RecordChange> changes(List<Changes> all) {
        return all.stream().map(changes -> changes.records().get(0)).toList();
    }
}
