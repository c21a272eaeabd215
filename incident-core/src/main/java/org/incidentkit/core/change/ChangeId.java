package org.incidentkit.core.change;

import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;

/**
 * The id of a change.
 *
 * @param value 1 to 64 characters
 */
public record ChangeId(String value) implements Comparable<ChangeId> {
    /** Checks the length. */
    public ChangeId {
        new RecordRef(RecordKind.CHANGE, value);
    }

    /** {@return the reference by which other records know it} */
    public RecordRef ref() {
        return new RecordRef(RecordKind.CHANGE, value);
    }

    @Override
    public int compareTo(ChangeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
