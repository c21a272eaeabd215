package org.incidentkit.examples.replay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.imports.HistoricChange;
import org.incidentkit.core.imports.HistoricIncident;
import org.incidentkit.core.imports.HistoricStep;
import org.incidentkit.core.imports.IncidentHistory;
import org.incidentkit.core.incident.Channel;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.person.PersonId;

/** Turns the rows of a log into histories of another system. */
final class DeskSide {
    private static final PersonId UNKNOWN = new PersonId("unknown");

    private final Mapping mapping;

    DeskSide(Mapping mapping) {
        this.mapping = mapping;
    }

    /** The history that the rows of one incident tell; where the lifecycle has no way to a row's state, by correction. */
    IncidentHistory history(List<Row> rows) {
        Row first = rows.get(0);
        Optional<String> state = mapping.known(first)
                .filter(named -> !named.phase().equals("TERMINAL"))
                .map(Mapping.State::name);
        IncidentHistory.Builder history = IncidentHistory.builder()
                .first(snapshot(first, state))
                .occurredAt(first.updated())
                .correcting(true);
        // A history cannot begin at its end: such a one begins where every incident does, and goes there at once.
        if (mapping.known(first).isPresent() && state.isEmpty()) {
            history.addSteps(new HistoricStep(
                    HistoricChange.builder().state(first.stateName()).build(), first.updated()));
        }
        rows.stream()
                .skip(1)
                .map(row -> new HistoricStep(change(row), row.updated()))
                .forEach(history::addSteps);
        return history.build();
    }

    private static HistoricIncident snapshot(Row row, Optional<String> state) {
        PersonId caller = person(row, Column.CALLER).orElse(UNKNOWN);
        return HistoricIncident.builder()
                .number(row.number())
                .openedAt(row.opened())
                .state(state)
                .requester(person(row, Column.REQUESTER))
                .report(report(row, caller))
                .build();
    }

    private HistoricChange change(Row row) {
        Map<String, List<FactValue>> fields = LogFields.values(row);
        return HistoricChange.builder()
                .putAllFields(fields)
                .addAllCleared(LogFields.cleared(fields.keySet()))
                .state(mapping.known(row).map(Mapping.State::name))
                .build();
    }

    /** The log has no words of its own about an incident: its number stands for them. */
    private static IncidentReport report(Row row, PersonId caller) {
        IncidentReport.Builder report =
                IncidentReport.builder().caller(caller).title(row.number()).putAllFields(LogFields.values(row));
        row.value(Column.CHANNEL).map(Channel::valueOf).ifPresent(report::channel);
        return report.build();
    }

    private static Optional<PersonId> person(Row row, Column column) {
        return row.value(column).map(PersonId::new);
    }
}
