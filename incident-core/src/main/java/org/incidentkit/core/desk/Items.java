package org.incidentkit.core.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.ci.CiId;
import org.incidentkit.core.ci.ConfigurationItem;
import org.incidentkit.core.ci.ItemEvent;
import org.incidentkit.core.ci.ItemRecord;
import org.incidentkit.core.common.StaleVersionException;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.common.Version;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.record.Attribution;
import org.incidentkit.core.record.Envelope;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.store.Changes;
import org.incidentkit.core.store.CommitResult;
import org.incidentkit.core.store.RecordChange;

/** The configuration items one tenant's desk knows. */
public final class Items {
    private final DeskParts parts;
    private final TenantId tenant;

    Items(DeskParts parts, TenantId tenant) {
        this.parts = parts;
        this.tenant = tenant;
    }

    /**
     * Registers an item, or describes it anew.
     *
     * @param item what it is
     * @param actor who says so
     * @return the item's record; unchanged when it was described so already
     */
    public ItemRecord save(ConfigurationItem item, Actor actor) {
        for (int attempt = 0; attempt < UnitOfWork.ATTEMPTS; attempt++) {
            Optional<ItemRecord> before = record(item.id());
            if (before.filter(record -> record.item().equals(item)).isPresent()) {
                return before.get();
            }
            RecordChange change = change(item, before.map(ItemRecord::version).orElse(Version.NONE), actor);
            Changes changes = Changes.builder().addRecords(change).build();
            if (parts.store().commits().commit(tenant, changes) instanceof CommitResult.Committed) {
                return (ItemRecord) change.after();
            }
        }
        throw new StaleVersionException(List.of(ref(item.id()).toString()), "the item keeps changing: try again");
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

    private Optional<ItemRecord> record(CiId id) {
        return parts.store().records().find(tenant, ref(id), Visibility.all()).map(ItemRecord.class::cast);
    }

    private RecordChange change(ConfigurationItem item, Version before, Actor actor) {
        Instant now = parts.now();
        RecordRef ref = ref(item.id());
        Envelope envelope = new Envelope(tenant, ref, before.value() + 1, now, now, Attribution.of(actor));
        Recorded recorded = new Recorded(envelope, new ItemEvent.ItemDescribed(item));
        return new RecordChange(
                before,
                ItemRecord.after(recorded),
                List.of(parts.journal().seal(recorded, parts.store().journals().lastHash(tenant, ref))),
                Optional.empty());
    }

    private static RecordRef ref(CiId id) {
        return new RecordRef(RecordKind.CI, id.value());
    }
}
