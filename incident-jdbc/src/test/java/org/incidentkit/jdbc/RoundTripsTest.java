package org.incidentkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.CommandId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How often a desk goes to the database and back, which is what a request waits for. */
class RoundTripsTest {
    private static final Actor SARA = Actor.operator("sara");

    private final Database database = Database.fresh();
    private final List<String> calls = new ArrayList<>();
    private final ServiceDesk desk = ServiceDesk.builder()
            .store(JdbcStore.open(database.watchedBy(calls::add), SchemaMode.MIGRATE))
            .build();

    /** The configuration is seeded, and the first block of numbers drawn. */
    private final Incident first = desk.incidents().log(report(Optional.empty()), SARA);

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void logging_an_incident_is_one_statement_where_queries_write_and_five_in_one_transaction_elsewhere() {
        assertThat(executions(() -> desk.incidents().log(report(Optional.empty()), SARA)))
                .isEqualTo(Product.tested().choose(5, 1, 5));
    }

    @Test
    void a_command_key_costs_no_statement_of_its_own_where_queries_write_and_one_elsewhere() {
        Optional<CommandId> key = Optional.of(new CommandId("mail", "4711"));
        assertThat(executions(() -> desk.incidents().log(report(key), SARA)))
                .isEqualTo(Product.tested().choose(6, 1, 6));
    }

    @Test
    void working_an_incident_is_a_read_and_a_write_and_the_write_is_one_statement_where_queries_write() {
        assertThat(executions(() -> desk.incidents()
                        .execute(IncidentCommand.note(first.id(), "Looked at the cables"), SARA)
                        .orThrow()))
                .isEqualTo(Product.tested().choose(8, 2, 7));
    }

    @Test
    void nothing_is_begun_or_committed_around_a_single_statement_of_connections_that_commit_by_themselves() {
        executions(() -> desk.incidents().log(report(Optional.empty()), SARA));
        assertThat(calls.contains("Connection.commit"))
                .isEqualTo(Product.tested().choose(true, false, true));
    }

    private int executions(Runnable work) {
        calls.clear();
        work.run();
        return (int) calls.stream()
                .filter(call -> call.contains("Statement.execute"))
                .count();
    }

    private static IncidentReport report(Optional<CommandId> key) {
        return IncidentReport.builder()
                .caller(new PersonId("anna"))
                .title("The connection is lost")
                .commandId(key)
                .build();
    }
}
