package org.incidentkit.core.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.condition.FactValue;

/**
 * What a record begins with, beside what its report says.
 *
 * @param number its human number
 * @param people for whom and by whom
 * @param openedAt when it was opened
 * @param status where it stands from the start
 * @param configuration the content hash of the configuration it is decided under
 */
public record Opening(String number, People people, Instant openedAt, Status status, String configuration) {
    /**
     * The first events of a record.
     *
     * @param report what is reported
     * @param context when, and how free text is taken in
     * @return the opening, then one event for each field and link the report names
     */
    public List<Event> events(Report report, DecisionContext context) {
        List<Event> events = new ArrayList<>();
        events.add(new WorkEvent.Opened(
                number,
                people,
                context.texts().text(report.title()),
                context.texts().text(report.description()),
                openedAt,
                status,
                configuration));
        events.addAll(fields(report, context));
        report.pointsTo().stream().distinct().forEach(link -> events.add(new WorkEvent.Linked(link)));
        return events;
    }

    /** What its author says stands against rules; what is only assumed does not. */
    private static List<Event> fields(Report report, DecisionContext context) {
        boolean imported = context.mode() == DecisionContext.Mode.IMPORT;
        FieldSource said = imported ? new FieldSource.Imported() : new FieldSource.Person();
        FieldSource assumed = imported ? new FieldSource.Imported() : new FieldSource.Derived();
        Map<String, FieldChange> first = new TreeMap<>();
        report.assumed()
                .forEach((field, value) ->
                        first.put(field, new FieldChange(field, List.of(FactValue.Text.of(value.name())), assumed)));
        report.named().forEach((field, values) -> first.put(field, new FieldChange(field, values, said)));
        return first.values().stream()
                .<Event>map(change -> change.first(context.texts()))
                .toList();
    }
}
