package org.incidentkit.core.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.incidentkit.core.common.Version;
import org.incidentkit.core.journal.EventTypes;
import org.incidentkit.core.journal.JournalCodec;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.journal.SnapshotCodec;
import org.incidentkit.core.json.Json;
import org.incidentkit.core.person.Person;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.CommandId;
import org.incidentkit.core.record.Link;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Snapshot;
import org.incidentkit.core.record.Text;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.store.ClaimToken;
import org.incidentkit.core.store.CommandKey;
import org.incidentkit.core.store.Outbox;
import org.incidentkit.core.store.QueuePosition;
import org.incidentkit.core.store.QueueRow;
import org.jspecify.annotations.Nullable;

/** Everything of one tenant. Guarded by its own monitor: who reads or writes it holds that. */
final class Shelf {
    final TreeMap<RecordRef, Stored> records = new TreeMap<>();
    final Map<RecordRef, List<JournalLine>> journals = new HashMap<>();
    final Map<TextKey, Text> texts = new HashMap<>();
    final Map<NumberKey, RecordRef> numbers = new HashMap<>();
    final Map<CommandId, CommandKey> keys = new HashMap<>();
    final Map<RecordRef, Due> due = new TreeMap<>();
    final Map<String, Long> sequences = new HashMap<>();
    final List<Outbox.Pointer> outbox = new ArrayList<>();
    final Map<String, Long> positions = new HashMap<>();
    final Map<PersonId, Person> people = new HashMap<>();
    final SnapshotCodec snapshots = new SnapshotCodec();
    final JournalCodec journal = new JournalCodec(EventTypes.shipped());
    final NavigableMap<QueuePosition, RecordRef> queue = new TreeMap<>();
    final Map<RecordRef, QueuePosition> places = new HashMap<>();
    final Map<RecordRef, NavigableMap<RecordRef, List<Link>>> incoming = new HashMap<>();
    final Map<RecordRef, List<Link>> outgoing = new HashMap<>();
    long claims;

    /** A record as stored: its body without the words. */
    record Stored(Version version, Json body) {}

    /** A text's place. */
    record TextKey(RecordRef record, int number) {}

    /** A human number's place. */
    record NumberKey(RecordKind kind, String number) {}

    /** A due row: its instant, and who holds it until when. */
    record Due(
            Instant at,
            @Nullable ClaimToken holder,
            @Nullable Instant heldUntil) {}

    /** Keeps the indexes in step with a record that was written. */
    void index(Snapshot after) {
        QueuePosition left = places.remove(after.ref());
        if (left != null) {
            queue.remove(left);
        }
        if (after instanceof Work work && work.status().isOpen()) {
            QueuePosition place = QueueRow.of(work).position();
            places.put(work.ref(), place);
            queue.put(place, work.ref());
        }
        point(after.ref(), after.links());
    }

    private void point(RecordRef source, List<Link> links) {
        for (Link gone : outgoing.getOrDefault(source, List.of())) {
            incoming.getOrDefault(gone.target(), new TreeMap<>()).remove(source);
        }
        outgoing.put(source, links);
        links.stream()
                .sorted()
                .forEach(link -> incoming.computeIfAbsent(link.target(), target -> new TreeMap<>())
                        .computeIfAbsent(source, from -> new ArrayList<>())
                        .add(link));
    }

    @Nullable
    Text text(RecordRef ref, int number) {
        return texts.get(new TextKey(ref, number));
    }

    @Nullable
    Snapshot read(RecordRef ref) {
        Stored stored = records.get(ref);
        return stored == null ? null : snapshots.read(ref, stored.body(), number -> text(ref, number));
    }
}
