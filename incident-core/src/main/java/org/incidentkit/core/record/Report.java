package org.incidentkit.core.record;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.incidentkit.core.classification.CategoryPath;
import org.incidentkit.core.classification.Impact;
import org.incidentkit.core.classification.Urgency;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.person.GroupId;

/** What every record of work is opened with. Only the title is needed; rules can find out the rest. */
public interface Report {
    /** {@return what it is about; 1 to 200 characters} */
    @NotBlank
    @Size(max = 200)
    String title();

    /** {@return more of what it is about; at most 32,000 characters} */
    Optional<@Size(max = 32_000) String> description();

    /** {@return where it belongs, if its author knows} */
    Optional<CategoryPath> category();

    /** {@return how much is affected, if its author knows} */
    Optional<Impact> impact();

    /** {@return how long it can wait, if its author knows} */
    Optional<Urgency> urgency();

    /** {@return who shall work on it, if its author knows} */
    Optional<GroupId> group();

    /** {@return other fields, the host's own among them, by name} */
    @Size(max = 200)
    Map<String, List<FactValue>> fields();

    /** {@return the idempotency key: the same report under the same key gives the first record} */
    Optional<@Valid CommandId> commandId();

    /** {@return the configuration items it is about: those it is felt on, or those it changes} */
    @Size(max = 100)
    List<CiId> items();

    /** {@return the records it points to from the start, beside configuration items} */
    @Size(max = 100)
    List<Link> links();

    /** {@return everything it points to, configuration items first} */
    default List<Link> pointsTo() {
        return Stream.concat(items().stream().map(item -> new Link(LinkType.AFFECTS, item.ref())), links().stream())
                .toList();
    }

    /** {@return the fields that only its kind of record has, by name, each with its value if its author knows} */
    default Map<String, Optional<? extends Enum<?>>> own() {
        return Map.of();
    }

    /** {@return what holds of its own fields as long as neither its author nor a rule says otherwise} */
    default Map<String, Enum<?>> assumed() {
        return Map.of();
    }

    /**
     * Everything it names, in the form of facts.
     *
     * @return values by field, in the order of the names; none for a field it does not name
     */
    default Map<String, List<FactValue>> named() {
        FieldValues named = new FieldValues();
        category().ifPresent(named::category);
        impact().ifPresent(named::impact);
        urgency().ifPresent(named::urgency);
        group().ifPresent(named::group);
        own().forEach((field, value) -> value.ifPresent(known -> named.add(field, known.name())));
        Map<String, List<FactValue>> all = new TreeMap<>(fields());
        all.values().removeIf(List::isEmpty);
        all.putAll(named.values());
        return all;
    }
}
