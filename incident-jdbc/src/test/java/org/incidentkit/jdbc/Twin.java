package org.incidentkit.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.common.StaleVersionException;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.journal.EventTypes;
import org.incidentkit.core.journal.JournalCodec;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.journal.SnapshotCodec;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Snapshot;
import org.incidentkit.core.record.Text;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkCommand;
import org.incidentkit.core.record.WorkView;
import org.incidentkit.core.store.Outbox;
import org.incidentkit.core.store.QueueQuery;
import org.incidentkit.core.store.RecordPage;
import org.incidentkit.core.store.Store;

/** One of several desks that are told the same; what chance has made different is given the same names. */
final class Twin {
    private static final Set<RecordKind> WORK = EnumSet.of(RecordKind.INCIDENT, RecordKind.PROBLEM, RecordKind.CHANGE);

    final Store store;
    final ServiceDesk desk;
    private final SnapshotCodec snapshots = new SnapshotCodec();
    private final JournalCodec journal = new JournalCodec(EventTypes.shipped());
    private final Map<String, String> names = new TreeMap<>();
    private final List<RecordRef> refs = new ArrayList<>();

    Twin(Store store, ServiceDesk desk) {
        this.store = store;
        this.desk = desk;
    }

    TenantId tenant() {
        return desk.tenant();
    }

    String log(IncidentReport report, Actor actor) {
        return told(() -> desk.incidents().submit(report, actor));
    }

    Optional<IncidentId> incident(int which) {
        return record(RecordKind.INCIDENT, which).map(ref -> new IncidentId(ref.id()));
    }

    /** One of the records of a kind, once there is any. */
    Optional<RecordRef> record(RecordKind kind, int which) {
        List<RecordRef> all = refs.stream().filter(ref -> ref.kind() == kind).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(which % all.size()));
    }

    String execute(WorkCommand<IncidentId> command, Actor actor) {
        return told(() -> desk.incidents().execute(command, actor));
    }

    /** What came of an act, in words that are the same on every store. */
    String told(Supplier<Outcome<? extends WorkView>> act) {
        try {
            Outcome<? extends WorkView> outcome = act.get();
            if (outcome instanceof Outcome.Rejected<?> rejected) {
                return rejected.code() + " " + named(rejected.parameters().toString());
            }
            Work work = outcome.orThrow().work();
            if (!refs.contains(work.ref())) {
                refs.add(work.ref());
                names.put(work.ref().id(), "#" + refs.size());
            }
            return picture(work);
        } catch (StaleVersionException e) {
            return named(e.getMessage());
        }
    }

    /** Everything that can be read of it, by some readers. */
    List<String> everything(List<Visibility> readers, List<QueueQuery> queues, RecordRef item) {
        List<String> all = new ArrayList<>();
        for (Visibility reader : readers) {
            for (RecordRef ref : refs) {
                all.add(store.records()
                        .find(tenant(), ref, reader)
                        .map(this::picture)
                        .orElse("unseen"));
                store.journals().read(tenant(), ref, reader).forEach(line -> all.add(picture(line)));
                all.add(named(store.records().linksTo(tenant(), ref, reader).toString()));
            }
            WORK.forEach(kind -> all.add(sorted(
                    store.records().page(tenant(), new RecordPage(kind, Optional.empty(), 1_000), reader).stream()
                            .map(this::picture))));
            all.add(named(store.records().linksTo(tenant(), item, reader).toString()));
            queues.forEach(query -> all.add(
                    sorted(store.queues().page(tenant(), query, reader).stream().map(row -> named(row.toString())))));
        }
        refs.forEach(ref -> journal.verify(store.journals().read(tenant(), ref, Visibility.all())));
        all.add(sorted(store.outbox().after(tenant(), 0, 10_000).stream().map(this::picture)));
        all.add(desk.work().nextDueAt(tenant()).map(Instant::toString).orElse("never"));
        return all;
    }

    private String picture(Outbox.Pointer pointer) {
        return named(pointer.record() + "#" + pointer.seq());
    }

    private String picture(Snapshot snapshot) {
        return named(snapshots.write(snapshot).canonical() + words(snapshots.texts(snapshot)));
    }

    private String picture(JournalLine line) {
        return named(line.envelope() + " " + line.stored() + words(line.texts()));
    }

    private static String words(List<Text> texts) {
        return texts.stream()
                .map(text -> text.number() + "=" + text)
                .distinct()
                .toList()
                .toString();
    }

    private String named(String text) {
        String named = text.replaceAll("\"digest\":\"[0-9a-f]{64}\"", "\"digest\"");
        for (Map.Entry<String, String> name : names.entrySet()) {
            named = named.replace(name.getKey(), name.getValue());
        }
        return named.replace(tenant().value(), "tenant");
    }

    private static String sorted(Stream<String> texts) {
        return texts.sorted().toList().toString();
    }
}
