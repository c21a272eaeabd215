package org.incidentkit.core.imports;

import java.time.Instant;
import java.util.List;
import org.immutables.value.Value;
import org.incidentkit.core.common.DomainValue;

/** Everything another system tells of one incident: how it stood at first, and what came after, in the order of arrival. */
@Value.Immutable
@DomainValue
public interface IncidentHistory {
    /** {@return the incident as it stood when its history begins} */
    HistoricIncident first();

    /** {@return when it stood so, there} */
    Instant occurredAt();

    /** {@return the lines after that, in the order of arrival, whatever times they bear} */
    List<HistoricStep> steps();

    /**
     * {@return whether the source's state is adopted by a correction where the lifecycle has no way to it; otherwise the
     * incident stays in the state it is in}
     */
    @Value.Default
    default boolean correcting() {
        return false;
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a history; each attribute is set once. */
    final class Builder extends ImmutableIncidentHistory.Builder {
        Builder() {}
    }
}
