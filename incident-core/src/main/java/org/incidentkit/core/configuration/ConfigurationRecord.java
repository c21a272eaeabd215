package org.incidentkit.core.configuration;

import org.incidentkit.core.common.Version;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Snapshot;

/**
 * The configuration in force, as a record.
 *
 * @param version how many lines its journal has
 * @param hash SHA-256 of its text
 * @param text the whole of it
 */
public record ConfigurationRecord(Version version, String hash, String text) implements Snapshot {
    /** The one configuration record a tenant has. */
    public static final RecordRef REF = new RecordRef(RecordKind.CONFIGURATION, "desk");

    @Override
    public RecordRef ref() {
        return REF;
    }

    /**
     * The configuration after a further event.
     *
     * @param recorded the event
     * @return the record
     * @throws IllegalArgumentException for an event of another kind of record
     */
    public ConfigurationRecord then(Recorded recorded) {
        return recorded.event() instanceof ConfigurationEvent.RecordsArmed
                ? new ConfigurationRecord(new Version(recorded.envelope().seq()), hash, text)
                : after(recorded);
    }

    /**
     * The configuration after its activation.
     *
     * @param recorded the event
     * @return the record
     * @throws IllegalArgumentException for an event that is no activation
     */
    public static ConfigurationRecord after(Recorded recorded) {
        if (!(recorded.event() instanceof ConfigurationEvent.ConfigurationActivated activated)) {
            throw new IllegalArgumentException("no configuration takes " + recorded.event());
        }
        return new ConfigurationRecord(new Version(recorded.envelope().seq()), activated.hash(), activated.text());
    }
}
