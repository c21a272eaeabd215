package org.incidentkit.core.configuration;

import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.calendar.HolidayProvider;
import org.incidentkit.core.change.ChangeIntent;
import org.incidentkit.core.common.CorruptRecordException;
import org.incidentkit.core.incident.IncidentIntent;
import org.incidentkit.core.json.JsonCodec;
import org.incidentkit.core.json.JsonReader;
import org.incidentkit.core.json.Sha256;
import org.incidentkit.core.lifecycle.Lifecycle;
import org.incidentkit.core.problem.ProblemIntent;

/** Writes a configuration as canonical text, whose hash is its version, and reads it back. */
public final class ConfigurationText {
    private final JsonCodec codec;
    private final Map<String, HolidayProvider> providers;

    /**
     * Writes and reads.
     *
     * @param codec how values are stored
     * @param providers the sources of holidays that calendars name, by id
     */
    public ConfigurationText(JsonCodec codec, Map<String, HolidayProvider> providers) {
        this.codec = codec;
        this.providers = Map.copyOf(providers);
    }

    /**
     * A configuration as text.
     *
     * @param configuration the configuration
     * @return its canonical text
     */
    public String write(DeskConfiguration configuration) {
        ConfigurationDocument document = new ConfigurationDocument(
                configuration.incidentLifecycle().document(),
                configuration.incidentPolicy(),
                configuration.problemLifecycle().document(),
                configuration.changeLifecycle().document(),
                configuration.matrix(),
                configuration.categories(),
                configuration.calendars().stream()
                        .map(BusinessCalendar::document)
                        .toList(),
                configuration.promises(),
                configuration.problemPromises(),
                configuration.changePromises(),
                configuration.fields(),
                configuration.numbers(),
                configuration.rules());
        return codec.text(document, ConfigurationDocument.class);
    }

    /**
     * The version of a configuration.
     *
     * @param text its canonical text
     * @return SHA-256 of the text, in hex
     */
    public String hash(String text) {
        return Sha256.hex(text);
    }

    /**
     * A configuration from its text.
     *
     * @param text what {@link #write} gave
     * @return the configuration
     * @throws CorruptRecordException when the text cannot be read, or names a source of holidays that is not here
     */
    public DeskConfiguration read(String text) {
        try {
            ConfigurationDocument document = codec.read(new JsonReader().read(text), ConfigurationDocument.class);
            return DeskConfiguration.builder()
                    .incidentLifecycle(Lifecycle.of(document.incidentLifecycle(), IncidentIntent.class))
                    .incidentPolicy(document.incidentPolicy())
                    .problemLifecycle(Lifecycle.of(document.problemLifecycle(), ProblemIntent.class))
                    .changeLifecycle(Lifecycle.of(document.changeLifecycle(), ChangeIntent.class))
                    .matrix(document.matrix())
                    .categories(document.categories())
                    .addAllCalendars(document.calendars().stream()
                            .map(calendar -> calendar.toCalendar(id -> Optional.ofNullable(providers.get(id))))
                            .toList())
                    .addAllPromises(document.promises())
                    .addAllProblemPromises(document.problemPromises())
                    .addAllChangePromises(document.changePromises())
                    .addAllFields(document.fields())
                    .putAllNumbers(document.numbers())
                    .rules(document.rules())
                    .build();
        } catch (IllegalArgumentException e) {
            throw new CorruptRecordException(
                    ConfigurationRecord.REF.toString(), "the configuration cannot be read: " + e.getMessage(), e);
        }
    }
}
