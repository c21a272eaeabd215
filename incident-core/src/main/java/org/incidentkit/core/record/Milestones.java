package org.incidentkit.core.record;

import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import org.incidentkit.core.common.DomainValue;

/** The instants and counts that promises and figures are made of. */
@Value.Immutable
@DomainValue
public interface Milestones {
    /** {@return when it was opened} */
    Instant openedAt();

    /** {@return when it last changed} */
    Instant updatedAt();

    /** {@return the first acknowledgement, public operator entry or resolution} */
    Optional<Instant> firstRespondedAt();

    /** {@return when it was last resolved; empty while it is not} */
    Optional<Instant> resolvedAt();

    /** {@return when it was closed; empty while it is not} */
    Optional<Instant> closedAt();

    /** {@return when it was cancelled; empty unless it was} */
    Optional<Instant> canceledAt();

    /** {@return how often it left DONE or TERMINAL for an open state} */
    @Value.Default
    default int reopenCount() {
        return 0;
    }

    /** {@return how often its group changed to another} */
    @Value.Default
    default int reassignmentCount() {
        return 0;
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds milestones; each attribute is set once. */
    final class Builder extends ImmutableMilestones.Builder {
        Builder() {}
    }
}
