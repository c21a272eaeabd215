package org.incidentkit.core.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.incidentkit.core.ci.ItemEvent;
import org.incidentkit.core.ci.ItemRecord;
import org.incidentkit.core.common.StaleVersionException;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.common.Version;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.record.Attribution;
import org.incidentkit.core.record.CiId;
import org.incidentkit.core.record.Envelope;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.store.Changes;
import org.incidentkit.core.store.CommitResult;
import org.incidentkit.core.store.RecordChange;

/** Writes what happens to an item; decided again on the fresh item when somebody else was faster. */
final class ItemUnit {
    private final DeskParts parts;
    private final TenantId tenant;

    ItemUnit(DeskParts parts, TenantId tenant) {
        this.parts = parts;
        this.tenant = tenant;
    }

    /** Says what happens to an item as it stands; nothing, when all is as it should be. */
    interface Decision extends Function<Optional<ItemRecord>, Optional<ItemEvent>> {}

    Optional<ItemRecord> find(CiId id) {
        return parts.store().records().find(tenant, id.ref(), Visibility.all()).map(ItemRecord.class::cast);
    }

    /** The item after it; its other ends have to exist. */
    ItemRecord write(CiId id, List<RecordRef> existing, Actor actor, Decision decision) {
        for (int attempt = 0; attempt < UnitOfWork.ATTEMPTS; attempt++) {
            Optional<ItemRecord> before = find(id);
            Optional<ItemEvent> event = decision.apply(before);
            if (event.isEmpty()) {
                return before.orElseThrow();
            }
            RecordChange change = change(id, before, event.get(), actor);
            Changes changes = Changes.builder()
                    .addRecords(change)
                    .addAllExisting(existing)
                    .build();
            if (parts.store().commits().commit(tenant, changes) instanceof CommitResult.Committed) {
                return (ItemRecord) change.after();
            }
        }
        throw new StaleVersionException(List.of(id.ref().toString()), "the item keeps changing: try again");
    }

    private RecordChange change(CiId id, Optional<ItemRecord> before, ItemEvent event, Actor actor) {
        Instant now = parts.now();
        Version version = before.map(ItemRecord::version).orElse(Version.NONE);
        Envelope envelope = new Envelope(tenant, id.ref(), version.value() + 1, now, now, Attribution.of(actor));
        Recorded recorded = new Recorded(envelope, event);
        ItemRecord after = before.map(record -> record.evolve(recorded)).orElseGet(() -> ItemRecord.open(recorded));
        String prevHash = parts.store().journals().lastHash(tenant, id.ref());
        return new RecordChange(version, after, List.of(parts.journal().seal(recorded, prevHash)), Optional.empty());
    }
}
