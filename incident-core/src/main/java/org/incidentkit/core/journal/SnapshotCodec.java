package org.incidentkit.core.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.incidentkit.core.ci.ItemRecord;
import org.incidentkit.core.common.CorruptRecordException;
import org.incidentkit.core.configuration.ConfigurationRecord;
import org.incidentkit.core.json.Json;
import org.incidentkit.core.json.JsonCodec;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Snapshot;
import org.incidentkit.core.record.Text;
import org.incidentkit.core.record.Work;
import org.jspecify.annotations.Nullable;

/** Turns snapshots into stored bodies and back. Immutable and thread-safe. */
public final class SnapshotCodec {
    private final JsonCodec codec = StoredForms.codec();

    /** Writes and reads every kind of record. */
    public SnapshotCodec() {}

    /**
     * The body of a record, with references in place of free text.
     *
     * @param snapshot the record
     * @return its body
     */
    public Json write(Snapshot snapshot) {
        return codec.write(snapshot, type(snapshot.ref()), text -> {});
    }

    /**
     * The body of a record as it is stored: {@link #write} as its one text.
     *
     * @param snapshot the record
     * @return its body
     */
    public String text(Snapshot snapshot) {
        return codec.text(snapshot, type(snapshot.ref()), text -> {});
    }

    /**
     * The texts a record holds now.
     *
     * @param snapshot the record
     * @return its texts, erased ones without their words
     */
    public List<Text> texts(Snapshot snapshot) {
        List<Text> texts = new ArrayList<>();
        codec.write(snapshot, type(snapshot.ref()), text -> texts.add((Text) text));
        return texts;
    }

    /**
     * A record from its body.
     *
     * @param ref the record
     * @param body its body
     * @param texts its texts by number; null for one that was erased
     * @return the record
     * @throws CorruptRecordException when the body cannot be read
     */
    public Snapshot read(RecordRef ref, Json body, IntFunction<@Nullable Text> texts) {
        try {
            return codec.read(body, type(ref), number -> texts.apply(Integer.parseInt(number)));
        } catch (IllegalArgumentException e) {
            throw new CorruptRecordException(ref.toString(), "the body cannot be read: " + e.getMessage(), e);
        }
    }

    private static Class<? extends Snapshot> type(RecordRef ref) {
        return switch (ref.kind()) {
            case INCIDENT, PROBLEM, CHANGE -> Work.class;
            case CI -> ItemRecord.class;
            case CONFIGURATION -> ConfigurationRecord.class;
        };
    }
}
