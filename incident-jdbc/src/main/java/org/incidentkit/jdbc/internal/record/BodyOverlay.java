package org.incidentkit.jdbc.internal.record;

import java.util.Map;
import org.incidentkit.core.journal.SnapshotCodec;
import org.incidentkit.core.json.Json;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Snapshot;

/** Keeps what a newer version has stored with a record and this one does not know. */
final class BodyOverlay {
    private final SnapshotCodec codec;

    BodyOverlay(SnapshotCodec codec) {
        this.codec = codec;
    }

    /** The body of a record that changes, with the members of its previous body that this version cannot read. */
    StoredBody over(StoredBody previous, Snapshot after) {
        Json.Obj before = (Json.Obj) Json.parse(previous.text());
        Json.Obj known = known(after.ref(), before);
        Json.Obj body = (Json.Obj) codec.write(after);
        for (Map.Entry<String, Json> member : before.members().entrySet()) {
            if (known.get(member.getKey()).isEmpty()
                    && body.get(member.getKey()).isEmpty()) {
                body = body.with(member.getKey(), member.getValue());
            }
        }
        return new StoredBody(previous.form(), body.canonical());
    }

    /** What is read is written again; what is missing then was not known. */
    private Json.Obj known(RecordRef ref, Json.Obj before) {
        return (Json.Obj) codec.write(codec.read(ref, before, number -> null));
    }
}
