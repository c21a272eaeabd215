package org.incidentkit.rules.document;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.desk.BuiltInFields;
import org.incidentkit.core.field.FieldCatalog;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.field.FieldType;
import org.incidentkit.core.triage.RuleTimer;
import org.incidentkit.rules.model.RuleTrigger;

/** Reads {@code { field: openedAt, after: PT4H, calendar: support }}, or {@code before}. */
final class TimerReader {
    private static final String AFTER = "after";
    private static final String BEFORE = "before";
    private static final List<String> KEYS = List.of("field", AFTER, BEFORE, "calendar");

    private final Reading reading;
    private final FieldCatalog catalog;
    private final ValueReader values;

    TimerReader(Reading reading, FieldCatalog catalog) {
        this.reading = reading;
        this.catalog = catalog;
        this.values = new ValueReader(reading);
    }

    Optional<RuleTrigger> read(Node node, Spot spot) {
        Map<String, Node.Entry> parts = new HashMap<>();
        reading.entries(node, spot, KEYS).forEach(part -> parts.put(part.key(), part));
        Optional<String> field = text(parts, "field", spot);
        Optional<String> calendar = text(parts, "calendar", spot);
        if (calendar.filter(String::isBlank).isPresent()) {
            reading.problems().add(spot, "empty", "the calendar has no name");
        }
        field.ifPresent(name -> check(name, spot));
        boolean both = parts.containsKey(AFTER) && parts.containsKey(BEFORE);
        boolean none = !parts.containsKey(AFTER) && !parts.containsKey(BEFORE);
        if (node instanceof Node.Mapping && (both || none || !parts.containsKey("field"))) {
            reading.problems().add(spot, "required", "a timer needs 'field', and either 'after' or 'before'");
            return Optional.empty();
        }
        Optional<Duration> delay = duration(parts, AFTER, spot)
                .or(() -> duration(parts, BEFORE, spot).map(Duration::negated));
        return field.flatMap(name -> delay.map(by -> new RuleTrigger.Timer(new RuleTimer(name, by, calendar))));
    }

    private void check(String name, Spot spot) {
        Optional<FieldDefinition> field = catalog.find(name);
        if (field.isEmpty()) {
            reading.problems().addUnknown(spot, "unknown-field", name, catalog.names());
        } else if (field.get().type() != FieldType.DATE_TIME
                || BuiltInFields.outside().find(name).isPresent()) {
            reading.problems().add(spot, "wrong-type", "'" + name + "' is no instant of the record");
        }
    }

    private Optional<String> text(Map<String, Node.Entry> parts, String key, Spot spot) {
        return Optional.ofNullable(parts.get(key)).flatMap(part -> reading.text(part.value(), spot.below(part)));
    }

    private Optional<Duration> duration(Map<String, Node.Entry> parts, String key, Spot spot) {
        Optional<Node.Entry> part = Optional.ofNullable(parts.get(key));
        Optional<Duration> read = part.flatMap(at -> values.duration(at.value(), spot.below(at)));
        if (read.filter(Duration::isNegative).isPresent()) {
            reading.problems().add(spot, "negative", "the time is negative: say after or before");
        }
        return read;
    }
}
