package org.incidentkit.core.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.record.DecisionContext;
import org.incidentkit.core.record.FieldNames;
import org.incidentkit.core.record.FieldSource;
import org.incidentkit.core.record.FieldValues;
import org.incidentkit.core.record.Link;
import org.incidentkit.core.record.LinkType;
import org.incidentkit.core.record.People;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Status;
import org.incidentkit.core.record.WorkEvent;

/**
 * What an incident begins with, beside what its reporter says.
 *
 * @param number its human number
 * @param people for whom and by whom
 * @param openedAt when it was opened
 * @param status where it stands from the start
 * @param configuration the content hash of the configuration it is decided under
 */
public record IncidentOpening(String number, People people, Instant openedAt, Status status, String configuration) {
    /**
     * The first events of an incident.
     *
     * @param report what is reported
     * @param context when, and how free text is taken in
     * @return the opening, then one event for each field and link the report names
     */
    public List<Event> events(IncidentReport report, DecisionContext context) {
        List<Event> events = new ArrayList<>();
        events.add(new WorkEvent.Opened(
                number,
                people,
                context.texts().text(report.title()),
                context.texts().text(report.description()),
                openedAt,
                status,
                configuration));
        FieldSource source =
                context.mode() == DecisionContext.Mode.IMPORT ? new FieldSource.Imported() : new FieldSource.Person();
        fields(report)
                .forEach((field, values) -> events.add(new WorkEvent.FieldChanged(
                        field, List.of(), values.stream().distinct().toList(), source)));
        report.items().stream()
                .distinct()
                .map(item -> new RecordRef(RecordKind.CI, item.value()))
                .forEach(item -> events.add(new WorkEvent.Linked(new Link(LinkType.AFFECTS, item))));
        return events;
    }

    /**
     * The fields a report names, in the form of facts.
     *
     * @param report the report
     * @return values by field, in the order of the names; none for a field it does not name
     */
    public static Map<String, List<FactValue>> fields(IncidentReport report) {
        FieldValues named = new FieldValues()
                .add(FieldNames.KIND, report.kind().name())
                .add(FieldNames.CHANNEL, report.channel().name());
        report.category().ifPresent(named::category);
        report.impact().ifPresent(named::impact);
        report.urgency().ifPresent(named::urgency);
        report.group().ifPresent(named::group);
        Map<String, List<FactValue>> all = new TreeMap<>(report.fields());
        all.values().removeIf(List::isEmpty);
        all.putAll(named.values());
        return all;
    }
}
