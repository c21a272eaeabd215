package org.incidentkit.core.store.contract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.ci.ConfigurationItem;
import org.incidentkit.core.ci.ItemEvent;
import org.incidentkit.core.ci.ItemRecord;
import org.incidentkit.core.ci.Relation;
import org.incidentkit.core.ci.RelationType;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.common.Version;
import org.incidentkit.core.configuration.ConfigurationEvent;
import org.incidentkit.core.configuration.ConfigurationRecord;
import org.incidentkit.core.journal.EventTypes;
import org.incidentkit.core.journal.JournalCodec;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.journal.Seal;
import org.incidentkit.core.json.Sha256;
import org.incidentkit.core.record.Attribution;
import org.incidentkit.core.record.CiId;
import org.incidentkit.core.record.Envelope;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Snapshot;
import org.incidentkit.core.store.RecordChange;

/** A record's journal as it grows, sealed line by line. Immutable. */
record Chain(TenantId tenant, RecordRef ref, List<JournalLine> lines) {
    private static final JournalCodec CODEC = new JournalCodec(EventTypes.shipped());

    Chain {
        lines = List.copyOf(lines);
    }

    static Chain of(TenantId tenant, RecordRef ref) {
        return new Chain(tenant, ref, List.of());
    }

    static Chain item(TenantId tenant, String id) {
        return of(tenant, new RecordRef(RecordKind.CI, id));
    }

    static Chain configuration(TenantId tenant) {
        return of(tenant, ConfigurationRecord.REF);
    }

    static void verify(List<JournalLine> lines) {
        CODEC.verify(lines);
    }

    /** One more event, an hour after the one before. */
    Chain then(Event event) {
        Instant at = Samples.MORNING.plusSeconds(3_600L * lines.size());
        return then(event, at, at, Samples.BY_OPERATOR);
    }

    Chain then(Event event, Instant occurredAt, Instant recordedAt, Attribution by) {
        Envelope envelope = new Envelope(tenant, ref, lines.size() + 1L, occurredAt, recordedAt, by);
        List<JournalLine> longer = new ArrayList<>(lines);
        longer.add(CODEC.seal(new Recorded(envelope, event), hash()));
        return new Chain(tenant, ref, longer);
    }

    Chain described(ConfigurationItem item) {
        return then(new ItemEvent.ItemDescribed(item));
    }

    Chain related(RelationType type, String target) {
        return then(new ItemEvent.ItemRelated(new Relation(type, new CiId(target))));
    }

    Chain unrelated(RelationType type, String target) {
        return then(new ItemEvent.ItemUnrelated(new Relation(type, new CiId(target))));
    }

    Chain activated(String text) {
        return then(new ConfigurationEvent.ConfigurationActivated(Sha256.hex(text), text));
    }

    Chain armed(long count) {
        return then(new ConfigurationEvent.RecordsArmed(count));
    }

    String hash() {
        return lines.isEmpty() ? Seal.FIRST : lines.get(lines.size() - 1).seal().hash();
    }

    Recorded last() {
        return lines.get(lines.size() - 1).recorded();
    }

    /** The record that an item's or a configuration's chain leads to. */
    Snapshot snapshot() {
        return ref.kind() == RecordKind.CI
                ? ItemRecord.fold(lines.stream().map(JournalLine::recorded).toList())
                : configuration();
    }

    private ConfigurationRecord configuration() {
        ConfigurationRecord record = ConfigurationRecord.after(lines.get(0).recorded());
        for (JournalLine line : lines.subList(1, lines.size())) {
            record = record.then(line.recorded());
        }
        return record;
    }

    /** The change that writes the last line. */
    RecordChange lastChange() {
        JournalLine line = lines.get(lines.size() - 1);
        return new RecordChange(new Version(lines.size() - 1L), snapshot(), List.of(line), Optional.empty());
    }
}
