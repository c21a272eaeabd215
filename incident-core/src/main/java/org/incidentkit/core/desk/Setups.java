package org.incidentkit.core.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.incidentkit.core.common.Microseconds;
import org.incidentkit.core.common.StaleVersionException;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.common.Version;
import org.incidentkit.core.configuration.ConfigurationEvent;
import org.incidentkit.core.configuration.ConfigurationRecord;
import org.incidentkit.core.configuration.ConfigurationText;
import org.incidentkit.core.configuration.DeskConfiguration;
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
import org.incidentkit.core.triage.TriageEngine;

/**
 * The configuration each tenant runs under. The store has the last word: every commit checks the version it was
 * decided under, so a setup kept here can be old but never do harm.
 */
final class Setups {
    private final Store store;
    private final InstantSource clock;
    private final ConfigurationText text;
    private final TriageEngine triage;
    private final DeskConfiguration seed;
    private final JournalCodec journal;
    private final Map<TenantId, Setup> current = new ConcurrentHashMap<>();

    Setups(
            Store store,
            InstantSource clock,
            ConfigurationText text,
            TriageEngine triage,
            DeskConfiguration seed,
            JournalCodec journal) {
        this.store = store;
        this.clock = clock;
        this.text = text;
        this.triage = triage;
        this.seed = seed;
        this.journal = journal;
    }

    /** The setup as last seen; an empty store is seeded with the builder's configuration. */
    Setup current(TenantId tenant) {
        Setup known = current.get(tenant);
        return known == null ? refresh(tenant) : known;
    }

    /** The setup as the store has it now. */
    Setup refresh(TenantId tenant) {
        Optional<ConfigurationRecord> stored = stored(tenant);
        if (stored.isEmpty()) {
            activate(tenant, seed.withRulesText(triage.source().text()), Actor.system());
            stored = stored(tenant);
        }
        ConfigurationRecord record = stored.orElseThrow();
        Setup known = current.get(tenant);
        if (known != null && known.version().equals(record.version())) {
            return known;
        }
        Setup fresh = load(tenant, record);
        current.put(tenant, fresh);
        return fresh;
    }

    /** Puts another configuration in force, unless it is the one in force; a race is won by the last to come. */
    ConfigurationRecord activate(TenantId tenant, DeskConfiguration configuration, Actor actor) {
        String written = text.write(configuration);
        String hash = text.hash(written);
        // Made ready before it is stored: what cannot be decided by must not come into force.
        Setup.of(Version.NONE, hash, configuration, engine(configuration));
        for (int attempt = 0; attempt < UnitOfWork.ATTEMPTS; attempt++) {
            Optional<ConfigurationRecord> before = stored(tenant);
            if (before.filter(record -> record.hash().equals(hash)).isPresent()) {
                return before.get();
            }
            Version version = before.map(ConfigurationRecord::version).orElse(Version.NONE);
            RecordChange change =
                    change(tenant, version, new ConfigurationEvent.ConfigurationActivated(hash, written), actor);
            if (commit(tenant, change) instanceof CommitResult.Committed) {
                return (ConfigurationRecord) change.after();
            }
        }
        throw new StaleVersionException(
                List.of(ConfigurationRecord.REF.toString()), "the configuration keeps changing: try again");
    }

    /** The rule engine that decided under an earlier configuration. */
    TriageEngine engine(DeskConfiguration configuration) {
        boolean same = configuration.rules().equals(triage.source().text());
        return same ? triage : triage.load(configuration.rules());
    }

    /** Every configuration the tenant ever had, oldest first. */
    List<DeskConfiguration> history(TenantId tenant) {
        return store.journals().read(tenant, ConfigurationRecord.REF, Visibility.all()).stream()
                .map(JournalLine::event)
                .map(ConfigurationEvent.ConfigurationActivated.class::cast)
                .map(activated -> text.read(activated.text()))
                .toList();
    }

    private CommitResult commit(TenantId tenant, RecordChange change) {
        return store.commits()
                .commit(tenant, Changes.builder().addRecords(change).build());
    }

    private RecordChange change(TenantId tenant, Version before, ConfigurationEvent event, Actor actor) {
        Instant now = Microseconds.truncate(clock.instant());
        Envelope envelope =
                new Envelope(tenant, ConfigurationRecord.REF, before.value() + 1, now, now, Attribution.of(actor));
        Recorded recorded = new Recorded(envelope, event);
        JournalLine line = journal.seal(recorded, store.journals().lastHash(tenant, ConfigurationRecord.REF));
        return new RecordChange(before, ConfigurationRecord.after(recorded), List.of(line), Optional.empty());
    }

    private Setup load(TenantId tenant, ConfigurationRecord record) {
        DeskConfiguration configuration = text.read(record.text());
        Setup setup = Setup.of(record.version(), record.hash(), configuration, engine(configuration));
        boolean first = record.version().value() == 1;
        return first ? setup : setup.remembering(history(tenant));
    }

    private Optional<ConfigurationRecord> stored(TenantId tenant) {
        return store.records()
                .find(tenant, ConfigurationRecord.REF, Visibility.all())
                .map(ConfigurationRecord.class::cast);
    }
}
