package org.incidentkit.core.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.incidentkit.core.common.InvalidDefinitionException;
import org.incidentkit.core.common.StaleVersionException;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.common.Version;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.configuration.ConfigurationRecord;
import org.incidentkit.core.configuration.DeskConfiguration;
import org.incidentkit.core.field.FieldCatalog;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.store.ClaimToken;
import org.incidentkit.core.store.Store;
import org.incidentkit.core.triage.RuleTimer;
import org.incidentkit.core.triage.TriageEngine;

/**
 * The configuration each tenant runs under. The store has the last word: every commit checks the version it was
 * decided under, so a setup kept here can be old but never do harm.
 */
final class Setups {
    private final StoredConfigurations stored;
    private final TriageEngine triage;
    private final DeskConfiguration seed;
    private final Map<TenantId, Setup> current = new ConcurrentHashMap<>();
    private final Sweeps sweeps = new Sweeps();

    Setups(StoredConfigurations stored, TriageEngine triage, DeskConfiguration seed) {
        this.stored = stored;
        this.triage = triage;
        this.seed = seed;
    }

    /** The same on another view of the store; what only that view sees stays there. */
    Setups using(Store view) {
        Setups setups = new Setups(stored.using(view), triage, seed);
        setups.current.putAll(current);
        return setups;
    }

    /** The setup as last seen; an empty store is seeded with the builder's configuration. */
    Setup current(TenantId tenant) {
        Setup known = current.get(tenant);
        return known == null ? refresh(tenant) : known;
    }

    /** The setup as the store has it now. */
    Setup refresh(TenantId tenant) {
        ConfigurationRecord record = stored.find(tenant).orElseGet(() -> seeded(tenant));
        Setup known = current.get(tenant);
        if (known != null && known.version().equals(record.version())) {
            return known;
        }
        Setup fresh = load(tenant, record, Optional.ofNullable(known));
        current.put(tenant, fresh);
        return fresh;
    }

    /** The configuration as the store has it now, or that of the builder while the store has none. */
    DeskConfiguration configuration(TenantId tenant) {
        return stored.find(tenant)
                .map(stored::read)
                .orElseGet(() -> seed.withRulesText(triage.source().text()));
    }

    /** Puts another configuration in force, unless it is the one in force; a race is won by the last to come. */
    ConfigurationRecord activate(TenantId tenant, DeskConfiguration configuration, Actor actor) {
        Setup next = checked(configuration);
        for (int attempt = 0; attempt < UnitOfWork.ATTEMPTS; attempt++) {
            Optional<ConfigurationRecord> before = stored.find(tenant);
            if (before.filter(record -> record.hash().equals(next.hash())).isPresent()) {
                return before.get();
            }
            Version version = before.map(ConfigurationRecord::version).orElse(Version.NONE);
            boolean arms = before.filter(record -> arms(tenant, record, next)).isPresent();
            Optional<ConfigurationRecord> after =
                    stored.write(tenant, version, new StoredConfigurations.Next(configuration, arms), actor);
            if (after.isPresent()) {
                return after.get();
            }
        }
        throw new StaleVersionException(
                List.of(ConfigurationRecord.REF.toString()), "the configuration keeps changing: try again");
    }

    /** Whether rules want to be asked at other moments than before, which open records are not armed for. */
    private boolean arms(TenantId tenant, ConfigurationRecord before, Setup next) {
        if (stored.isArming(tenant)) {
            return true;
        }
        List<RuleTimer> timers = next.triage().timers();
        if (timers.isEmpty()) {
            return false;
        }
        Optional<Setup> former = former(tenant, before);
        boolean moved = timers.stream().anyMatch(timer -> timer.calendar().isPresent())
                && !former.map(setup -> setup.configuration().calendars())
                        .equals(Optional.of(next.configuration().calendars()));
        return moved
                || !former.map(setup -> Set.copyOf(setup.triage().timers()))
                        .orElse(Set.of())
                        .containsAll(timers);
    }

    /** Nothing when its rules cannot be read any more. */
    private Optional<Setup> former(TenantId tenant, ConfigurationRecord before) {
        Optional<Setup> known = Optional.ofNullable(current.get(tenant))
                .filter(setup -> setup.hash().equals(before.hash()));
        try {
            return known.or(() -> Optional.of(load(tenant, before, Optional.empty())));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** How far arming open records has come. */
    Sweeps sweeps() {
        return sweeps;
    }

    /** Writes that all open records are armed for what a version plans; nothing, when it is not in force any more. */
    void armed(TenantId tenant, Version version, long count, ClaimToken token) {
        stored.find(tenant)
                .filter(record -> record.version().equals(version))
                .ifPresent(record -> stored.armed(tenant, record, count, token));
    }

    /** The rule engine that decided under an earlier configuration. */
    TriageEngine engine(DeskConfiguration configuration) {
        boolean same = configuration.rules().equals(triage.source().text());
        TriageEngine engine = same ? triage : triage.load(configuration.rules());
        return engine.reckoning(configuration.calendars());
    }

    /** Every configuration the tenant ever had, oldest first. */
    List<DeskConfiguration> history(TenantId tenant) {
        return stored.history(tenant);
    }

    /** A seed never replaces what another desk has stored meanwhile. */
    private ConfigurationRecord seeded(TenantId tenant) {
        DeskConfiguration first = seed.withRulesText(triage.source().text());
        checked(first);
        return stored.write(tenant, Version.NONE, new StoredConfigurations.Next(first, false), Actor.system())
                .or(() -> stored.find(tenant))
                .orElseThrow();
    }

    /** Made ready before it is stored: what cannot be decided by must not come into force. */
    private Setup checked(DeskConfiguration configuration) {
        String hash = stored.hash(configuration);
        Setup setup = Setup.of(Version.NONE, hash, configuration, engine(configuration));
        FieldCatalog facts = BuiltInFields.ofPromises().with(configuration.fields());
        List<Violation> unknown = Stream.of(RecordKind.values())
                .flatMap(kind -> configuration.promises(kind).stream())
                .flatMap(promise -> promise.unknownFacts(facts).stream())
                .toList();
        if (!unknown.isEmpty()) {
            throw new InvalidDefinitionException("promises", unknown);
        }
        return setup;
    }

    private Setup load(TenantId tenant, ConfigurationRecord record, Optional<Setup> known) {
        DeskConfiguration configuration = stored.read(record);
        TriageEngine engine = known.filter(setup -> setup.hash().equals(record.hash()))
                .map(Setup::triage)
                .orElseGet(() -> engine(configuration));
        Setup setup = Setup.of(record.version(), record.hash(), configuration, engine);
        boolean first = record.version().value() == 1;
        return first ? setup : setup.remembering(history(tenant));
    }
}
