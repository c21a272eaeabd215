package org.incidentkit.core.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.common.Version;
import org.incidentkit.core.configuration.ConfigurationRecord;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.person.Person;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.CommandId;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Text;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.store.Changes;
import org.incidentkit.core.store.CommandKey;
import org.incidentkit.core.store.CommitResult;
import org.incidentkit.core.store.Commits;
import org.incidentkit.core.store.Numbers;
import org.incidentkit.core.store.Outbox;
import org.incidentkit.core.store.People;
import org.incidentkit.core.store.RecordChange;
import org.incidentkit.core.store.StoreBounds;

/** Writes: all gates first, then everything, under the tenant's monitor. */
final class MemoryWrites implements Commits, Numbers, People {
    private final MemoryStore store;

    MemoryWrites(MemoryStore store) {
        this.store = store;
    }

    @Override
    public CommitResult commit(TenantId tenant, Changes changes) {
        Shelf shelf = store.shelf(tenant);
        synchronized (shelf) {
            Optional<CommandKey> done = changes.key().map(key -> shelf.keys.get(key.id()));
            if (done.isPresent()) {
                return new CommitResult.Duplicate(done.get());
            }
            List<RecordRef> stale = stale(shelf, changes);
            if (!stale.isEmpty()) {
                return new CommitResult.Stale(stale);
            }
            changes.records().forEach(change -> write(shelf, change, changes.announced()));
            changes.key().ifPresent(key -> shelf.keys.put(key.id(), key));
            return new CommitResult.Committed();
        }
    }

    private static List<RecordRef> stale(Shelf shelf, Changes changes) {
        NavigableSet<RecordRef> stale = new TreeSet<>();
        for (RecordChange change : changes.records()) {
            RecordRef ref = change.after().ref();
            boolean moved = !version(shelf, ref).equals(change.expected());
            boolean lost = changes.claim().isPresent()
                    && !changes.claim()
                            .equals(Optional.ofNullable(shelf.due.get(ref)).map(Shelf.Due::holder));
            if (moved || lost || numberTaken(shelf, change)) {
                stale.add(ref);
            }
        }
        changes.existing().stream()
                .filter(ref -> !shelf.records.containsKey(ref))
                .forEach(stale::add);
        changes.configuration()
                .filter(version -> !version(shelf, ConfigurationRecord.REF).equals(version))
                .ifPresent(version -> stale.add(ConfigurationRecord.REF));
        return List.copyOf(stale);
    }

    private static boolean numberTaken(Shelf shelf, RecordChange change) {
        return change.after() instanceof Work work
                && change.expected().equals(Version.NONE)
                && shelf.numbers.containsKey(new Shelf.NumberKey(work.ref().kind(), work.number()));
    }

    private static Version version(Shelf shelf, RecordRef ref) {
        Shelf.Stored stored = shelf.records.get(ref);
        return stored == null ? Version.NONE : stored.version();
    }

    private static void write(Shelf shelf, RecordChange change, boolean announced) {
        RecordRef ref = change.after().ref();
        for (JournalLine line : change.lines()) {
            for (Text text : line.texts()) {
                text.content().ifPresent(words -> shelf.texts.put(new Shelf.TextKey(ref, text.number()), text));
            }
            shelf.journals
                    .computeIfAbsent(ref, key -> new ArrayList<>())
                    .add(shelf.journal.withTexts(line, number -> null));
            if (announced) {
                shelf.outbox.add(new Outbox.Pointer(
                        shelf.outbox.size() + 1L, ref, line.envelope().seq()));
            }
        }
        shelf.records.put(ref, new Shelf.Stored(change.after().version(), shelf.snapshots.write(change.after())));
        shelf.index(change.after());
        if (change.after() instanceof Work work) {
            shelf.numbers.put(new Shelf.NumberKey(ref.kind(), work.number()), ref);
        }
        change.dueAt()
                .ifPresentOrElse(at -> shelf.due.put(ref, new Shelf.Due(at, null, null)), () -> shelf.due.remove(ref));
    }

    @Override
    public Optional<CommandKey> done(TenantId tenant, CommandId id) {
        Shelf shelf = store.shelf(tenant);
        synchronized (shelf) {
            return Optional.ofNullable(shelf.keys.get(id));
        }
    }

    @Override
    public long next(TenantId tenant, String sequence) {
        Shelf shelf = store.shelf(tenant);
        synchronized (shelf) {
            return shelf.sequences.merge(StoreBounds.sequence(sequence), 1L, Long::sum);
        }
    }

    @Override
    public void save(TenantId tenant, Person person) {
        Shelf shelf = store.shelf(tenant);
        synchronized (shelf) {
            shelf.people.put(person.id(), person);
        }
    }

    @Override
    public Optional<Person> find(TenantId tenant, PersonId id) {
        Shelf shelf = store.shelf(tenant);
        synchronized (shelf) {
            return Optional.ofNullable(shelf.people.get(id));
        }
    }
}
