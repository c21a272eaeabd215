package org.incidentkit.core.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.incidentkit.core.common.Microseconds;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.common.StorageException;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.configuration.ConfigurationRecord;
import org.incidentkit.core.imports.HistoricStep;
import org.incidentkit.core.imports.HistoryResult;
import org.incidentkit.core.imports.IncidentHistory;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.journal.Seal;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.store.Changes;
import org.incidentkit.core.store.CommitResult;
import org.incidentkit.core.store.RecordChange;

/**
 * Decides histories and writes them in one commit; when that fails, in halves, so that one in trouble keeps no other
 * back.
 */
final class HistoryBatches {
    private final DeskParts parts;
    private final TenantId tenant;
    private final UnitOfWork unit;

    HistoryBatches(DeskParts parts, TenantId tenant) {
        this.parts = parts;
        this.tenant = tenant;
        this.unit = new UnitOfWork(parts, tenant);
    }

    /** A history under the reference it will have, however often it is decided. */
    record Candidate(IncidentHistory history, RecordRef ref) {
        String number() {
            return history.first().number();
        }
    }

    /** A history decided, and not written yet; the records it points to have to be there. */
    record Decided(Candidate candidate, RecordChange change, List<RecordRef> targets, HistoryResult.Written result) {}

    /**
     * A batch, decided as far as it can be before it is written.
     *
     * @param histories the histories, by their numbers
     * @param fresh those whose numbers were free
     * @param setup what they were decided under
     * @param decided what is to be written of them
     * @param unwritten what became of the others
     */
    record Prepared(
            Map<String, IncidentHistory> histories,
            List<Candidate> fresh,
            Setup setup,
            List<Decided> decided,
            Map<String, HistoryResult> unwritten) {}

    Prepared prepare(Map<String, IncidentHistory> histories) {
        Map<String, HistoryResult> unwritten = new HashMap<>();
        taken(histories.keySet()).forEach((number, ref) -> unwritten.put(number, known(ref)));
        List<Candidate> fresh = new ArrayList<>();
        histories.forEach((number, history) -> {
            if (!unwritten.containsKey(number)) {
                Instant at = Microseconds.truncate(history.occurredAt());
                fresh.add(new Candidate(
                        history,
                        new RecordRef(RecordKind.INCIDENT, parts.sources().id(at))));
            }
        });
        Setup setup = parts.setups().current(tenant);
        return new Prepared(histories, fresh, setup, decided(setup, fresh, unwritten), unwritten);
    }

    /** What became of each history, by its number. */
    Map<String, HistoryResult> write(Prepared prepared) {
        Map<String, HistoryResult> results = new HashMap<>(prepared.unwritten());
        boolean anyRefused = prepared.decided().size() < prepared.fresh().size();
        boolean again = anyRefused && !isInForce(prepared.setup());
        List<Candidate> open = again ? prepared.fresh() : attempt(prepared.setup(), prepared.decided(), results);
        write(open, results);
        return results;
    }

    private void write(List<Candidate> candidates, Map<String, HistoryResult> results) {
        List<Candidate> open = candidates;
        while (!open.isEmpty()) {
            Setup setup = parts.setups().current(tenant);
            Map<String, HistoryResult> unwritten = new HashMap<>();
            List<Decided> decided = decided(setup, open, unwritten);
            if (unwritten.isEmpty() || isInForce(setup)) {
                results.putAll(unwritten);
                open = attempt(setup, decided, results);
            }
        }
    }

    /** Those that have to be decided again. */
    private List<Candidate> attempt(Setup setup, List<Decided> decided, Map<String, HistoryResult> results) {
        if (decided.isEmpty()) {
            return List.of();
        }
        CommitResult result;
        try {
            result = commit(setup, decided);
        } catch (RuntimeException trouble) {
            apart(decided, trouble, results);
            return List.of();
        }
        return settled(decided, result, results);
    }

