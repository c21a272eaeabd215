package org.incidentkit.core.ci;

import org.incidentkit.core.common.Version;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Snapshot;

/**
 * A configuration item as it stands: the fold of its events.
 *
 * @param version how many events it is the fold of
 * @param item what it is
 */
public record ItemRecord(Version version, ConfigurationItem item) implements Snapshot {
    @Override
    public RecordRef ref() {
        return new RecordRef(RecordKind.CI, item.id().value());
    }

    /**
     * The item after an event.
     *
     * @param recorded the event
     * @return the item
     * @throws IllegalArgumentException for an event of another kind of record
     */
    public static ItemRecord after(Recorded recorded) {
        if (!(recorded.event() instanceof ItemEvent.ItemDescribed described)) {
            throw new IllegalArgumentException("no configuration item takes " + recorded.event());
        }
        return new ItemRecord(new Version(recorded.envelope().seq()), described.item());
    }
}
