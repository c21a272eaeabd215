package org.incidentkit.core.incident;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.incidentkit.core.common.DomainValue;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.FieldNames;
import org.incidentkit.core.record.Report;

/** What somebody reports. Only the title and the caller are needed; rules can find out the rest. */
@Value.Immutable
@DomainValue
public interface IncidentReport extends Report {
    /** {@return who is affected} */
    @NotNull
    PersonId caller();

    /** {@return how it came in, if its author knows; through the API otherwise, unless a rule knows better} */
    Optional<Channel> channel();

    /** {@return what kind of report it is, if its author knows; an incident otherwise, unless a rule knows better} */
    Optional<IncidentKind> kind();

    @Override
    default Map<String, Optional<? extends Enum<?>>> own() {
        return Map.of(FieldNames.CHANNEL, channel(), FieldNames.KIND, kind());
    }

    @Override
    default Map<String, Enum<?>> assumed() {
        return Map.of(FieldNames.CHANNEL, Channel.API, FieldNames.KIND, IncidentKind.INCIDENT);
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
