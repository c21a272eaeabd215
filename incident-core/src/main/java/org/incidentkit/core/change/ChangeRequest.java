package org.incidentkit.core.change;

import org.incidentkit.core.record.FieldNames;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.Resolution;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkView;

/**
 * A change as it stands: the fold of its events. Immutable.
 *
 * @param work the state that every kind of record shares
 */
public record ChangeRequest(Work work) implements WorkView {
    /** The resolution code of a change that was undone. */
    public static final String BACKED_OUT = "BACKED_OUT";

    /**
     * Checks the kind.
     *
     * @throws IllegalArgumentException for the state of another kind of record
     */
    public ChangeRequest {
        work.require(RecordKind.CHANGE);
    }

    /** {@return its id} */
    public ChangeId id() {
        return new ChangeId(work.ref().id());
    }

    /** {@return how it is decided} */
    public ChangeType type() {
        return work.value(FieldNames.CHANGE_TYPE).map(ChangeType::valueOf).orElse(ChangeType.NORMAL);
    }

    /** {@return how large it is} */
    public ChangeSize size() {
        return work.value(FieldNames.CHANGE_SIZE).map(ChangeSize::valueOf).orElse(ChangeSize.MINOR);
    }

    /** {@return whether it was undone} */
    public boolean isBackedOut() {
        return work.resolution()
                .flatMap(Resolution::code)
                .filter(BACKED_OUT::equals)
                .isPresent();
    }

    /** {@return the number, state and title} */
    @Override
    public String toString() {
        return headline();
    }
}
