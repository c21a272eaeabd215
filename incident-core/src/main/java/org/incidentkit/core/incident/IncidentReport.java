package org.incidentkit.core.incident;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.immutables.value.Value;
import org.incidentkit.core.ci.CiId;
import org.incidentkit.core.common.DomainValue;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.FieldNames;
import org.incidentkit.core.record.Link;
import org.incidentkit.core.record.Report;

/** What somebody reports. Only the title and the caller are needed; rules can find out the rest. */
@Value.Immutable
@DomainValue
public interface IncidentReport extends Report {
    /** {@return who is affected} */
    @NotNull
    PersonId caller();

    /** {@return how it came in; by default through the API} */
    @Value.Default
    default Channel channel() {
        return Channel.API;
    }

    /** {@return what kind of report it is; by default an incident} */
    @Value.Default
    default IncidentKind kind() {
        return IncidentKind.INCIDENT;
    }

    /** {@return the configuration items it is felt on} */
    @Size(max = 100)
    List<CiId> items();

    @Override
    default Map<String, List<FactValue>> named() {
        Map<String, List<FactValue>> named = new TreeMap<>(Report.super.named());
        named.put(FieldNames.KIND, List.of(FactValue.Text.of(kind().name())));
        named.put(FieldNames.CHANNEL, List.of(FactValue.Text.of(channel().name())));
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
    final class Builder extends ImmutableIncidentReport.Builder {
        Builder() {}

        /**
         * Who is affected.
         *
         * @param person the id of the caller
         * @return this builder
         */
        public Builder caller(String person) {
            return caller(new PersonId(person));
        }

        /**
         * A field without an attribute of its own, such as one of the host's.
         *
         * @param name its name
         * @param values its values
         * @return this builder
         */
        public Builder field(String name, FactValue... values) {
            return putFields(name, List.of(values));
        }
    }
}
