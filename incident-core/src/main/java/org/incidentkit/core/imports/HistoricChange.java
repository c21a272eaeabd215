package org.incidentkit.core.imports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.incidentkit.core.common.DomainValue;
import org.incidentkit.core.condition.FactValue;

/** What one line of another system's history says: fields that changed, and perhaps another state. */
@Value.Immutable
@DomainValue
public interface HistoricChange {
    /** {@return the state it is in from here on, by the name the lifecycle knows; empty when it stays} */
    Optional<String> state();

    /** {@return the fields with other values} */
    Map<String, List<FactValue>> fields();

    /** {@return the fields without a value from here on} */
    Set<String> cleared();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a change; each attribute is set once. */
    final class Builder extends ImmutableHistoricChange.Builder {
        Builder() {}
    }
}
