package org.incidentkit.core.desk;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.incidentkit.core.imports.Aside;
import org.incidentkit.core.imports.HistoryListener;
import org.incidentkit.core.imports.HistoryResult;
import org.incidentkit.core.imports.ImportTotals;
import org.incidentkit.core.imports.IncidentHistory;
import org.jspecify.annotations.Nullable;

/**
 * Takes in many histories, a batch at a time, and tells what became of each. While one batch is written the next may be
 * decided already. Used once, by one thread.
 */
final class BulkImport {
    private static final int MOST_HISTORIES = 200;
    private static final int MOST_STEPS = 1_000;

    private final HistoryBatches batches;
    private final HistoryListener listener;
    private final Aside decider;
    private Map<String, IncidentHistory> batch = new LinkedHashMap<>();
    private @Nullable Ahead prepared;
    private int steps;
    private long written;
    private long known;
    private long refused;
    private long broken;

    BulkImport(HistoryBatches batches, HistoryListener listener, Aside decider) {
        this.batches = batches;
        this.listener = listener;
        this.decider = decider;
    }

    ImportTotals run(Iterator<IncidentHistory> histories) {
        while (histories.hasNext()) {
            IncidentHistory next = histories.next();
            if (isFull() || batch.containsKey(next.first().number())) {
                prepare();
            }
            batch.put(next.first().number(), next);
            steps += next.steps().size();
        }
        prepare();
        write();
        return new ImportTotals(written, known, refused, broken);
    }

    private boolean isFull() {
        return batch.size() >= MOST_HISTORIES || steps >= MOST_STEPS;
    }

    /** The batch is decided, and the one before it is written meanwhile. */
    private void prepare() {
        Map<String, IncidentHistory> full = batch;
        Ahead task = new Ahead();
        decider.run(() -> task.decide(batches, full));
        write();
        prepared = task;
        batch = new LinkedHashMap<>();
        steps = 0;
    }

    private void write() {
        Ahead ready = prepared;
        if (ready == null) {
            return;
        }
        prepared = null;
        HistoryBatches.Prepared told = ready.result();
        Map<String, HistoryResult> results = batches.write(told);
        told.histories().forEach((number, history) -> tell(history, Objects.requireNonNull(results.get(number))));
    }

    private void tell(IncidentHistory history, HistoryResult result) {
        if (result instanceof HistoryResult.Written) {
            written++;
        } else if (result instanceof HistoryResult.Known) {
            known++;
        } else if (result instanceof HistoryResult.Refused) {
            refused++;
        } else {
            broken++;
        }
        listener.done(history, result);
    }

    /** A batch that is decided on some thread, and waited for on another. */
    private static final class Ahead {
        private final Semaphore done = new Semaphore(0);
        private HistoryBatches.@Nullable Prepared decided;
        private @Nullable RuntimeException trouble;

        void decide(HistoryBatches batches, Map<String, IncidentHistory> histories) {
            try {
                decided = batches.prepare(histories);
            } catch (RuntimeException broken) {
                trouble = broken;
            } finally {
                done.release();
            }
        }

        HistoryBatches.Prepared result() {
            done.acquireUninterruptibly();
            RuntimeException broken = trouble;
            if (broken != null) {
                throw broken;
            }
            HistoryBatches.Prepared batch = decided;
            if (batch == null) {
                throw new IllegalStateException("the thread that decides was broken off; what was told is committed");
            }
            return batch;
        }
    }
}
