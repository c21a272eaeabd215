package org.incidentkit.core.problem;

import java.util.Optional;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkView;

/**
 * A problem as it stands: the fold of its events. Immutable.
 *
 * @param work the state that every kind of record shares
 */
public record Problem(Work work) implements WorkView {
    /**
     * Checks the kind.
     *
     * @throws IllegalArgumentException for the state of another kind of record
     */
    public Problem {
        work.require(RecordKind.PROBLEM);
    }

    /** {@return its id} */
    public ProblemId id() {
        return new ProblemId(work.ref().id());
    }

    /** {@return what lies behind it, once known} */
    public Optional<String> rootCause() {
        return document(ProblemTexts.ROOT_CAUSE);
    }

    /** {@return how to live with it, once known} */
    public Optional<String> workaround() {
        return document(ProblemTexts.WORKAROUND);
    }

    /** {@return whether its cause is known, and so it is a known error} */
    public boolean isKnownError() {
        return rootCause().isPresent();
    }

    /** {@return the number, state and title} */
    @Override
    public String toString() {
        return headline();
    }
}
