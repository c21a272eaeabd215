package org.incidentkit.core.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.incidentkit.core.ci.ConfigurationItem;
import org.incidentkit.core.ci.Criticality;
import org.incidentkit.core.ci.Reached;
import org.incidentkit.core.classification.Impact;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.store.QueueQuery;
import org.incidentkit.core.store.QueueRow;

/** Looks around an item, two steps up and two steps down. */
final class SurroundingsSearch {
    private static final int STEPS = 2;

    private final DeskParts parts;
    private final TenantId tenant;

    SurroundingsSearch(DeskParts parts, TenantId tenant) {
        this.parts = parts;
        this.tenant = tenant;
    }

    Surroundings around(ConfigurationItem item, Visibility visibility) {
        ImpactSearch search = new ImpactSearch(parts.store().records(), tenant);
        List<Reached> near = Stream.of(ImpactSearch.Direction.values())
                .flatMap(direction -> search.search(item.id(), direction, STEPS).stream())
                .sorted(Comparator.comparingInt(Reached::depth))
                .toList();
        List<Reached> items = new ArrayList<>(List.of(new Reached(item.id(), List.of())));
        items.addAll(near);
        return new Surroundings(
                item,
                suggestion(item),
                work(RecordKind.INCIDENT, items, visibility),
                work(RecordKind.CHANGE, items, visibility));
    }

    /** Each record once, where it is nearest; of each item a page, what presses most. */
    private List<Surroundings.Nearby> work(RecordKind kind, List<Reached> items, Visibility visibility) {
        List<Surroundings.Nearby> found = new ArrayList<>();
        Set<RecordRef> seen = new HashSet<>();
        for (Reached item : items) {
            QueueQuery query = QueueQuery.linkedTo(item.item().ref()).of(kind);
            for (QueueRow row : parts.store().queues().page(tenant, query, visibility)) {
                if (seen.add(row.ref())) {
                    found.add(new Surroundings.Nearby(row, item.item(), item.path()));
                }
            }
        }
        return found;
    }

    private Surroundings.Suggestion suggestion(ConfigurationItem item) {
        Set<Impact> levels =
                parts.setups().current(tenant).configuration().matrix().impacts();
        return new Surroundings.Suggestion(
                item.service(),
                item.ownerGroup(),
                item.criticality().flatMap(criticality -> impact(criticality, levels)));
    }

    /** The level that says the same as the criticality, or the nearest one that the matrix names. */
    private static Optional<Impact> impact(Criticality criticality, Set<Impact> levels) {
        Impact same = switch (criticality) {
            case CRITICAL -> Impact.HIGHEST;
            case HIGH -> Impact.HIGH;
            case MEDIUM -> Impact.MEDIUM;
            case LOW -> Impact.LOW;
        };
        return levels.stream()
                .min(Comparator.comparingInt((Impact level) -> Math.abs(level.ordinal() - same.ordinal()))
                        .thenComparing(Comparator.naturalOrder()));
    }
}
