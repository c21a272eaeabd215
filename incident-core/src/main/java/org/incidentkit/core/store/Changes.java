package org.incidentkit.core.store;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.incidentkit.core.common.DomainValue;
import org.incidentkit.core.common.Version;
import org.incidentkit.core.record.RecordRef;

/** Everything one decision writes. */
@Value.Immutable
@DomainValue
public interface Changes {
    /** {@return the records that change, in the order of their references} */
    List<RecordChange> records();

    /** {@return the key of the command that is being done; written with it, once per tenant} */
    Optional<CommandKey> key();

    /** {@return the records that must exist, as targets of new links} */
    List<RecordRef> existing();

    /** {@return the version of the configuration it was decided under; stale when that has moved} */
    Optional<Version> configuration();

    /** {@return the claim under which due work was decided; stale when another worker has taken over} */
    Optional<ClaimToken> claim();

    /** {@return whether the events are announced to the host} */
    @Value.Default
    default boolean announced() {
        return true;
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds changes; each attribute is set once. */
    final class Builder extends ImmutableChanges.Builder {
        Builder() {}
    }
}
