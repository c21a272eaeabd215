package org.incidentkit.core.change;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.incidentkit.core.ci.CiId;
import org.incidentkit.core.common.DomainValue;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.record.FieldNames;
import org.incidentkit.core.record.Link;
import org.incidentkit.core.record.Report;

/** What a change is opened with. */
@Value.Immutable
@DomainValue
public interface ChangeReport extends Report {
    /** {@return how it is to be decided; as a normal change by default} */
    @Value.Default
    default ChangeType type() {
        return ChangeType.NORMAL;
    }

    /** {@return how large it is; minor by default} */
    @Value.Default
    default ChangeSize size() {
        return ChangeSize.MINOR;
    }

    /** {@return the configuration items it changes} */
    @Size(max = 100)
    List<CiId> items();

    @Override
    default Map<String, List<FactValue>> named() {
        Map<String, List<FactValue>> named = new TreeMap<>(Report.super.named());
        named.put(FieldNames.CHANGE_TYPE, List.of(FactValue.Text.of(type().name())));
        named.put(FieldNames.CHANGE_SIZE, List.of(FactValue.Text.of(size().name())));
        return named;
    }

    @Override
    default List<Link> pointsTo() {
        return CiId.affected(items(), links());
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
