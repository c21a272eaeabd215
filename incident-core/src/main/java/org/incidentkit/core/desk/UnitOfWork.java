package org.incidentkit.core.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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
    /**
     * How often a command is decided before its author is told that the record keeps changing: often enough that many
     * who write to one record at once all come through, as each time somebody does.
     */
    static final int ATTEMPTS = 100;

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
     * @param digest what it asks for, as a hash; empty without a key, as nobody asks
     * @param history whether it retells what happened elsewhere: announced to nobody, armed only for what lies ahead
     */
    record Request(Optional<CommandId> id, String digest, boolean history) {
        static Request of(Optional<CommandId> id, Supplier<String> digest) {
            return new Request(id, id.isPresent() ? digest.get() : "", false);
        }

        static Request unkeyed() {
            return new Request(Optional.empty(), "", false);
        }

        static Request ofHistory() {
            return new Request(Optional.empty(), "", true);
        }
    }

    Outcome<Work> run(Request request, Decision decision) {
        Set<RecordRef> stale = new LinkedHashSet<>();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Outcome<Work>> settled = attempt(request, decision, stale);
            if (settled.isPresent()) {
                return settled.get();
            }
        }
        throw new StaleVersionException(
                stale.stream().map(RecordRef::toString).toList(),
                "the record changed " + ATTEMPTS + " times while the command was decided: try again");
    }

    /** Nothing when the command has to be decided again. */
    private Optional<Outcome<Work>> attempt(Request request, Decision decision, Set<RecordRef> stale) {
        Setup setup = parts.setups().current(tenant);
        try {
            Outcome<Draft> decided = decision.decide(setup);
            return decided instanceof Outcome.Accepted<Draft> accepted
                    ? written(request, setup, accepted.value(), stale)
                    : refused(request, setup, ((Outcome.Rejected<Draft>) decided).retyped());
        } catch (StaleVersionException conflict) {
            return Optional.of(done(request).orElseThrow(() -> conflict));
        }
    }

    private Optional<Outcome<Work>> written(Request request, Setup setup, Draft draft, Set<RecordRef> stale) {
        if (draft.isEmpty() && request.id().isEmpty()) {
            return isInForce(setup) ? Optional.of(Outcome.accepted(draft.work())) : Optional.empty();
        }
        CommitResult result = parts.store().commits().commit(tenant, changes(setup, draft, request));
        if (result instanceof CommitResult.Committed) {
            return Optional.of(Outcome.accepted(draft.work()));
        }
        if (result instanceof CommitResult.Duplicate known) {
            return Optional.of(first(request, known.existing()));
        }
        if (result instanceof CommitResult.Stale moved) {
            stale.addAll(moved.refs());
            refresh(moved);
            return missing(targets(draft), moved.refs()).map(this::noSuchRecord);
        }
        return Optional.empty();
    }

    /**
     * Whether a command was done before is not asked first: the commit's unique key tells. Only what cannot be done, or
     * not any more, may have been done before.
     */
    private Optional<Outcome<Work>> refused(Request request, Setup setup, Outcome<Work> refusal) {
        Optional<Outcome<Work>> done = done(request);
        return done.isPresent() || !isInForce(setup) ? done : Optional.of(refusal);
    }

    /** A commit is gated on the configuration; what writes nothing has to look for itself. */
    private boolean isInForce(Setup setup) {
        return parts.setups().refresh(tenant).version().equals(setup.version());
    }

    <T> Outcome<T> noSuchRecord(RecordRef ref) {
        return parts.messages()
                .rejection("no-such-record", Map.of("kind", ref.kind().name(), "id", ref.id()));
    }

    /**
     * What a draft writes after the line with a hash; armed for the earliest instant after the one given, or for the
     * earliest of all.
     */
    RecordChange change(Setup setup, Draft draft, Optional<Instant> after, String lastHash) {
        String prevHash = lastHash;
        List<JournalLine> lines = new ArrayList<>();
        for (Recorded recorded : draft.recorded()) {
            JournalLine line = parts.journal().seal(recorded, prevHash);
            lines.add(line);
            prevHash = line.seal().hash();
        }
        Version before = new Version(draft.work().version().value() - lines.size());
        Agenda agenda = new Agenda(setup);
        Optional<Instant> due =
                after.isPresent() ? agenda.nextAfter(draft.work(), after.get()) : agenda.next(draft.work());
        return new RecordChange(before, draft.work(), lines, due);
    }

    private String lastHash(Draft draft) {
        return draft.lastHash()
                .orElseGet(() ->
                        parts.store().journals().lastHash(tenant, draft.work().ref()));
    }

    private Changes changes(Setup setup, Draft draft, Request request) {
        Version version = draft.work().version();
        Optional<Instant> after = request.history() ? Optional.of(parts.now()) : Optional.empty();
        return Changes.builder()
                .addAllRecords(draft.isEmpty() ? List.of() : List.of(change(setup, draft, after, lastHash(draft))))
                .key(request.id()
                        .map(id -> new CommandKey(
                                id, request.digest(), draft.work().ref(), version)))
                .addAllExisting(targets(draft))
                .configuration(setup.version())
                .announced(!request.history())
                .build();
    }

    private void refresh(CommitResult.Stale moved) {
        if (moved.refs().contains(ConfigurationRecord.REF)) {
            parts.setups().refresh(tenant);
        }
    }

    /** The records that a draft points to, which have to be there. */
    static List<RecordRef> targets(Draft draft) {
        return draft.recorded().stream()
                .map(Recorded::event)
                .filter(WorkEvent.Linked.class::isInstance)
                .map(event -> ((WorkEvent.Linked) event).link().target())
                .distinct()
                .toList();
    }

    /** The first of some targets whose gate did not hold, and that is not there. */
    Optional<RecordRef> missing(List<RecordRef> targets, List<RecordRef> stale) {
        return targets.stream()
                .filter(stale::contains)
                .filter(ref -> parts.store()
                        .records()
                        .find(tenant, ref, Visibility.all())
                        .isEmpty())
                .findFirst();
    }

    /** What was done under a key: the record as it was right after, so that asking again gives the first answer. */
    Optional<Outcome<Work>> done(Request request) {
        return request.id()
                .flatMap(id -> parts.store().commits().done(tenant, id))
                .map(key -> first(request, key));
    }

    private Outcome<Work> first(Request request, CommandKey key) {
        return key.digest().equals(request.digest())
                ? Outcome.accepted(then(key))
                : parts.messages()
                        .rejection("key-reused", Map.of("key", key.id().toString()));
    }

    private Work then(CommandKey key) {
        return WorkFold.fold(parts.store().journals().read(tenant, key.record(), Visibility.all()).stream()
                .map(JournalLine::recorded)
                .limit(key.version().value())
                .toList());
    }
}
