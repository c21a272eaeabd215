package org.incidentkit.core.problem;

import org.immutables.value.Value;
import org.incidentkit.core.common.DomainValue;
import org.incidentkit.core.record.Report;

/** What a problem is opened with. */
@Value.Immutable
@DomainValue
public interface ProblemReport extends Report {
    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a report; each attribute is set once. */
    final class Builder extends ImmutableProblemReport.Builder {
        Builder() {}
    }
}
