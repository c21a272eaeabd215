package org.incidentkit.core.configuration;

import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.change.ChangeIntent;
import org.incidentkit.core.change.ChangeLifecycle;
import org.incidentkit.core.classification.CategoryTree;
import org.incidentkit.core.classification.PriorityMatrix;
import org.incidentkit.core.common.RevisedValue;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.incident.IncidentIntent;
import org.incidentkit.core.incident.IncidentLifecycle;
import org.incidentkit.core.incident.IncidentPolicy;
import org.incidentkit.core.lifecycle.Lifecycle;
import org.incidentkit.core.problem.ProblemIntent;
import org.incidentkit.core.problem.ProblemLifecycle;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.sla.SlaDefinition;

/** Everything a tenant's desk is told about how to work. Immutable; what is not set is as shipped. */
@Value.Immutable
@RevisedValue
public interface DeskConfiguration {
    /** {@return how incidents move; as shipped by default} */
    @Value.Default
    default Lifecycle<IncidentIntent> incidentLifecycle() {
        return IncidentLifecycle.shipped();
    }

    /** {@return how long incidents can come back, and when they close by themselves; as shipped by default} */
    @Value.Default
    default IncidentPolicy incidentPolicy() {
        return IncidentPolicy.shipped();
    }

    /** {@return how problems move; as shipped by default} */
    @Value.Default
    default Lifecycle<ProblemIntent> problemLifecycle() {
        return ProblemLifecycle.shipped();
    }

    /** {@return how changes move; as shipped by default} */
    @Value.Default
    default Lifecycle<ChangeIntent> changeLifecycle() {
        return ChangeLifecycle.shipped();
    }

    /** {@return how priority follows from impact and urgency; the 3×3 matrix by default} */
    @Value.Default
    default PriorityMatrix matrix() {
        return PriorityMatrix.threeByThree();
    }

    /** {@return the category tree; empty by default, which allows every category} */
    @Value.Default
    default CategoryTree categories() {
        return CategoryTree.EMPTY;
    }

    /** {@return the calendars that promises are measured by} */
    List<BusinessCalendar> calendars();

    /** {@return the promises on incidents} */
    List<SlaDefinition> promises();

    /** {@return the promises on problems} */
    List<SlaDefinition> problemPromises();

    /** {@return the promises on changes} */
    List<SlaDefinition> changePromises();

    /**
     * The promises on a kind of record.
     *
     * @param kind the kind
     * @return its promises; none for kinds that are no work
     */
    default List<SlaDefinition> promises(RecordKind kind) {
        return switch (kind) {
            case INCIDENT -> promises();
            case PROBLEM -> problemPromises();
            case CHANGE -> changePromises();
            case CI, CONFIGURATION -> List.of();
        };
    }

    /**
     * How the records of a kind move.
     *
     * @param kind a kind of work
     * @return its lifecycle
     * @throws IllegalArgumentException for a kind that is no work
     */
    default Lifecycle<?> lifecycle(RecordKind kind) {
        return switch (kind) {
            case INCIDENT -> incidentLifecycle();
            case PROBLEM -> problemLifecycle();
            case CHANGE -> changeLifecycle();
            case CI, CONFIGURATION -> throw new IllegalArgumentException(kind + " is no kind of work");
        };
    }

    /** {@return the host's own fields} */
    List<FieldDefinition> fields();

    /** {@return how numbers look, by kind of record; as shipped for kinds that are not named} */
    Map<RecordKind, NumberFormat> numbers();

    /**
     * The rules, as their engine writes them; empty for none.
     *
     * @return what {@link org.incidentkit.core.triage.TriageSource#text()} gave
     */
    @Value.Default
    default String rules() {
        return "";
    }

    /**
     * How the numbers of a kind look.
     *
     * @param kind the kind
     * @return the format
     */
    default NumberFormat number(RecordKind kind) {
        return numbers().getOrDefault(kind, NumberFormat.shipped(kind));
    }

    /**
     * This configuration with other rules.
     *
     * @param rules the rules, as their engine writes them
     * @return the configuration
     */
    default DeskConfiguration withRulesText(String rules) {
        return ((ImmutableDeskConfiguration) this).withRules(rules);
    }

    /**
     * A builder that begins with this configuration, rules included, to change some of it.
     *
     * @return the builder; what is set on it takes the place of what is here, what is added is added
     */
    default Builder toBuilder() {
        Builder builder = new Builder();
        builder.from(this);
        return builder;
    }

    /** {@return a desk as shipped} */
    static DeskConfiguration shipped() {
        return builder().build();
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a configuration. */
    final class Builder extends ImmutableDeskConfiguration.Builder {
        Builder() {}
    }
}
