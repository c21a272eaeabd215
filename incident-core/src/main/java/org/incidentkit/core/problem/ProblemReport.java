package org.incidentkit.core.problem;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.immutables.value.Value;
import org.incidentkit.core.ci.CiId;
import org.incidentkit.core.common.DomainValue;
import org.incidentkit.core.record.Link;
import org.incidentkit.core.record.Report;

/** What a problem is opened with. */
@Value.Immutable
@DomainValue
public interface ProblemReport extends Report {
    /** {@return the configuration items it is felt on} */
    @Size(max = 100)
    List<CiId> items();

    @Override
    default List<Link> pointsTo() {
        return CiId.affected(items(), links());
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a report; each attribute is set once. */
    final class Builder extends ImmutableProblemReport.Builder {
        Builder() {}
    }
}
