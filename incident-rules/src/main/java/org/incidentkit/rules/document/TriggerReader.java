package org.incidentkit.rules.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.incidentkit.core.field.FieldCatalog;
import org.incidentkit.rules.model.RuleTrigger;

/** Reads {@code on}: {@code create}, {@code { update: [fields] }}, {@code { timer: … }}, or a list of them. */
final class TriggerReader {
    private static final String UPDATE = "update";
    private static final String TIMER = "timer";
    private static final List<String> WORDS = List.of("create", UPDATE, TIMER);

    private final Reading reading;
    private final FieldCatalog catalog;

    TriggerReader(Reading reading, FieldCatalog catalog) {
        this.reading = reading;
        this.catalog = catalog;
    }

    List<RuleTrigger> read(Node node, Spot spot) {
        List<RuleTrigger> triggers = new ArrayList<>();
        List<Node> nodes = Reading.oneOrMore(node);
        for (int i = 0; i < nodes.size(); i++) {
            one(nodes.get(i), nodes.get(i) == node ? spot : spot.item(i, nodes.get(i)))
                    .ifPresent(triggers::add);
        }
        if (nodes.isEmpty()) {
            reading.problems().add(spot, "empty", "names no trigger");
        }
        return triggers;
    }

    private Optional<RuleTrigger> one(Node node, Spot spot) {
        if (node instanceof Node.Mapping mapping) {
            List<Node.Entry> entries = reading.entries(mapping, spot, List.of(UPDATE, TIMER));
            boolean timed = entries.size() == 1 && entries.get(0).key().equals(TIMER);
            Spot below = entries.isEmpty() ? spot : spot.below(entries.get(0));
            return timed
                    ? new TimerReader(reading, catalog).read(entries.get(0).value(), below)
                    : update(mapping, spot);
        }
        Optional<String> word = reading.text(node, spot);
        if (word.filter("create"::equals).isPresent()) {
            return Optional.of(new RuleTrigger.Create());
        }
        if (word.filter("update"::equals).isPresent()) {
            reading.problems().add(spot, "required", "names no fields: write { update: [field, …] }");
        } else if (word.filter(TIMER::equals).isPresent()) {
            reading.problems().add(spot, "required", "says not when: write { timer: { field: …, after: … } }");
        } else {
            word.ifPresent(other -> reading.problems().addUnknown(spot, "unknown-value", other, WORDS));
        }
        return Optional.empty();
    }

    private Optional<RuleTrigger> update(Node.Mapping mapping, Spot spot) {
        TreeSet<String> fields = new TreeSet<>();
        for (Node.Entry entry : reading.entries(mapping, spot, List.of(UPDATE))) {
            Spot at = spot.below(entry);
            for (Node node : Reading.oneOrMore(entry.value())) {
                reading.text(node, at.at(node)).ifPresent(field -> {
                    fields.add(field);
                    if (catalog.find(field).isEmpty()) {
                        reading.problems().addUnknown(at.at(node), "unknown-field", field, catalog.names());
                    }
                });
            }
        }
        if (fields.isEmpty()) {
            reading.problems().add(spot, "empty", "names no field whose change it waits for");
        }
        return Optional.of(new RuleTrigger.Update(fields));
    }
}
