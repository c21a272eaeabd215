package org.incidentkit.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.common.StaleVersionException;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.journal.EventTypes;
import org.incidentkit.core.journal.JournalCodec;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.journal.SnapshotCodec;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Snapshot;
import org.incidentkit.core.record.Text;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkCommand;
import org.incidentkit.core.store.Outbox;
import org.incidentkit.core.store.QueueQuery;
import org.incidentkit.core.store.RecordPage;
import org.incidentkit.core.store.Store;

/** One of several desks that are told the same; what chance has made different is given the same names. */
final class Twin {
    final Store store;
    final ServiceDesk desk;
    private final SnapshotCodec snapshots = new SnapshotCodec();
    private final JournalCodec journal = new JournalCodec(EventTypes.shipped());
    private final Map<String, String> names = new TreeMap<>();
    private final List<IncidentId> incidents = new ArrayList<>();

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
        return incidents.isEmpty() ? Optional.empty() : Optional.of(incidents.get(which % incidents.size()));
    }

    String execute(WorkCommand<IncidentId> command, Actor actor) {
        return told(() -> desk.incidents().execute(command, actor));
    }

    private String told(Supplier<Outcome<Incident>> act) {
        try {
            Outcome<Incident> outcome = act.get();
            if (outcome instanceof Outcome.Rejected<Incident> rejected) {
                return rejected.code() + " " + rejected.parameters();
            }
            Incident incident = outcome.orThrow();
            if (!incidents.contains(incident.id())) {
                incidents.add(incident.id());
                names.put(incident.id().value(), "#" + incidents.size());
            }
            return picture(incident.work());
        } catch (StaleVersionException e) {
            return named(e.getMessage());
        }
    }

    /** Everything that can be read of it, by some readers. */
    List<String> everything(List<Visibility> readers, List<QueueQuery> queues, RecordRef item) {
        List<String> all = new ArrayList<>();
        for (Visibility reader : readers) {
            for (IncidentId id : incidents) {
                all.add(store.records()
                        .find(tenant(), id.ref(), reader)
                        .map(this::picture)
                        .orElse("unseen"));
                store.journals().read(tenant(), id.ref(), reader).forEach(line -> all.add(picture(line)));
            }
            RecordPage page = new RecordPage(org.incidentkit.core.record.RecordKind.INCIDENT, Optional.empty(), 1_000);
            all.add(store.records().page(tenant(), page, reader).stream()
                    .map(this::picture)
                    .sorted()
                    .toList()
                    .toString());
            all.add(named(store.records().linksTo(tenant(), item, reader).toString()));
            queues.forEach(query -> all.add(
                    sorted(store.queues().page(tenant(), query, reader).stream().map(row -> named(row.toString())))));
        }
        incidents.forEach(id -> journal.verify(store.journals().read(tenant(), id.ref(), Visibility.all())));
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
