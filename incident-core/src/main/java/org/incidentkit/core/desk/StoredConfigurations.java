package org.incidentkit.core.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
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

    /** The same in another view of the store. */
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
                .map(ConfigurationEvent.ConfigurationActivated.class::cast)
                .map(activated -> text.read(activated.text()))
                .toList();
    }

    /** Writes the next version; nothing, when the version before it is not the one in force any more. */
    Optional<ConfigurationRecord> write(TenantId tenant, Version before, DeskConfiguration configuration, Actor actor) {
        String written = text.write(configuration);
        Instant now = Microseconds.truncate(clock.instant());
        Envelope envelope =
                new Envelope(tenant, ConfigurationRecord.REF, before.value() + 1, now, now, Attribution.of(actor));
        Recorded recorded =
                new Recorded(envelope, new ConfigurationEvent.ConfigurationActivated(text.hash(written), written));
        JournalLine line = journal.seal(recorded, store.journals().lastHash(tenant, ConfigurationRecord.REF));
        ConfigurationRecord after = ConfigurationRecord.after(recorded);
        RecordChange change = new RecordChange(before, after, List.of(line), Optional.empty());
        CommitResult result = store.commits()
                .commit(tenant, Changes.builder().addRecords(change).build());
        return result instanceof CommitResult.Committed ? Optional.of(after) : Optional.empty();
    }
}
