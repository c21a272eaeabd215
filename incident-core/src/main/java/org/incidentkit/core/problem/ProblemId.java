package org.incidentkit.core.problem;

import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.WorkId;

/**
 * The id of a problem.
 *
 * @param value 1 to 64 characters
 */
public record ProblemId(String value) implements WorkId<ProblemIntent> {
    /** Checks the length. */
    public ProblemId {
        new RecordRef(RecordKind.PROBLEM, value);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.PROBLEM;
    }

    @Override
    public Class<ProblemIntent> intents() {
        return ProblemIntent.class;
    }

    @Override
    public String toString() {
        return value;
    }
}
