package org.incidentkit.core.problem;

import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;

/**
 * The id of a problem.
 *
 * @param value 1 to 64 characters
 */
public record ProblemId(String value) implements Comparable<ProblemId> {
    /** Checks the length. */
    public ProblemId {
        new RecordRef(RecordKind.PROBLEM, value);
    }

    /** {@return the reference by which other records know it} */
    public RecordRef ref() {
        return new RecordRef(RecordKind.PROBLEM, value);
    }

    @Override
    public int compareTo(ProblemId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
