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
    /** {@return the records that change, in the order of their references, each once; none when only a key is kept} */
    List<RecordChange> records();

    /** {@return the key of the command that is being done; written with it, once per tenant} */
    Optional<CommandKey> key();

    /** {@return the records that must exist before, as targets of new links} */
    List<RecordRef> existing();

    /**
     * {@return the version of the configuration it was decided under; stale when that has moved. {@link Version#NONE}
     * for a tenant without one}
     */
    Optional<Version> configuration();

    /**
     * {@return the claim under which due work was decided; stale unless it holds every record that changes. A claim
     * whose lease is over still holds what nobody else has taken}
     */
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

        /**
         * The changes.
         *
         * @return what was built
         * @throws IllegalArgumentException when records are out of order or named twice: stores lock in that order
         */
        @Override
        public Changes build() {
            Changes changes = super.build();
            RecordRef before = null;
            for (RecordChange change : changes.records()) {
                RecordRef ref = change.after().ref();
                if (before != null && before.compareTo(ref) >= 0) {
                    throw new IllegalArgumentException(ref + " changes after " + before + ": out of order");
                }
                before = ref;
            }
            return changes;
        }
    }
}
