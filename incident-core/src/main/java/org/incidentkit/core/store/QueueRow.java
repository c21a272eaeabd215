package org.incidentkit.core.store;

import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import org.incidentkit.core.classification.Priority;
import org.incidentkit.core.common.DomainValue;
import org.incidentkit.core.lifecycle.Phase;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Text;
import org.incidentkit.core.record.Work;

/** A line of a queue: what a list of work shows, and no more. */
@Value.Immutable
@DomainValue
public interface QueueRow {
    /** {@return which record} */
    RecordRef ref();

    /** {@return the number people quote} */
    String number();

    /** {@return what it is about, or {@link Text#ERASED} once those words were erased} */
    String title();

    /** {@return the host's name of its state} */
    String state();

    /** {@return the phase its state maps to} */
    Phase phase();

    /** {@return how it ranks among the others} */
    Optional<Priority> priority();

    /** {@return the group that works on it} */
    Optional<GroupId> group();

    /** {@return the person who works on it} */
    Optional<PersonId> assignee();

    /** {@return when the earliest promise that is still open is due} */
    Optional<Instant> dueAt();

    /** {@return when it was opened} */
    Instant openedAt();

    /** {@return when it last changed} */
    Instant updatedAt();

    /** {@return its place in every queue it stands in} */
    default QueuePosition position() {
        return QueuePosition.of(priority(), dueAt(), ref());
    }

    /**
     * The line of a record.
     *
     * @param work the record
     * @return its line
     */
    static QueueRow of(Work work) {
        return builder()
                .ref(work.ref())
                .number(work.number())
                .title(work.title().toString())
                .state(work.status().state())
                .phase(work.status().phase())
                .priority(work.priority())
                .group(work.group())
                .assignee(work.assignee())
                .dueAt(work.dueAt())
                .openedAt(work.milestones().openedAt())
                .updatedAt(work.milestones().updatedAt())
                .build();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a line; each attribute is set once. */
    final class Builder extends ImmutableQueueRow.Builder {
        Builder() {}
    }
}
