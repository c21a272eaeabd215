package org.incidentkit.core.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.ci.ConfigurationItem;
import org.incidentkit.core.ci.ItemEvent;
import org.incidentkit.core.ci.ItemRecord;
import org.incidentkit.core.ci.Reached;
import org.incidentkit.core.ci.Relation;
import org.incidentkit.core.ci.RelationType;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.record.CiId;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.store.Records.IncomingLink;

/** The configuration items one tenant's desk knows, and how they stand to each other. Thread-safe. */
public final class Items {
    private final DeskParts parts;
    private final TenantId tenant;
    private final ItemUnit unit;

    Items(DeskParts parts, TenantId tenant) {
        this.parts = parts;
        this.tenant = tenant;
        this.unit = new ItemUnit(parts, tenant);
    }

    /**
     * Registers an item, or describes it anew: the short form of {@link #submit}.
     *
     * @param item what it is
     * @param actor who says so
     * @return the item's record; unchanged when it was described so already
     * @throws org.incidentkit.core.common.RejectedException when the actor does not work on the desk
     */
    public ItemRecord save(ConfigurationItem item, Actor actor) {
        return submit(item, actor).orThrow();
    }

    /**
     * Registers an item, or describes it anew.
     *
     * @param item the item
     * @param actor who says so: somebody who works on the desk
     * @return the item as a record, or why not
     */
    public Outcome<ItemRecord> submit(ConfigurationItem item, Actor actor) {
        if (!Access.worksOnTheDesk(actor)) {
            return parts.messages()
                    .rejection("operators-only", Map.of("number", item.id().value()));
        }
        return Outcome.accepted(unit.write(
                item.id(),
                List.of(),
                actor,
                before -> before.map(ItemRecord::item).equals(Optional.of(item))
                        ? Optional.empty()
                        : Optional.of(new ItemEvent.ItemDescribed(item))));
    }

    /**
     * Says that an item has a relation to another, such as {@link RelationType#DEPENDS_ON}.
     *
     * @param from the item
     * @param type what the relation says
     * @param to the other item
     * @param actor who says so, not a caller
     * @return the item's record, unchanged when it has that relation already; or why not: one of them is not known, or
     *     both are the same
     */
    public Outcome<ItemRecord> relate(CiId from, RelationType type, CiId to, Actor actor) {
        Relation relation = new Relation(type, to);
        return changed(from, to, actor)
                .map(item -> unit.write(
                        from,
                        List.of(to.ref()),
                        actor,
                        before -> has(before, relation)
                                ? Optional.empty()
                                : Optional.of(new ItemEvent.ItemRelated(relation))));
    }

    /**
     * Says that an item no longer has a relation to another; the journal keeps that it had.
     *
     * @param from the item
     * @param type what the relation said
     * @param to the other item
     * @param actor who says so, not a caller
     * @return the item's record, unchanged when it has no such relation; or why not
     */
    public Outcome<ItemRecord> unrelate(CiId from, RelationType type, CiId to, Actor actor) {
        Relation relation = new Relation(type, to);
        return changed(from, to, actor)
                .map(item -> unit.write(
                        from,
                        List.of(),
                        actor,
                        before -> has(before, relation)
                                ? Optional.of(new ItemEvent.ItemUnrelated(relation))
                                : Optional.empty()));
    }

    /**
     * An item.
     *
     * @param id which one
     * @return what it is; empty when the desk was told nothing
     */
    public Optional<ConfigurationItem> find(CiId id) {
        return record(id).map(ItemRecord::item);
    }

    /**
     * An item with its relations.
     *
     * @param id which one
     * @return its record; empty when the desk was told nothing
     */
    public Optional<ItemRecord> record(CiId id) {
        return unit.find(id);
    }

    /**
     * Everything that happened to an item: how it was described, and which relations it had when.
     *
     * @param id which one
     * @return its events with their envelopes, oldest first; none when there is no such item
     */
    public List<Recorded> timeline(CiId id) {
        return parts.store().journals().read(tenant, id.ref(), Visibility.all()).stream()
                .map(JournalLine::recorded)
                .toList();
    }

    /**
     * What feels it when an item fails.
     *
     * @param id the item
     * @param depth how many steps to look, at least 1
     * @return the items with the path to each, the nearest first
     * @throws IllegalArgumentException when the depth is not positive
     */
    public List<Reached> downstream(CiId id, int depth) {
        return search().search(id, ImpactSearch.Direction.DOWNSTREAM, depth);
    }

    /**
     * What an item stands on: where trouble felt on it can come from.
     *
     * @param id the item
     * @param depth how many steps to look, at least 1
     * @return the items with the path to each, the nearest first
     * @throws IllegalArgumentException when the depth is not positive
     */
    public List<Reached> upstream(CiId id, int depth) {
        return search().search(id, ImpactSearch.Direction.UPSTREAM, depth);
    }

    /**
     * What points to an item: the relations of other items, and the links of incidents, problems and changes, closed
     * ones too.
     *
     * @param id the item
     * @param visibility who reads
     * @return each link with its source, in the order of the sources, of those the reader may see
     */
    public List<IncomingLink> linksTo(CiId id, Visibility visibility) {
        return parts.store().records().linksTo(tenant, id.ref(), visibility);
    }

    /**
     * What to know when an incident is linked to an item: what the item suggests, and the open incidents and changes on
     * it and up to two steps away, at most 50 of each kind on each item.
     *
     * @param id the item
     * @param visibility who reads
     * @return the surroundings; empty when the desk was told nothing of the item
     */
    public Optional<Surroundings> surroundings(CiId id, Visibility visibility) {
        return find(id).map(item -> new SurroundingsSearch(parts, tenant).around(item, visibility));
    }

    private ImpactSearch search() {
        return new ImpactSearch(parts.store().records(), tenant);
    }

    private Outcome<CiId> changed(CiId from, CiId to, Actor actor) {
        if (!Access.worksOnTheDesk(actor)) {
            return parts.messages().rejection("operators-only", Map.of("number", from.value()));
        }
        if (from.equals(to)) {
            return parts.messages().rejection("link-to-itself", Map.of("number", from.value()));
        }
        for (CiId end : List.of(from, to)) {
            if (record(end).isEmpty()) {
                RecordRef missing = end.ref();
                return new UnitOfWork(parts, tenant).noSuchRecord(missing);
            }
        }
        return Outcome.accepted(from);
    }

    private static boolean has(Optional<ItemRecord> before, Relation relation) {
        return before.orElseThrow().relations().contains(relation);
    }
}
