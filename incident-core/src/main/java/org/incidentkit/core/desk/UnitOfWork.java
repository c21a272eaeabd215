package org.incidentkit.core.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.common.StaleVersionException;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.common.Version;
import org.incidentkit.core.configuration.ConfigurationRecord;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.record.CommandId;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.record.WorkFold;
import org.incidentkit.core.store.Changes;
import org.incidentkit.core.store.CommandKey;
import org.incidentkit.core.store.CommitResult;
import org.incidentkit.core.store.RecordChange;

/**
 * Decides and commits: a command under a known key gives its first outcome, a stale one is decided again on the fresh
 * state, and what is refused writes nothing.
 */
final class UnitOfWork {
    /** How often a command is decided again before its author is told that the record keeps changing. */
    static final int ATTEMPTS = 8;

    private final DeskParts parts;
    private final TenantId tenant;

    UnitOfWork(DeskParts parts, TenantId tenant) {
        this.parts = parts;
        this.tenant = tenant;
    }

    /** Decides once, on the state and the configuration of the moment. */
    interface Decision {
        Outcome<Draft> decide(Setup setup);
    }

    /**
     * A request that can be told apart from others.
     *
     * @param id its idempotency key, if it has one
     * @param digest what it asks for, as a hash
     */
    record Request(Optional<CommandId> id, String digest) {}

    Outcome<Work> run(Request request, Decision decision) {
        Set<RecordRef> stale = new LinkedHashSet<>();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Outcome<Work>> done = request.id().flatMap(id -> done(id, request.digest()));
            if (done.isPresent()) {
                return done.get();
            }
            Setup setup = parts.setups().current(tenant);
            Outcome<Draft> decided = decision.decide(setup);
            if (!(decided instanceof Outcome.Accepted<Draft> accepted)) {
                return ((Outcome.Rejected<Draft>) decided).retyped();
            }
            Draft draft = accepted.value();
            if (draft.isEmpty()) {
                return Outcome.accepted(draft.work());
            }
            CommitResult result = parts.store().commits().commit(tenant, changes(setup, draft, request));
            if (result instanceof CommitResult.Committed) {
                return Outcome.accepted(draft.work());
            }
            if (result instanceof CommitResult.Stale moved) {
                Optional<RecordRef> missing = missing(draft, moved);
                if (missing.isPresent()) {
                    return noSuchRecord(missing.get());
                }
                stale.addAll(moved.refs());
                refresh(moved);
            }
        }
        throw new StaleVersionException(
                stale.stream().map(RecordRef::toString).toList(),
                "the record changed " + ATTEMPTS + " times while the command was decided: try again");
    }

    <T> Outcome<T> noSuchRecord(RecordRef ref) {
        return parts.messages()
                .rejection("no-such-record", Map.of("kind", ref.kind().name(), "id", ref.id()));
    }

    RecordChange change(Setup setup, Draft draft, Optional<Instant> notBefore) {
        String prevHash = parts.store().journals().lastHash(tenant, draft.work().ref());
        List<JournalLine> lines = new ArrayList<>();
        for (Recorded recorded : draft.recorded()) {
            JournalLine line = parts.journal().seal(recorded, prevHash);
            lines.add(line);
            prevHash = line.seal().hash();
        }
        Version before = new Version(draft.work().version().value() - lines.size());
        Optional<Instant> due = new Agenda(setup).next(draft.work());
        return new RecordChange(
                before, draft.work(), lines, due.filter(at -> notBefore.isEmpty() || at.isAfter(notBefore.get())));
    }

    private Changes changes(Setup setup, Draft draft, Request request) {
        Version after = draft.work().version();
        return Changes.builder()
                .addRecords(change(setup, draft, Optional.empty()))
                .key(request.id()
                        .map(id -> new CommandKey(
                                id, request.digest(), draft.work().ref(), after)))
                .addAllExisting(targets(draft))
                .configuration(setup.version())
                .build();
    }

    private void refresh(CommitResult.Stale moved) {
        if (moved.refs().contains(ConfigurationRecord.REF)) {
            parts.setups().refresh(tenant);
        }
    }

    private static List<RecordRef> targets(Draft draft) {
        return draft.recorded().stream()
                .map(Recorded::event)
                .filter(WorkEvent.Linked.class::isInstance)
                .map(event -> ((WorkEvent.Linked) event).link().target())
                .distinct()
                .toList();
    }

    private Optional<RecordRef> missing(Draft draft, CommitResult.Stale moved) {
        return targets(draft).stream()
                .filter(moved.refs()::contains)
                .filter(ref -> parts.store()
                        .records()
                        .find(tenant, ref, Visibility.all())
                        .isEmpty())
                .findFirst();
    }

    /** What was done under a key: the record as it was right after, so that asking again gives the first answer. */
    private Optional<Outcome<Work>> done(CommandId id, String digest) {
        return parts.store().commits().done(tenant, id).map(key -> {
            if (!key.digest().equals(digest)) {
                return parts.messages().rejection("key-reused", Map.of("key", id.toString()));
            }
            List<Recorded> then = parts.store().journals().read(tenant, key.record(), Visibility.all()).stream()
                    .map(JournalLine::recorded)
                    .limit(key.version().value())
                    .toList();
            return Outcome.accepted(WorkFold.fold(then));
        });
    }
}
