package org.incidentkit.core.incident;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.incidentkit.core.ci.CiId;
import org.incidentkit.core.classification.CategoryPath;
import org.incidentkit.core.classification.Impact;
import org.incidentkit.core.classification.Urgency;
import org.incidentkit.core.common.DomainValue;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.CommandId;

/** What somebody reports. Only the title and the caller are needed; rules can find out the rest. */
@Value.Immutable
@DomainValue
public interface IncidentReport {
    /** {@return who is affected} */
    @NotNull
    PersonId caller();

    /** {@return what it is about; 1 to 200 characters} */
    @NotBlank
    @Size(max = 200)
    String title();

    /** {@return more of what it is about; at most 32,000 characters} */
    Optional<@Size(max = 32_000) String> description();

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

    /** {@return where it belongs, if the reporter knows} */
    Optional<CategoryPath> category();

    /** {@return how much is affected, if the reporter knows} */
    Optional<Impact> impact();

    /** {@return how long it can wait, if the reporter knows} */
    Optional<Urgency> urgency();

    /** {@return who shall work on it, if the reporter knows} */
    Optional<GroupId> group();

    /** {@return the configuration items it is felt on} */
    @Size(max = 100)
    List<CiId> items();

    /** {@return other fields, the host's own among them, by name} */
    @Size(max = 200)
    Map<String, List<FactValue>> fields();

    /** {@return the idempotency key: the same report under the same key gives the first incident} */
    Optional<@Valid CommandId> commandId();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a report; each attribute is set once. */
    final class Builder extends ImmutableIncidentReport.Builder {
        Builder() {}
    }
}
