package org.incidentkit.core.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.incidentkit.core.ci.Hop;
import org.incidentkit.core.ci.ItemRecord;
import org.incidentkit.core.ci.Reached;
import org.incidentkit.core.ci.RelationType;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.record.CiId;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.store.Records;

/** Walks from item to item, ring by ring, so that each is reached on a shortest way and once only, cycles or not. */
final class ImpactSearch {
    private final Records records;
    private final TenantId tenant;

    ImpactSearch(Records records, TenantId tenant) {
        this.records = records;
        this.tenant = tenant;
    }

    /** Which way to look. */
    enum Direction {
        /** To what feels it when the item fails. */
        DOWNSTREAM,
        /** To what the item itself stands on. */
        UPSTREAM
    }

    List<Reached> search(CiId start, Direction direction, int depth) {
        if (depth < 1) {
            throw new IllegalArgumentException("depth " + depth + " is not positive");
        }
        Map<CiId, Reached> reached = new LinkedHashMap<>();
        List<Reached> ring = List.of(new Reached(start, List.of()));
        for (int step = 1; step <= depth && !ring.isEmpty(); step++) {
            List<Reached> next = new ArrayList<>();
            for (Reached from : ring) {
                for (Hop hop : hops(from.item(), direction)) {
                    CiId item = hop.otherEnd(from.item());
                    if (!item.equals(start) && !reached.containsKey(item)) {
                        Reached found = new Reached(item, longer(from.path(), hop));
                        reached.put(item, found);
                        next.add(found);
                    }
                }
            }
            ring = next;
        }
        return List.copyOf(reached.values());
    }

    private List<Hop> hops(CiId item, Direction direction) {
        boolean down = direction == Direction.DOWNSTREAM;
        Optional<ItemRecord> record =
                records.find(tenant, item.ref(), Visibility.all()).map(ItemRecord.class::cast);
        Stream<Hop> outgoing = record.stream()
                .flatMap(from -> from.relations().stream())
                .map(relation -> new Hop(item, relation.type(), relation.target()))
                .filter(hop -> hop.type().isFeltByTarget() == down);
        Stream<Hop> incoming = records.linksTo(tenant, item.ref(), Visibility.all()).stream()
                .filter(link -> link.source().kind() == RecordKind.CI)
                .map(link -> new Hop(
                        id(link.source()), new RelationType(link.link().type().value()), item))
                .filter(hop -> hop.type().isFeltByTarget() != down);
        return Stream.concat(outgoing, incoming).sorted().toList();
    }

    private static CiId id(RecordRef ref) {
        return new CiId(ref.id());
    }

    private static List<Hop> longer(List<Hop> path, Hop hop) {
        List<Hop> longer = new ArrayList<>(path);
        longer.add(hop);
        return longer;
    }
}
