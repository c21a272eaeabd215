package org.incidentkit.core.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.common.Microseconds;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.common.Version;
import org.incidentkit.core.configuration.ConfigurationEvent;
import org.incidentkit.core.configuration.ConfigurationRecord;
import org.incidentkit.core.configuration.ConfigurationText;
import org.incidentkit.core.configuration.DeskConfiguration;
import org.incidentkit.core.journal.EventTypes;
import org.incidentkit.core.journal.JournalCodec;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.record.Attribution;
import org.incidentkit.core.record.Envelope;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.store.Changes;
import org.incidentkit.core.store.ClaimToken;
import org.incidentkit.core.store.CommitResult;
import org.incidentkit.core.store.RecordChange;
import org.incidentkit.core.store.Store;

/** Configurations as records of a store: text, hash and journal. */
final class StoredConfigurations {
    private final Store store;
    private final InstantSource clock;
    private final ConfigurationText text;
    private final JournalCodec journal = new JournalCodec(EventTypes.shipped());

    StoredConfigurations(Store store, InstantSource clock, ConfigurationText text) {
        this.store = store;
        this.clock = clock;
        this.text = text;
    }

    /** The same on another view of the store. */
    StoredConfigurations using(Store view) {
        return new StoredConfigurations(view, clock, text);
    }

    Optional<ConfigurationRecord> find(TenantId tenant) {
        return store.records()
                .find(tenant, ConfigurationRecord.REF, Visibility.all())
                .map(ConfigurationRecord.class::cast);
    }

    DeskConfiguration read(ConfigurationRecord record) {
        return text.read(record.text());
    }

    String hash(DeskConfiguration configuration) {
        return text.hash(text.write(configuration));
    }

    /** Every configuration the tenant ever had, oldest first. */
    List<DeskConfiguration> history(TenantId tenant) {
        return store.journals().read(tenant, ConfigurationRecord.REF, Visibility.all()).stream()
                .map(JournalLine::event)
                .filter(ConfigurationEvent.ConfigurationActivated.class::isInstance)
                .map(event -> text.read(((ConfigurationEvent.ConfigurationActivated) event).text()))
                .toList();
    }

    /**
     * A configuration that is to come into force.
     *
     * @param configuration the configuration
     * @param arms whether open records have to be armed anew then
     */
    record Next(DeskConfiguration configuration, boolean arms) {}

    /** Whether open records are still to be armed anew for the configuration in force. */
    boolean isArming(TenantId tenant) {
        return !store.due().armed(tenant, List.of(ConfigurationRecord.REF)).isEmpty();
    }

    /** Writes the next version; nothing, when the version before it is not the one in force any more. */
    Optional<ConfigurationRecord> write(TenantId tenant, Version before, Next next, Actor actor) {
        String written = text.write(next.configuration());
        Event event = new ConfigurationEvent.ConfigurationActivated(text.hash(written), written);
        Recorded recorded = recorded(tenant, before, event, actor);
        ConfigurationRecord after = ConfigurationRecord.after(recorded);
        Optional<Instant> due = Optional.of(recorded.at()).filter(at -> next.arms());
        return commit(tenant, change(tenant, recorded, after, due), Changes.builder())
                ? Optional.of(after)
                : Optional.empty();
    }

    /** Writes that all open records are armed, unless another configuration has come into force meanwhile. */
    void armed(TenantId tenant, ConfigurationRecord record, long count, ClaimToken token) {
        Recorded recorded =
                recorded(tenant, record.version(), new ConfigurationEvent.RecordsArmed(count), Actor.system());
        RecordChange change = change(tenant, recorded, record.then(recorded), Optional.empty());
        commit(tenant, change, Changes.builder().claim(token));
    }

    private Recorded recorded(TenantId tenant, Version before, Event event, Actor actor) {
        Instant now = Microseconds.truncate(clock.instant());
        Attribution by = Attribution.of(actor);
        return new Recorded(new Envelope(tenant, ConfigurationRecord.REF, before.value() + 1, now, now, by), event);
    }

    private RecordChange change(TenantId tenant, Recorded recorded, ConfigurationRecord after, Optional<Instant> due) {
        JournalLine line = journal.seal(recorded, store.journals().lastHash(tenant, ConfigurationRecord.REF));
        return new RecordChange(new Version(recorded.envelope().seq() - 1), after, List.of(line), due);
    }

    private boolean commit(TenantId tenant, RecordChange change, Changes.Builder changes) {
        return store.commits().commit(tenant, changes.addRecords(change).build()) instanceof CommitResult.Committed;
    }
}