    /** Those that have to be decided again: all when the configuration moved, else all but the numbers taken meanwhile. */
    private List<Candidate> settled(List<Decided> decided, CommitResult result, Map<String, HistoryResult> results) {
        if (result instanceof CommitResult.Committed) {
            decided.forEach(one -> results.put(one.candidate().number(), one.result()));
            return List.of();
        }
        List<RecordRef> stale = ((CommitResult.Stale) result).refs();
        if (stale.contains(ConfigurationRecord.REF)) {
            parts.setups().refresh(tenant);
        }
        Set<String> numbers =
                decided.stream().map(one -> one.candidate().number()).collect(Collectors.toSet());
        Map<String, RecordRef> taken = taken(numbers);
        List<Candidate> again = new ArrayList<>();
        for (Decided one : decided) {
            RecordRef holder = taken.get(one.candidate().number());
            Optional<RecordRef> missing = unit.missing(one.targets(), stale);
            if (missing.isPresent()) {
                results.put(one.candidate().number(), new HistoryResult.Refused(noSuchRecord(missing.get())));
            } else if (holder == null) {
                again.add(one.candidate());
            } else {
                boolean own = holder.equals(one.candidate().ref());
                results.put(one.candidate().number(), own ? one.result() : known(holder));
            }
        }
        return again;
    }

    /** One that fails by itself is broken, unless the store does not answer at all. */
    private void apart(List<Decided> decided, RuntimeException trouble, Map<String, HistoryResult> results) {
        if (trouble instanceof StorageException) {
            taken(Set.of(decided.get(0).candidate().number()));
        }
        List<Candidate> candidates = decided.stream().map(Decided::candidate).toList();
        if (candidates.size() == 1) {
            results.put(candidates.get(0).number(), new HistoryResult.Broken(trouble));
            return;
        }
        int middle = candidates.size() / 2;
        write(candidates.subList(0, middle), results);
        write(candidates.subList(middle, candidates.size()), results);
    }

    private Outcome.Rejected<Incident> noSuchRecord(RecordRef ref) {
        return ((Outcome.Rejected<?>) unit.noSuchRecord(ref)).retyped();
    }

    private Map<String, RecordRef> taken(Set<String> numbers) {
        return parts.store().records().numbered(tenant, RecordKind.INCIDENT, numbers);
    }

    private static HistoryResult.Known known(RecordRef ref) {
        return new HistoryResult.Known(new IncidentId(ref.id()));
    }

    private CommitResult commit(Setup setup, List<Decided> decided) {
        List<RecordChange> changes = decided.stream()
                .map(Decided::change)
                .sorted(Comparator.comparing(change -> change.after().ref()))
                .toList();
        Changes all = Changes.builder()
                .addAllRecords(changes)
                .addAllExisting(decided.stream()
                        .flatMap(one -> one.targets().stream())
                        .distinct()
                        .toList())
                .configuration(setup.version())
                .announced(false)
                .build();
        return parts.store().commits().commit(tenant, all);
    }

    /** A commit is gated on the configuration; a refusal has to look for itself. */
    private boolean isInForce(Setup setup) {
        return parts.setups().refresh(tenant).version().equals(setup.version());
    }

    private List<Decided> decided(Setup setup, List<Candidate> open, Map<String, HistoryResult> unwritten) {
        List<Decided> all = new ArrayList<>();
        for (Candidate candidate : open) {
            try {
                Outcome<Decided> outcome = decided(setup, candidate);
                if (outcome instanceof Outcome.Rejected<Decided> no) {
                    unwritten.put(candidate.number(), new HistoryResult.Refused(no.retyped()));
                } else {
                    all.add(outcome.orThrow());
                }
            } catch (StorageException unanswered) {
                throw unanswered;
            } catch (RuntimeException trouble) {
                unwritten.put(candidate.number(), new HistoryResult.Broken(trouble));
            }
        }
        return all;
    }

    private Outcome<Decided> decided(Setup setup, Candidate candidate) {
        IncidentHistory history = candidate.history();
        Historian historian = new Historian(parts, setup);
        Instant at = Microseconds.truncate(history.occurredAt());
        Outcome<Draft> told = historian.opened(history.first(), new Draft(tenant, candidate.ref(), at, parts.now()));
        for (HistoricStep step : history.steps()) {
            told = told.flatMap(draft -> told(historian, draft, step, history.correcting()));
        }
        return told.map(draft -> new Decided(
                candidate,
                unit.change(setup, draft, Optional.of(parts.now()), Seal.FIRST),
                UnitOfWork.targets(draft),
                new HistoryResult.Written(new IncidentId(candidate.ref().id()), historian.refused())));
    }

    private static Outcome<Draft> told(Historian historian, Draft draft, HistoricStep step, boolean correcting) {
        Instant at = Microseconds.truncate(step.occurredAt());
        int refused = historian.refused().size();
        draft.step(at);
        Outcome<Draft> applied = historian.applied(step.change(), draft);
        if (!correcting || historian.refused().size() == refused) {
            return applied;
        }
        draft.step(at);
        return historian.corrected(step.change().state().orElseThrow(), draft);
    }
}
