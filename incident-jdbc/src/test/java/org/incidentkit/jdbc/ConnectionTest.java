package org.incidentkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.person.Person;
import org.incidentkit.core.person.PersonId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pool gets each connection back as it lent it, with no transaction open. */
class ConnectionTest {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void connections_come_back_as_they_were_lent(boolean autoCommit) throws SQLException {
        Database database = Database.fresh();
        try (Lending lending = new Lending(autoCommit ? database : database.withoutAutoCommit())) {
            JdbcStore store = JdbcStore.open(lending, SchemaMode.MIGRATE);
            everything(store);
            assertThat(lending.lent).as("how often a connection was lent").isGreaterThan(30);
            assertThat(lending.faults).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void connections_come_back_as_they_were_lent_after_a_refusal(boolean autoCommit) throws SQLException {
        Database database = Database.fresh();
        try (Lending lending = new Lending(autoCommit ? database : database.withoutAutoCommit())) {
            JdbcStore store = JdbcStore.open(lending, SchemaMode.MIGRATE);
            Person wordy = Person.of(new PersonId("anna"), "A".repeat(1_001));
            assertThatThrownBy(() -> store.people().save(TenantId.DEFAULT, wordy))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("name of 1001 characters")
                    .hasMessageNotContaining("AAA");
            database.execute("DROP TABLE ik_outbox");
            Walk walk = new Walk(store);
            assertThatThrownBy(() -> walk.log("Fails")).hasMessageContaining("ik_outbox");
            assertThat(lending.faults).isEmpty();
            assertThat(database.query("SELECT * FROM ik_record")).isEmpty();
            assertThat(database.query("SELECT * FROM ik_journal")).isEmpty();
        }
    }

    private static void everything(JdbcStore store) {
        Walk walk = new Walk(store);
        Incident incident = walk.log("VPN is down");
        walk.execute(IncidentCommand.start(incident.id()), Walk.ERIK);
        walk.execute(IncidentCommand.resolve(incident.id(), "fixed", "Done"), Walk.ERIK);
        walk.wait(Duration.ofDays(6));
        walk.desk.work().runDue(10);
        store.outbox().after(TenantId.DEFAULT, 0, 10);
        store.outbox().advance(TenantId.DEFAULT, "mail", 3);
        store.people().save(TenantId.DEFAULT, Person.of(new PersonId("anna"), "Anna"));
        store.journals().erase(TenantId.DEFAULT, incident.id().ref(), 1);
        store.clock().instant();
    }
}
