package org.incidentkit.core.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.ci.ItemRecord;
import org.incidentkit.core.ci.RelationType;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.store.LinkQuery;
import org.incidentkit.core.store.Records;

/**
 * What is going on around the items of a record, as rules ask for it. Every answer takes a few reads, however much
 * there is: counts look at {@value LinkQuery#MOST} links at the most, and a search upstream goes two steps, each to
 * {@value LinkQuery#MOST_TARGETS} items at the most. The record itself is not counted.
 */
final class AroundItems {
    /** How many other incidents on its items are open. */
    static final String OPEN_INCIDENTS = "ci.openIncidents";
    /** How many changes on its items, and on what those stand on, are open. */
    static final String OPEN_CHANGES = "ci.openChanges";
    /** When a change on its items, or on what those stand on, was last carried out. */
    static final String CHANGED_AT = "ci.changedAt";

    static final Set<String> NAMES = Set.of(OPEN_INCIDENTS, OPEN_CHANGES, CHANGED_AT);

    private static final int STEPS = 2;
    private static final int FEW = 20;

    private final Records records;
    private final Work work;

    AroundItems(Records records, Work work) {
        this.records = records;
        this.work = work;
    }

    /** Nothing of a record without items. */
    void read(Set<String> needed, Facts.Builder facts) {
        List<RecordRef> items = atMost(work.items());
        if (items.isEmpty()) {
            return;
        }
        if (needed.contains(OPEN_INCIDENTS)) {
            facts.whole(OPEN_INCIDENTS, open(RecordKind.INCIDENT, List.of(items)));
        }
        if (needed.contains(OPEN_CHANGES) || needed.contains(CHANGED_AT)) {
            List<List<RecordRef>> rings = rings(items);
            if (needed.contains(OPEN_CHANGES)) {
                facts.whole(OPEN_CHANGES, open(RecordKind.CHANGE, rings));
            }
            if (needed.contains(CHANGED_AT)) {
                rings.stream()
                        .flatMap(ring -> changedAt(ring).stream())
                        .max(Comparator.naturalOrder())
                        .ifPresent(at -> facts.moment(CHANGED_AT, at));
            }
        }
    }

    private long open(RecordKind kind, List<List<RecordRef>> rings) {
        Set<RecordRef> open = new HashSet<>();
        rings.forEach(ring -> open.addAll(sources(LinkQuery.from(kind, ring).ofOpenWork())));
        open.remove(work.ref());
        return open.size();
    }

    private Set<RecordRef> sources(LinkQuery query) {
        Set<RecordRef> sources = new LinkedHashSet<>();
        records.links(work.tenant(), query, Visibility.all()).forEach(link -> sources.add(link.source()));
        return sources;
    }

    /** Nothing was carried out after it last changed: so those that changed last are enough, if one of them was since. */
    private Optional<Instant> changedAt(List<RecordRef> ring) {
        for (int limit = FEW; ; limit = LinkQuery.MOST) {
            LinkQuery query = LinkQuery.from(RecordKind.CHANGE, ring).limit(limit);
            List<Records.IncomingLink> links = records.links(work.tenant(), query, Visibility.all());
            List<RecordRef> sources = links.stream()
                    .map(Records.IncomingLink::source)
                    .distinct()
                    .filter(source -> !source.equals(work.ref()))
                    .toList();
            List<Work> changes = records.each(work.tenant(), sources, Visibility.all()).stream()
                    .map(found -> (Work) found.snapshot())
                    .toList();
            Optional<Instant> last = changes.stream()
                    .flatMap(change -> carriedOut(change).stream())
                    .max(Comparator.naturalOrder());
            boolean all = links.size() < limit || limit == LinkQuery.MOST;
            if (all || last.filter(at -> isAfterAllOthers(at, changes)).isPresent()) {
                return last;
            }
        }
    }

    private static boolean isAfterAllOthers(Instant at, List<Work> changes) {
        return !changes.get(changes.size() - 1).milestones().updatedAt().isAfter(at);
    }

    /** Backed out or not, it changed something. */
    private static Optional<Instant> carriedOut(Work change) {
        return change.milestones()
                .resolvedAt()
                .filter(at -> change.milestones().canceledAt().isEmpty());
    }

    /** The items, what they stand on, and what that stands on; each item once, where it is nearest. */
    private List<List<RecordRef>> rings(List<RecordRef> items) {
        List<List<RecordRef>> rings = new ArrayList<>(List.of(items));
        Set<RecordRef> seen = new LinkedHashSet<>(items);
        for (int step = 0; step < STEPS; step++) {
            List<RecordRef> next =
                    atMost(above(rings.get(step)).stream().filter(seen::add).toList());
            if (next.isEmpty()) {
                break;
            }
            rings.add(next);
        }
        return rings;
    }

    /** What trouble comes from: the targets of most relations, and the parts of a whole. */
    private Set<RecordRef> above(List<RecordRef> ring) {
        Set<RecordRef> above = new LinkedHashSet<>();
        records.each(work.tenant(), ring, Visibility.all())
                .forEach(found -> ((ItemRecord) found.snapshot())
                        .relations().stream()
                                .filter(relation -> !relation.type().isFeltByTarget())
                                .forEach(relation -> above.add(relation.target().ref())));
        above.addAll(sources(LinkQuery.from(RecordKind.CI, ring).saying(RelationType.PART_OF.link())));
        return above;
    }

    private static List<RecordRef> atMost(List<RecordRef> refs) {
        return refs.subList(0, Math.min(refs.size(), LinkQuery.MOST_TARGETS));
    }
}
