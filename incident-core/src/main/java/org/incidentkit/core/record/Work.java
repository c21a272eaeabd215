package org.incidentkit.core.record;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.incidentkit.core.classification.CategoryPath;
import org.incidentkit.core.classification.Impact;
import org.incidentkit.core.classification.Priority;
import org.incidentkit.core.classification.Urgency;
import org.incidentkit.core.common.DomainValue;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.common.Version;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.sla.Clock;

/** The state that incident, problem and change share: the fold of a record's events. Not for hosts to implement. */
@Value.Immutable
@DomainValue
public interface Work extends Snapshot {
    /** {@return whose record it is} */
    TenantId tenant();

    @Override
    RecordRef ref();

    @Override
    Version version();

    /** {@return the number people quote} */
    String number();

    /** {@return for whom and by whom it was opened} */
    People people();

    /** {@return what it is about} */
    Text title();

    /** {@return more of what it is about} */
    Optional<Text> description();

    /** {@return where it stands} */
    Status status();

    /** {@return the instants and counts that promises are made of} */
    Milestones milestones();

    /** {@return the answer, while it is resolved or closed} */
    Optional<Resolution> resolution();

    /** {@return every field that has a value, by name, with who set it} */
    Map<String, Sourced> fields();

    /** {@return correspondence and work notes, oldest first} */
    List<Entry> entries();

    /** {@return the texts of its own that its kind has, by name} */
    Map<String, Text> documents();

    /** {@return who agreed to what is planned} */
    List<Approval> approvals();

    @Override
    List<Link> links();

    /** {@return what is to be done} */
    List<Task> tasks();

    /** {@return the clocks of its promises, in the order they were attached} */
    List<Clock> clocks();

    /** {@return of each timer of the rules that fired the cycle it last did, by its key} */
    Map<String, Instant> timers();

    /** {@return the number of its last text} */
    int texts();

    /**
     * The values of a field.
     *
     * @param name the field
     * @return its values, none when it is missing
     */
    default List<FactValue> values(String name) {
        Sourced sourced = fields().get(name);
        return sourced == null ? List.of() : sourced.values();
    }

    /**
     * The value of a single-valued field, as text.
     *
     * @param name the field
     * @return its value, empty when it is missing
     */
    default Optional<String> value(String name) {
        return values(name).stream().findFirst().map(FactValue::toString);
    }

    /** {@return where it belongs in the category tree} */
    default Optional<CategoryPath> category() {
        return value(FieldNames.CATEGORY).map(CategoryPath::new);
    }

    /** {@return how many, or what, is affected} */
    default Optional<Impact> impact() {
        return value(FieldNames.IMPACT).map(Impact::valueOf);
    }

    /** {@return how long it can wait} */
    default Optional<Urgency> urgency() {
        return value(FieldNames.URGENCY).map(Urgency::valueOf);
    }

    /** {@return how it ranks among the others} */
    default Optional<Priority> priority() {
        return value(FieldNames.PRIORITY).map(Priority::valueOf);
    }

    /** {@return the group that works on it} */
    default Optional<GroupId> group() {
        return value(FieldNames.GROUP).map(GroupId::new);
    }

    /** {@return the person who works on it} */
    default Optional<PersonId> assignee() {
        return value(FieldNames.ASSIGNEE).map(PersonId::new);
    }

    /** {@return when the earliest promise that is still open is due} */
    default Optional<Instant> dueAt() {
        return clocks().stream()
                .filter(Clock::isActive)
                .flatMap(clock -> clock.dueAt().stream())
                .min(Comparator.naturalOrder());
    }

    /** {@return the configuration items it is linked to} */
    default List<RecordRef> items() {
        return links().stream()
                .map(Link::target)
                .filter(target -> target.kind() == RecordKind.CI)
                .distinct()
                .toList();
    }

    /**
     * What a reader may see of it.
     *
     * @param visibility who reads
     * @return this without internal entries, if the reader may not see those
     */
    default Work seenBy(Visibility visibility) {
        if (visibility.internal()) {
            return this;
        }
        List<Entry> seen = entries().stream()
                .filter(entry -> entry.audience() == EntryAudience.PUBLIC)
                .toList();
        return ((ImmutableWork) this).withEntries(seen);
    }

    /**
     * Checks what kind of record it is the state of.
     *
     * @param kind the kind wanted
     * @throws IllegalArgumentException when it is of another kind
     */
    default void require(RecordKind kind) {
        if (ref().kind() != kind) {
            throw new IllegalArgumentException(ref() + " is no " + kind.name().toLowerCase(Locale.ROOT));
        }
    }

    /** {@return a new builder} */
    static Builder builder() {
        return new Builder();
    }

    /** Builds the state; each attribute is set once. */
    final class Builder extends ImmutableWork.Builder {
        Builder() {}
    }
}
