package org.incidentkit.core.record;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import org.incidentkit.core.common.DomainValue;
import org.incidentkit.core.common.Microseconds;
import org.incidentkit.core.lifecycle.HoldReason;

/** What comes with a move through the lifecycle; the transition's guard says which parts are required. */
@Value.Immutable
@DomainValue
public interface MoveInput {
    /** {@return why, in words; at most 4,000 characters} */
    Optional<@Size(max = 4_000) String> reason();

    /** {@return the host's resolution code, at most 64 characters} */
    Optional<@Size(max = 64) String> code();

    /** {@return what was done, in words; at most 32,000 characters} */
    Optional<@Size(max = 32_000) String> note();

    /** {@return what the record will wait for} */
    Optional<HoldReason> holdReason();

    /** {@return when the wait ends by itself} */
    Optional<Instant> until();

    /** {@return the same, its instant in whole microseconds} */
    @Value.Check
    default MoveInput inMicroseconds() {
        Optional<Instant> whole = until().map(Microseconds::truncate);
        return whole.equals(until()) ? this : ((ImmutableMoveInput) this).withUntil(whole);
    }

    /** {@return nothing but the move} */
    static MoveInput none() {
        return builder().build();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the input; each attribute is set once. */
    final class Builder extends ImmutableMoveInput.Builder {
        Builder() {}
    }
}
