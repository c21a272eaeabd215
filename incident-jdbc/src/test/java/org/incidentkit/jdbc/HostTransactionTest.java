package org.incidentkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.incidentkit.core.common.StaleVersionException;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.record.CommandId;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkCommand;
import org.incidentkit.core.store.Changes;
import org.incidentkit.core.store.CommitResult;
import org.incidentkit.core.store.RecordChange;
import org.incidentkit.core.store.Store;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HostTransactionTest {
    private final Database database = Database.fresh();
    private final JdbcStore store = JdbcStore.open(database, SchemaMode.MIGRATE);
    private final Walk walk = new Walk(store);

    @BeforeEach
    void host() {
        database.execute("CREATE TABLE orders (id INTEGER PRIMARY KEY)");
        walk.log("First");
    }

    @Test
    void what_is_logged_stays_with_the_hosts_own_rows() throws SQLException {
        Incident incident = inTransaction(true, desk -> desk.incidents().log(report(), Walk.ERIK));
        assertThat(database.query("SELECT id FROM orders")).containsExactly("1");
        assertThat(walk.desk.incidents().find(incident.id(), Visibility.all())).contains(incident);
        assertThat(store.outbox().after(TenantId.DEFAULT, 0, 1_000))
                .anyMatch(pointer -> pointer.record().equals(incident.id().ref()));
    }

    @Test
    void what_is_logged_goes_with_the_hosts_own_rows() throws SQLException {
        String before = everything();
        Incident incident = inTransaction(false, desk -> {
            Incident logged = desk.incidents().log(report(), Walk.ERIK);
            assertThat(desk.incidents().find(logged.id(), Visibility.all())).contains(logged);
            assertThat(walk.desk.incidents().find(logged.id(), Visibility.all()))
                    .isEmpty();
            return logged;
        });
        assertThat(database.query("SELECT id FROM orders")).isEmpty();
        assertThat(walk.desk.incidents().find(incident.id(), Visibility.all())).isEmpty();
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_duplicate_leaves_the_hosts_transaction_usable() throws SQLException {
        Incident first = walk.desk.incidents().log(report(), Walk.ERIK);
        Incident again = inTransaction(true, desk -> {
            Incident same = desk.incidents().log(report(), Walk.ERIK);
            desk.incidents().log(Walk.report("Another").build(), Walk.ERIK);
            return same;
        });
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(database.query("SELECT id FROM orders")).containsExactly("1");
        assertThat(database.query("SELECT COUNT(*) FROM ik_record WHERE kind = 'INCIDENT'"))
                .containsExactly("3");
    }

    @Test
    void a_stale_write_leaves_the_hosts_transaction_usable_and_nothing_behind() throws SQLException {
        Incident first = walk.log("Contended");
        RecordChange change = lastChange(first);
        String before = everything();
        inTransaction(true, (desk, view) -> {
            CommitResult result = view.commits()
                    .commit(
                            TenantId.DEFAULT,
                            Changes.builder().addRecords(change).build());
            assertThat(result).isInstanceOf(CommitResult.Stale.class);
            return first;
        });
        assertThat(database.query("SELECT id FROM orders")).containsExactly("1");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_conflict_is_told_within_the_hosts_transaction() throws SQLException {
        Incident first = walk.log("Contended");
        WorkCommand<IncidentId> late = IncidentCommand.start(first.id()).basedOn(first.version());
        walk.execute(IncidentCommand.start(first.id()), Walk.ERIK);
        inTransaction(true, desk -> {
            assertThatThrownBy(() -> desk.incidents().execute(late, Walk.ERIK))
                    .isInstanceOf(StaleVersionException.class);
            return desk.incidents()
                    .execute(IncidentCommand.note(first.id(), "Late"), Walk.ERIK)
                    .orThrow();
        });
        assertThat(database.query("SELECT id FROM orders")).containsExactly("1");
    }

    @Test
    void a_connection_that_commits_by_itself_is_refused() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertThatThrownBy(() -> store.within(connection))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("setAutoCommit(false)");
        }
    }

    @Test
    void the_hosts_connection_is_neither_ended_nor_closed() throws SQLException {
        try (Connection connection = database.withoutAutoCommit()
                .watchedBy(HostTransactionTest::refuseEnding)
                .getConnection()) {
            ServiceDesk desk = walk.desk.using(store.within(connection));
            Incident incident = desk.incidents().log(report(), Walk.ERIK);
            desk.incidents()
                    .execute(IncidentCommand.start(incident.id()), Walk.ERIK)
                    .orThrow();
            desk.work().runDue(10);
            assertThat(connection.isClosed()).isFalse();
            assertThat(connection.getAutoCommit()).isFalse();
        }
    }

    private static void refuseEnding(String call) {
        if (call.equals("Connection.commit") || call.equals("Connection.setTransactionIsolation")) {
            throw new AssertionError(call + " on the host's connection");
        }
    }

    private static org.incidentkit.core.incident.IncidentReport report() {
        return Walk.report("Within").commandId(new CommandId("host", "order-1")).build();
    }

    /** A change that was done already. */
    private RecordChange lastChange(Incident incident) {
        var lines = store.journals().read(TenantId.DEFAULT, incident.id().ref(), Visibility.all());
        return new RecordChange(
                org.incidentkit.core.common.Version.NONE, incident.work(), lines, java.util.Optional.empty());
    }

    private String everything() {
        StringBuilder all = new StringBuilder();
        for (String table : JdbcTables.ALL) {
            database.query("SELECT * FROM ik_" + table).stream()
                    .sorted()
                    .forEach(row -> all.append(row).append('\n'));
        }
        return all.toString();
    }

    private interface Act {
        Incident on(ServiceDesk desk, Store view) throws SQLException;
    }

    private interface DeskAct {
        Incident on(ServiceDesk desk) throws SQLException;
    }

    private Incident inTransaction(boolean commit, DeskAct act) throws SQLException {
        return inTransaction(commit, (desk, view) -> act.on(desk));
    }

    private Incident inTransaction(boolean commit, Act act) throws SQLException {
        try (Connection connection = database.withoutAutoCommit().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO orders (id) VALUES (1)");
            Store view = store.within(connection);
            Incident incident = act.on(walk.desk.using(view), view);
            if (commit) {
                connection.commit();
            } else {
                connection.rollback();
            }
            return incident;
        }
    }
}
