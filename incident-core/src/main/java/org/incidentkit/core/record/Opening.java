package org.incidentkit.core.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.incidentkit.core.common.Event;

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
        FieldSource source =
                context.mode() == DecisionContext.Mode.IMPORT ? new FieldSource.Imported() : new FieldSource.Person();
        report.named()
                .forEach((field, values) -> events.add(new WorkEvent.FieldChanged(
                        field, List.of(), values.stream().distinct().toList(), source)));
        report.pointsTo().stream().distinct().forEach(link -> events.add(new WorkEvent.Linked(link)));
        return events;
    }
}
