package org.incidentkit.core.change;

import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.incidentkit.core.common.DomainValue;
import org.incidentkit.core.record.FieldNames;
import org.incidentkit.core.record.Report;

/** What a change is opened with. */
@Value.Immutable
@DomainValue
public interface ChangeReport extends Report {
    /** {@return how it is to be decided, if its author knows; as a normal change otherwise, unless a rule knows better} */
    Optional<ChangeType> type();

    /** {@return how large it is, if its author knows; minor otherwise, unless a rule knows better} */
    Optional<ChangeSize> size();

    @Override
    default Map<String, Optional<? extends Enum<?>>> own() {
        return Map.of(FieldNames.CHANGE_TYPE, type(), FieldNames.CHANGE_SIZE, size());
    }

    @Override
    default Map<String, Enum<?>> assumed() {
        return Map.of(FieldNames.CHANGE_TYPE, ChangeType.NORMAL, FieldNames.CHANGE_SIZE, ChangeSize.MINOR);
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a report; each attribute is set once. */
    final class Builder extends ImmutableChangeReport.Builder {
        Builder() {}
    }
}
