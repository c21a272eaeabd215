package org.incidentkit.examples.replay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.imports.HistoricChange;
import org.incidentkit.core.imports.HistoricIncident;
import org.incidentkit.core.incident.Channel;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.person.PersonId;

/** Tells a desk the rows of a log, one after the other, as history of another system. */
final class DeskSide {
    private static final PersonId UNKNOWN = new PersonId("unknown");

    private final ServiceDesk desk;
    private final Mapping mapping;

    DeskSide(ServiceDesk desk, Mapping mapping) {
        this.desk = desk;
        this.mapping = mapping;
    }

    /** Opens the incident as its first row has it. */
    IncidentId open(Row row) {
        Optional<String> state = mapping.known(row)
                .filter(named -> !named.phase().equals("TERMINAL"))
                .map(Mapping.State::name);
        PersonId caller = person(row, Column.CALLER).orElse(UNKNOWN);
        HistoricIncident.Builder incident = HistoricIncident.builder()
                .number(row.number())
                .openedAt(row.opened())
                .state(state)
                .requester(person(row, Column.REQUESTER))
                .report(report(row, caller));
        IncidentId id =
                desk.imports().open(incident.build(), row.updated()).orThrow().id();
        // A history cannot begin at its end: such a one begins where every incident does, and goes there at once.
        if (mapping.known(row).isPresent() && state.isEmpty()) {
            follow(id, row, HistoricChange.builder().state(row.stateName()).build());
        }
        return id;
    }

    /** Applies what the row says; its state too, by correction when the lifecycle has no way there. */
    void apply(IncidentId id, Row row) {
        Map<String, List<FactValue>> fields = LogFields.values(row);
        HistoricChange change = HistoricChange.builder()
                .putAllFields(fields)
                .addAllCleared(LogFields.cleared(fields.keySet()))
                .state(mapping.known(row).map(Mapping.State::name))
                .build();
        follow(id, row, change);
    }

    private void follow(IncidentId id, Row row, HistoricChange change) {
        boolean refused = desk.imports()
                .apply(id, change, row.updated())
                .orThrow()
                .refused()
                .isPresent();
        if (refused) {
            desk.imports().correct(id, row.stateName(), row.updated()).orThrow();
        }
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
