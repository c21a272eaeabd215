package org.incidentkit.core.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.journal.Seal;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Snapshot;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.store.Journals;
import org.incidentkit.core.store.LinkQuery;
import org.incidentkit.core.store.RecordPage;
import org.incidentkit.core.store.Records;

/** Reads records and journals as their readers may see them. */
final class MemoryRecords implements Records, Journals {
    private final MemoryStore store;

    MemoryRecords(MemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Snapshot> find(TenantId tenant, RecordRef ref, Visibility visibility) {
        Shelf shelf = store.shelf(tenant);
        synchronized (shelf) {
            return Optional.ofNullable(shelf.read(ref)).flatMap(snapshot -> seen(snapshot, visibility));
        }
    }

    @Override
    public List<Standing> each(TenantId tenant, List<RecordRef> refs, Visibility visibility) {
        Shelf shelf = store.shelf(tenant);
        synchronized (shelf) {
            return refs.stream()
                    .flatMap(ref -> find(tenant, ref, visibility).stream())
                    .map(snapshot -> new Standing(snapshot, lastHash(tenant, snapshot.ref())))
                    .toList();
        }
    }

    @Override
    public Map<String, RecordRef> numbered(TenantId tenant, RecordKind kind, Set<String> numbers) {
        Shelf shelf = store.shelf(tenant);
        synchronized (shelf) {
            Map<String, RecordRef> taken = new HashMap<>();
            for (String number : numbers) {
                Optional.ofNullable(shelf.numbers.get(new Shelf.NumberKey(kind, number)))
                        .ifPresent(ref -> taken.put(number, ref));
            }
            return taken;
        }
    }

    @Override
    public Optional<Work> byNumber(TenantId tenant, RecordKind kind, String number, Visibility visibility) {
        Shelf shelf = store.shelf(tenant);
        synchronized (shelf) {
            return Optional.ofNullable(shelf.numbers.get(new Shelf.NumberKey(kind, number)))
                    .flatMap(ref -> find(tenant, ref, visibility))
                    .map(Work.class::cast);
        }
    }

    @Override
    public List<Snapshot> page(TenantId tenant, RecordPage page, Visibility visibility) {
        Shelf shelf = store.shelf(tenant);
        synchronized (shelf) {
            List<Snapshot> found = new ArrayList<>();
            for (RecordRef ref : shelf.records.keySet()) {
                boolean after = ref.kind() == page.kind()
                        && page.afterId()
                                .filter(id -> ref.id().compareTo(id) <= 0)
                                .isEmpty();
                if (after && found.size() < page.limit()) {
                    find(tenant, ref, visibility).ifPresent(found::add);
                }
            }
            return found;
        }
    }

    @Override
    public List<IncomingLink> linksTo(TenantId tenant, RecordRef target, Visibility visibility) {
        Shelf shelf = store.shelf(tenant);
        synchronized (shelf) {
            List<IncomingLink> seen = new ArrayList<>();
            shelf.incoming.getOrDefault(target, Collections.emptyNavigableMap()).forEach((source, links) -> {
                if (find(tenant, source, visibility).isPresent()) {
                    links.forEach(link -> seen.add(new IncomingLink(source, link)));
                }
            });
            return seen;
        }
    }

    @Override
    public List<IncomingLink> links(TenantId tenant, LinkQuery query, Visibility visibility) {
        Shelf shelf = store.shelf(tenant);
        synchronized (shelf) {
            List<Pointing> found = new ArrayList<>();
            for (RecordRef target : query.targets()) {
                shelf.incoming
                        .getOrDefault(target, Collections.emptyNavigableMap())
                        .forEach((source, links) -> {
                            if (source.kind() == query.sources()) {
                                find(tenant, source, visibility)
                                        .filter(from -> !query.open()
                                                || from instanceof Work work
                                                        && work.status().isOpen())
                                        .ifPresent(from -> links.stream()
                                                .filter(link -> query.type().isEmpty()
                                                        || query.type().get().equals(link.type()))
                                                .forEach(link ->
                                                        found.add(new Pointing(from, new IncomingLink(source, link)))));
                            }
                        });
            }
            return found.stream()
                    .sorted(Pointing.ORDER)
                    .limit(query.limit())
                    .map(Pointing::link)
                    .toList();
        }
    }

    /** A link and the record that holds it. */
    private record Pointing(Snapshot from, IncomingLink link) {
        static final Comparator<Pointing> ORDER = Comparator.comparing(Pointing::changedAt, Comparator.reverseOrder())
                .thenComparing(pointing -> pointing.link().source())
                .thenComparing(pointing -> pointing.link().link());

        private Instant changedAt() {
            return from instanceof Work work ? work.milestones().updatedAt() : Instant.EPOCH;
        }
    }

    @Override
    public List<JournalLine> read(TenantId tenant, RecordRef ref, Visibility visibility) {
        Shelf shelf = store.shelf(tenant);
        synchronized (shelf) {
            if (find(tenant, ref, visibility).isEmpty()) {
                return List.of();
            }
            return shelf.journals.getOrDefault(ref, List.of()).stream()
                    .map(line -> shelf.journal.withTexts(line, number -> shelf.text(ref, number)))
                    .flatMap(line -> line.seenBy(visibility).stream())
                    .toList();
        }
    }

    @Override
    public String lastHash(TenantId tenant, RecordRef ref) {
        Shelf shelf = store.shelf(tenant);
        synchronized (shelf) {
            List<JournalLine> lines = shelf.journals.getOrDefault(ref, List.of());
            return lines.isEmpty()
                    ? Seal.FIRST
                    : lines.get(lines.size() - 1).seal().hash();
        }
    }

    @Override
    public boolean erase(TenantId tenant, RecordRef ref, int text) {
        Shelf shelf = store.shelf(tenant);
        synchronized (shelf) {
            return shelf.texts.remove(new Shelf.TextKey(ref, text)) != null;
        }
    }

    private static Optional<Snapshot> seen(Snapshot snapshot, Visibility visibility) {
        if (!(snapshot instanceof Work work)) {
            return Optional.of(snapshot);
        }
        return visibility.permits(work) ? Optional.of(work.seenBy(visibility)) : Optional.empty();
    }
}
