package org.incidentkit.core.desk;

import jakarta.validation.Validator;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.incidentkit.core.calendar.HolidayProvider;
import org.incidentkit.core.common.Messages;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.configuration.ConfigurationText;
import org.incidentkit.core.configuration.DeskConfiguration;
import org.incidentkit.core.journal.EventTypes;
import org.incidentkit.core.journal.JournalCodec;
import org.incidentkit.core.journal.StoredForms;
import org.incidentkit.core.memory.MemoryStore;
import org.incidentkit.core.store.Store;
import org.incidentkit.core.triage.TriageEngine;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Builds a desk; whatever is not named is as shipped. Used by one thread. */
public final class ServiceDeskBuilder {
    private final Map<String, HolidayProvider> holidays = new HashMap<>();
    private final List<DeskListener> listeners = new ArrayList<>();
    private @Nullable Store store;
    private @Nullable Validator validator;
    private TriageEngine triage = TriageEngine.none();
    private InstantSource clock = SystemSources.clock();
    private DeskConfiguration configuration = DeskConfiguration.shipped();
    private Messages messages = Messages.of(Locale.ENGLISH);

    ServiceDeskBuilder() {}

    /**
     * Where everything is kept; a new store in memory by default.
     *
     * @param kept the store
     * @return this
     */
    public ServiceDeskBuilder store(Store kept) {
        this.store = kept;
        return this;
    }

    /**
     * The rules that classify, prioritise and route; none by default. They seed an empty store; a store that has
     * rules already keeps its own until others are activated.
     *
     * @param engine the engine with its rules
     * @return this
     */
    public ServiceDeskBuilder triage(TriageEngine engine) {
        this.triage = engine;
        return this;
    }

    /**
     * What time it is; the machine's clock by default.
     *
     * @param source the clock
     * @return this
     */
    public ServiceDeskBuilder clock(InstantSource source) {
        this.clock = source;
        return this;
    }

    /**
     * How the desk works, for tenants whose store has no configuration yet; as shipped by default.
     *
     * @param seed the configuration
     * @return this
     */
    public ServiceDeskBuilder configuration(DeskConfiguration seed) {
        this.configuration = seed;
        return this;
    }

    /**
     * The language of refusals and violations; English by default, Swedish is shipped too.
     *
     * @param locale the language
     * @return this
     */
    public ServiceDeskBuilder locale(Locale locale) {
        return messages(Messages.of(locale));
    }

    /**
     * The sentences of refusals and violations, the host's own among them.
     *
     * @param sentences the sentences
     * @return this
     */
    public ServiceDeskBuilder messages(Messages sentences) {
        this.messages = sentences;
        return this;
    }

    /**
     * A source of holidays that stored calendars name.
     *
     * @param provider the source
     * @return this
     */
    public ServiceDeskBuilder holidays(HolidayProvider provider) {
        holidays.put(provider.id(), provider);
        return this;
    }

    /**
     * Who is told what has happened, of all tenants, right after it was committed and on the thread that committed; when
     * several threads write one record at once, one of them tells for all. A listener that throws is logged and changes
     * nothing. What must not be missed when the program dies goes by {@link ServiceDesk#relay()} instead.
     *
     * @param listener who is told, after those named before
     * @return this
     */
    public ServiceDeskBuilder listener(DeskListener listener) {
        listeners.add(listener);
        return this;
    }

    /**
     * What checks the constraints of inputs. It has to find constraints on accessors without {@code get}; Hibernate
     * Validator, set up so, by default.
     *
     * @param checks the validator
     * @return this
     */
    public ServiceDeskBuilder validator(Validator checks) {
        this.validator = checks;
        return this;
    }

    /**
     * The desk of {@link TenantId#DEFAULT}. Nothing is read or written yet.
     *
     * @return the desk
     */
    public ServiceDesk build() {
        Logger log = LoggerFactory.getLogger(ServiceDesk.class);
        Store kept = announced(store == null ? new MemoryStore() : store, log);
        Validator checks = validator == null ? DefaultValidator.create() : validator;
        JournalCodec journal = new JournalCodec(EventTypes.shipped());
        ConfigurationText text = new ConfigurationText(StoredForms.codec(), holidays);
        DeskParts parts = new DeskParts(
                kept,
                new Setups(new StoredConfigurations(kept, clock, text), triage, configuration),
                clock,
                new SystemSources(),
                new InputValidation(checks, messages),
                messages,
                journal,
                new RequestDigest(),
                log);
        return new ServiceDesk(parts, TenantId.DEFAULT);
    }

    private Store announced(Store kept, Logger log) {
        return listeners.isEmpty() ? kept : new AnnouncingStore(kept, new Announcer(listeners, log));
    }
}
