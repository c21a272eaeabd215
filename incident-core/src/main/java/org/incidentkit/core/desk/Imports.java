package org.incidentkit.core.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incidentkit.core.common.Microseconds;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.imports.Aside;
import org.incidentkit.core.imports.HistoricChange;
import org.incidentkit.core.imports.HistoricIncident;
import org.incidentkit.core.imports.HistoryListener;
import org.incidentkit.core.imports.ImportTotals;
import org.incidentkit.core.imports.Imported;
import org.incidentkit.core.imports.IncidentHistory;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;

/**
 * Takes in the history of another system, line by line, in the order of arrival. Transitions apply, guards on roles and
 * required input do not; no rule runs, nothing is announced, and only deadlines that still lie ahead are armed. The
 * matrix and the promises apply. One thread imports an incident at a time.
 */
public final class Imports {
    private static final UnitOfWork.Request HISTORY = UnitOfWork.Request.ofHistory();

    private final DeskParts parts;
    private final TenantId tenant;
    private final UnitOfWork unit;

    Imports(DeskParts parts, TenantId tenant) {
        this.parts = parts;
        this.tenant = tenant;
        this.unit = new UnitOfWork(parts, tenant);
    }

    /**
     * Opens an incident with its own number and times.
     *
     * @param snapshot the incident as it stood
     * @param occurredAt when it stood so, there
     * @return the incident, or why not: a number that is taken, a terminal or unknown state, violated input
     */
    public Outcome<Incident> open(HistoricIncident snapshot, Instant occurredAt) {
        Instant at = Microseconds.truncate(occurredAt);
        RecordRef ref = new RecordRef(RecordKind.INCIDENT, parts.sources().id(at));
        return unit.run(
                        HISTORY,
                        setup -> new Historian(parts, setup)
                                .opened(snapshot, new Draft(tenant, ref, at, parts.now()))
                                .flatMap(draft -> isTaken(snapshot.number())
                                        ? parts.messages()
                                                .rejection("number-taken", Map.of("number", snapshot.number()))
                                        : Outcome.accepted(draft)))
                .map(Incident::new);
    }

    /**
     * Takes in many histories, each whole or not at all, a batch of them in one commit: much faster than line by line, to
     * the same end. What is wrong with one of them keeps none of the others back. It may be run again over the same
     * histories, after it was broken off or not: those whose number is there already are passed over.
     *
     * @param histories the histories, read as they are needed; each number once
     * @param listener is told what became of each
     * @return what it came to
     * @throws org.incidentkit.core.common.StorageException when the store does not answer; what was told is committed,
     *     and the import can be run again
     */
    public ImportTotals openAll(Iterator<IncidentHistory> histories, HistoryListener listener) {
        return openAll(histories, listener, Runnable::run);
    }

    /**
     * The same, each batch decided by a thread of the host's while the calling thread writes the one before it. Not for
     * desks within a transaction of the host's.
     *
     * @param histories the histories, read by the calling thread as they are needed; each number once
     * @param listener is told what became of each, by the calling thread
     * @param decider has batches decided, one at a time: {@code executor::execute}
     * @return what it came to
     * @throws org.incidentkit.core.common.StorageException when the store does not answer; what was told is committed,
     *     and the import can be run again
     */
    public ImportTotals openAll(Iterator<IncidentHistory> histories, HistoryListener listener, Aside decider) {
        return new BulkImport(new HistoryBatches(parts, tenant), listener, decider).run(histories);
    }

    /**
     * Applies a line of history.
     *
     * @param id the incident
     * @param change what the line says
     * @param occurredAt when it happened, there
     * @return the incident after it, with the refusal of a transition that the lifecycle does not have; or why nothing
     *     applies: violated input, no such incident
     */
    public Outcome<Imported> apply(IncidentId id, HistoricChange change, Instant occurredAt) {
        List<Outcome.Rejected<Incident>> refused = new ArrayList<>();
        return unit.run(
                        HISTORY,
                        setup -> draft(id, occurredAt).flatMap(draft -> {
                            Historian historian = new Historian(parts, setup);
                            Outcome<Draft> applied = historian.applied(change, draft);
                            refused.clear();
                            refused.addAll(historian.refused());
                            return applied;
                        }))
                .map(work -> new Imported(new Incident(work), refused.stream().findFirst()));
    }

    /**
     * Adopts the source's state although the lifecycle has no way to it: an explicit correction in the journal. Leaving
     * DONE or TERMINAL for an open state counts as a reopening.
     *
     * @param id the incident
     * @param state the source's state
     * @param occurredAt when it happened, there
     * @return the incident after it, or why not: no such state, no such incident
     */
    public Outcome<Incident> correct(IncidentId id, String state, Instant occurredAt) {
        return unit.run(
                        HISTORY,
                        setup -> draft(id, occurredAt)
                                .flatMap(draft -> new Historian(parts, setup).corrected(state, draft)))
                .map(Incident::new);
    }

    private boolean isTaken(String number) {
        return !parts.store()
                .records()
                .numbered(tenant, RecordKind.INCIDENT, Set.of(number))
                .isEmpty();
    }

    private Outcome<Draft> draft(IncidentId id, Instant occurredAt) {
        return parts.store()
                .records()
                .find(tenant, id.ref(), Visibility.all())
                .<Outcome<Draft>>map(found ->
                        Outcome.accepted(new Draft((Work) found, Microseconds.truncate(occurredAt), parts.now())))
                .orElseGet(() -> unit.noSuchRecord(id.ref()));
    }
}
