package org.incidentkit.core.imports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;
import org.incidentkit.core.common.DomainValue;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.person.PersonId;

/** An incident of another system as it stood when its history begins. */
@Value.Immutable
@DomainValue
public interface HistoricIncident {
    /** {@return the number it has there, and keeps; at most 64 characters} */
    @NotBlank
    @Size(max = 64)
    String number();

    /** {@return the state it is in, any but a terminal one; the lifecycle's start by default} */
    Optional<String> state();

    /** {@return when it was opened there} */
    Instant openedAt();

    /** {@return who logged it there; the caller by default} */
    Optional<PersonId> requester();

    /** {@return what was reported} */
    @Valid
    IncidentReport report();

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds it; each attribute is set once. */
    final class Builder extends ImmutableHistoricIncident.Builder {
        Builder() {}
    }
}
