package org.incidentkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.incidentkit.core.common.StorageException;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.person.Person;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A statement that waits for others longer than the host allows fails, says so, and leaves nothing behind. */
class TimeoutTest {
    private static final Person ANNA = Person.of(new PersonId("anna"), "Anna");

    private final Database database = Database.fresh();
    private final Walk walk = new Walk(JdbcStore.open(database, SchemaMode.MIGRATE));

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_command_that_waits_too_long_is_told_and_leaves_nothing_behind(boolean autoCommit) throws SQLException {
        Incident incident = walk.log("Held");
        List<String> before = contents();
        try (Lending pool = new Lending(database.committing(autoCommit))) {
            Walk patient = walk.on(impatient(pool));
            try (Connection other = holding("SELECT * FROM ik_record WHERE kind = 'INCIDENT' FOR UPDATE")) {
                assertThatThrownBy(() -> patient.execute(IncidentCommand.note(incident.id(), "Waits"), Walk.ERIK))
                        .isInstanceOf(StorageException.class)
                        .hasMessageContaining("ik_record")
                        .hasMessageContaining("longer than the statement timeout")
                        .hasMessageContaining("Nothing was written")
                        .hasMessageContaining("Statement: ")
                        .hasMessageNotContaining("Waits");
                other.rollback();
            }
            assertThat(pool.faults).isEmpty();
            assertThat(contents()).isEqualTo(before);
            Incident noted = patient.execute(IncidentCommand.note(incident.id(), "Goes on"), Walk.ERIK);
            assertThat(noted.entries()).hasSize(1);
            assertThat(pool.faults).isEmpty();
        }
    }

    @Test
    void a_person_who_is_being_written_is_waited_for_as_long_as_the_host_says() throws SQLException {
        JdbcStore store = impatient(database);
        store.people().save(TenantId.DEFAULT, ANNA);
        Person moved = ANNA.withPhone("12");
        try (Connection other = holding("SELECT * FROM ik_person FOR UPDATE")) {
            assertThatThrownBy(() -> store.people().save(TenantId.DEFAULT, moved))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("table ik_person")
                    .hasMessageContaining("raise the timeout")
                    .hasMessageContaining("Statement: UPDATE ik_person");
            other.rollback();
        }
        assertThat(store.people().find(TenantId.DEFAULT, ANNA.id())).contains(ANNA);
        assertThat(database.open()).as("connections not given back").isZero();
    }

    @Test
    void the_hosts_transaction_outlives_it() throws SQLException {
        Incident incident = walk.log("Held");
        JdbcStore store = impatient(database);
        try (Connection own = database.withoutAutoCommit().getConnection()) {
            Walk within = walk.on(store.within(own));
            Incident logged = within.log("Before");
            try (Connection other = holding(row(incident))) {
                assertThatThrownBy(() -> within.execute(IncidentCommand.note(incident.id(), "Waits"), Walk.ERIK))
                        .isInstanceOf(StorageException.class)
                        .hasMessageContaining("longer than the statement timeout");
                other.rollback();
            }
            within.execute(IncidentCommand.note(logged.id(), "After"), Walk.ERIK);
            own.commit();
            assertThat(walk.desk.incidents().find(logged.id(), Visibility.all()))
                    .hasValueSatisfying(found -> assertThat(found.entries()).hasSize(1));
        }
    }

    /** Rows that are written do not keep readers waiting; a table under maintenance does. */
    @Test
    void a_query_is_waited_for_as_long_as_the_host_says() throws SQLException {
        assumeThat(Product.tested())
                .as("H2 has no statement that keeps readers waiting")
                .isNotEqualTo(Product.H2);
        JdbcStore store = impatient(database);
        try (Connection other = holding(Product.tested()
                .choose("", "LOCK TABLE ik_person IN ACCESS EXCLUSIVE MODE", "LOCK TABLES ik_person WRITE"))) {
            assertThatThrownBy(() -> store.people().find(TenantId.DEFAULT, ANNA.id()))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("table ik_person")
                    .hasMessageContaining("longer than the statement timeout");
            other.rollback();
            if (Product.tested() == Product.MARIADB) {
                execute(other, "UNLOCK TABLES");
            }
        }
        assertThat(store.people().find(TenantId.DEFAULT, ANNA.id())).isEmpty();
    }

    private static String row(Incident incident) {
        return "SELECT * FROM ik_record WHERE tenant = '" + TenantId.DEFAULT.value()
                + "' AND kind = 'INCIDENT' AND id = '" + incident.id().value() + "' FOR UPDATE";
    }

    private static JdbcStore impatient(DataSource source) {
        return JdbcStore.builder(source).statementTimeout(Duration.ofSeconds(1)).open();
    }

    private Connection holding(String lock) throws SQLException {
        Connection other = database.withoutAutoCommit().getConnection();
        execute(other, lock);
        return other;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> contents() {
        return JdbcTables.ALL.stream()
                .flatMap(table ->
                        database.query("SELECT * FROM ik_" + table).stream().sorted())
                .toList();
    }
}
