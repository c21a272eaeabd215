package org.incidentkit.core.ci;

import java.util.ArrayList;
import java.util.List;
import org.incidentkit.core.common.Version;
import org.incidentkit.core.record.Link;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Snapshot;

/**
 * A configuration item as it stands: the fold of its events.
 *
 * @param version how many events it is the fold of
 * @param item what it is
 * @param relations its relations to other items, the oldest first
 */
public record ItemRecord(Version version, ConfigurationItem item, List<Relation> relations) implements Snapshot {
    /** Takes a copy. */
    public ItemRecord {
        relations = List.copyOf(relations);
    }

    @Override
    public RecordRef ref() {
        return item.id().ref();
    }

    @Override
    public List<Link> links() {
        return relations.stream().map(Relation::link).toList();
    }

    /**
     * The item after a whole journal.
     *
     * @param events every event of one item, in order, the first one {@link ItemEvent.ItemDescribed}
     * @return the item
     * @throws IllegalArgumentException when the journal is empty, or has events of another kind of record
     */
    public static ItemRecord fold(List<Recorded> events) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("an empty journal has no item");
        }
        ItemRecord record = open(events.get(0));
        for (Recorded event : events.subList(1, events.size())) {
            record = record.evolve(event);
        }
        return record;
    }

    /**
     * The item after its first event.
     *
     * @param first the description
     * @return the item
     * @throws IllegalArgumentException when it is another event
     */
    public static ItemRecord open(Recorded first) {
        if (!(first.event() instanceof ItemEvent.ItemDescribed described)) {
            throw new IllegalArgumentException("an item begins with its description, not with " + first.event());
        }
        return new ItemRecord(new Version(first.envelope().seq()), described.item(), List.of());
    }

    /**
     * The item after one more event.
     *
     * @param recorded the event
     * @return the item
     * @throws IllegalArgumentException for an event of another kind of record, or one out of order
     */
    public ItemRecord evolve(Recorded recorded) {
        Version next = new Version(recorded.envelope().seq());
        if (!next.equals(version.plus(1))) {
            throw new IllegalArgumentException(ref() + " at version " + version + " cannot take event " + next);
        }
        if (recorded.event() instanceof ItemEvent.ItemDescribed described) {
            return new ItemRecord(next, described.item(), relations);
        }
        List<Relation> after = new ArrayList<>(relations);
        if (recorded.event() instanceof ItemEvent.ItemRelated related) {
            after.add(related.relation());
        } else if (recorded.event() instanceof ItemEvent.ItemUnrelated unrelated) {
            after.remove(unrelated.relation());
        } else {
            throw new IllegalArgumentException("no configuration item takes " + recorded.event());
        }
        return new ItemRecord(next, item, after);
    }
}
