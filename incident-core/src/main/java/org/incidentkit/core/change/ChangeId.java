package org.incidentkit.core.change;

import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.WorkId;

/**
 * The id of a change.
 *
 * @param value 1 to 64 characters
 */
public record ChangeId(String value) implements WorkId<ChangeIntent> {
    /** Checks the length. */
    public ChangeId {
        new RecordRef(RecordKind.CHANGE, value);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.CHANGE;
    }

    @Override
    public Class<ChangeIntent> intents() {
        return ChangeIntent.class;
    }

    @Override
    public String toString() {
        return value;
    }
}
