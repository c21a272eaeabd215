package org.incidentkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.incidentkit.core.common.StorageException;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.journal.EventTypes;
import org.incidentkit.core.journal.JournalCodec;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.record.CommandId;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Snapshot;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkFold;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.store.RecordPage;
import org.junit.jupiter.api.Test;

/** The process, the network or the database dies at any call: what is in the store is whole, and asking again settles it. */
class FaultTest {
    private static final Set<String> STEPS = Set.of(
            "Connection.prepareStatement",
            "PreparedStatement.executeUpdate",
            "PreparedStatement.executeBatch",
            "PreparedStatement.executeQuery",
            "Connection.commit");

    @Test
    void logging_is_all_or_nothing_wherever_it_is_cut_off() {
        int steps = 0;
        for (int fatal = 1; cutOff(fatal, desk -> desk.incidents().submit(report(), Walk.ERIK)); fatal++) {
            steps = fatal;
        }
        assertThat(steps).as("places where it was cut off").isGreaterThan(20);
    }

    @Test
    void due_work_is_all_or_nothing_wherever_it_is_cut_off() {
        int steps = 0;
        for (int fatal = 1; cutOff(fatal, desk -> desk.work().runDue(10)); fatal++) {
            steps = fatal;
        }
        assertThat(steps).as("places where it was cut off").isGreaterThan(15);
    }

    private interface Act {
        void on(ServiceDesk desk);
    }

    /** False once the act needs fewer steps than that. */
    private static boolean cutOff(int fatal, Act act) {
        Database database = Database.inMemory();
        JdbcStore sound = JdbcStore.open(database, SchemaMode.MIGRATE);
        Walk walk = new Walk(sound);
        Incident known = walk.log("Known before");
        walk.execute(IncidentCommand.resolve(known.id(), "fixed", "Done"), Walk.ERIK);
        walk.wait(Duration.ofDays(6));
        Dying dying = new Dying(database, fatal);
        Walk doomed = walk.on(JdbcStore.builder(dying).mode(SchemaMode.NONE).dialect(Dialect.H2).open());
        boolean died = false;
        try {
            act.on(doomed.desk);
        } catch (StorageException e) {
            died = true;
        }
        assertWhole(sound, walk);
        act.on(walk.desk);
        assertWhole(sound, walk);
        assertThat(database.open()).as("connections not given back").isZero();
        assertThat(walk.desk.incidents().submit(report(), Walk.ERIK).isAccepted()).isTrue();
        List<Snapshot> all = incidents(sound);
        assertThat(all.stream().filter(FaultTest::isReported).count()).as("incidents logged under one key").isEqualTo(1);
        database.execute("SHUTDOWN");
        assertThat(died || dying.left > 0).as("a fault that nobody noticed at step " + fatal).isTrue();
        return died;
    }

    private static boolean isReported(Snapshot snapshot) {
        return ((Work) snapshot).title().content().equals(Optional.of("Cut off"));
    }

    private static org.incidentkit.core.incident.IncidentReport report() {
        return Walk.report("Cut off").commandId(new CommandId("test", "once")).build();
    }

    private static List<Snapshot> incidents(JdbcStore store) {
        return store.records()
                .page(TenantId.DEFAULT, new RecordPage(RecordKind.INCIDENT, Optional.empty(), 100), Visibility.all());
    }

    private static void assertWhole(JdbcStore store, Walk walk) {
        for (Snapshot snapshot : incidents(store)) {
            List<JournalLine> lines =
                    store.journals().read(TenantId.DEFAULT, snapshot.ref(), Visibility.all());
            new JournalCodec(EventTypes.shipped()).verify(lines);
            List<Recorded> events = lines.stream().map(JournalLine::recorded).toList();
            assertThat(WorkFold.fold(events)).isEqualTo(snapshot);
            long told = store.outbox().after(TenantId.DEFAULT, 0, 1_000).stream()
                    .filter(pointer -> pointer.record().equals(snapshot.ref()))
                    .count();
            assertThat(told).as("pointers of " + snapshot.ref()).isEqualTo(lines.size());
        }
        assertThat(walk.desk.configuration().current()).isEqualTo(Walk.configuration());
    }

    /** A data source whose world ends at the n-th step, before or after it was done. */
    private static final class Dying implements DataSource {
        private final Database database;
        private int left;

        Dying(Database database, int steps) {
            this.database = database;
            this.left = steps;
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (left == 0) {
                throw new SQLException("the database is gone", "08001");
            }
            Connection connection = database.getConnection();
            return Wrapped.connection(connection, call -> {
                if (STEPS.contains(call)) {
                    step(connection, call);
                } else if (left == 0 && call.equals("Connection.rollback")) {
                    connection.rollback();
                    throw new SQLException("the connection is gone", "08006");
                }
            });
        }

        private void step(Connection connection, String call) throws SQLException {
            if (left == 0) {
                throw new SQLException("the connection is gone", "08006");
            }
            left--;
            if (left == 0) {
                if (call.equals("Connection.commit")) {
                    // The worst moment: it was done, but the answer is lost.
                    connection.commit();
                }
                throw new SQLException("the connection was lost at " + call, "08006");
            }
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            return getConnection();
        }

        @Override
        public PrintWriter getLogWriter() {
            return database.getLogWriter();
        }

        @Override
        public void setLogWriter(PrintWriter out) {}

        @Override
        public void setLoginTimeout(int seconds) {}

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() {
            return database.getParentLogger();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLException("no " + type);
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }
    }
}
