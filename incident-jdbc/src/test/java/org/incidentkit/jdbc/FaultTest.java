package org.incidentkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.common.StorageException;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.configuration.ConfigurationRecord;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.journal.EventTypes;
import org.incidentkit.core.journal.JournalCodec;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.memory.MemoryStore;
import org.incidentkit.core.record.CommandId;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Snapshot;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkFold;
import org.incidentkit.core.store.Outbox;
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
        assertThat(steps)
                .as("places where it was cut off")
                .isGreaterThan(Product.tested().choose(20, 2, 20));
    }

    @Test
    void due_work_is_all_or_nothing_wherever_it_is_cut_off() {
        int steps = 0;
        for (int fatal = 1; cutOff(fatal, desk -> desk.work().runDue(10)); fatal++) {
            steps = fatal;
        }
        assertThat(steps)
                .as("places where it was cut off")
                .isGreaterThan(Product.tested().choose(15, 10, 15));
    }

    private final Walk walk = new Walk(new MemoryStore());
    private final Database database = Database.fresh();
    private final JdbcStore store = JdbcStore.open(database, SchemaMode.MIGRATE);

    private interface Act {
        void on(ServiceDesk desk);
    }

    /** False once the act needs fewer steps than that. */
    private boolean cutOff(int fatal, Act act) {
        TenantId tenant = new TenantId("tenant-" + fatal);
        ServiceDesk sound = walk.desk.using(store).tenant(tenant);
        walk.now = Walk.START;
        Incident known = sound.incidents().log(Walk.report("Known before").build(), Walk.ERIK);
        sound.incidents().execute(IncidentCommand.resolve(known.id(), "fixed", "Done"), Walk.ERIK);
        walk.wait(Duration.ofDays(6));
        Dying dying = new Dying(database, fatal);
        JdbcStore doomed = JdbcStore.builder(dying)
                .mode(SchemaMode.NONE)
                .dialect(Product.tested().dialect())
                .open();
        boolean died = dies(() -> act.on(walk.desk.using(doomed).tenant(tenant)));
        assertThat(died).as("whether the fault at step " + fatal + " is told").isEqualTo(dying.left == 0);
        assertWhole(tenant);
        act.on(sound);
        sound.incidents().submit(report(), Walk.ERIK).orThrow();
        assertWhole(tenant);
        assertThat(database.open()).as("connections not given back").isZero();
        long logged = incidents(tenant).stream().filter(FaultTest::isReported).count();
        assertThat(logged).as("incidents logged under one key").isEqualTo(1);
        return died;
    }

    private static boolean dies(Runnable act) {
        try {
            act.run();
            return false;
        } catch (StorageException e) {
            return true;
        }
    }

    private static boolean isReported(Snapshot snapshot) {
        return ((Work) snapshot).title().content().equals(Optional.of("Cut off"));
    }

    private static IncidentReport report() {
        return Walk.report("Cut off").commandId(new CommandId("test", "once")).build();
    }

    private List<Snapshot> incidents(TenantId tenant) {
        RecordPage all = new RecordPage(RecordKind.INCIDENT, Optional.empty(), 100);
        return store.records().page(tenant, all, Visibility.all());
    }

    private void assertWhole(TenantId tenant) {
        List<RecordRef> told = store.outbox().after(tenant, 0, 1_000).stream()
                .map(Outbox.Pointer::record)
                .toList();
        int lines = store.journals()
                .read(tenant, ConfigurationRecord.REF, Visibility.all())
                .size();
        for (Snapshot snapshot : incidents(tenant)) {
            List<JournalLine> journal = store.journals().read(tenant, snapshot.ref(), Visibility.all());
            new JournalCodec(EventTypes.shipped()).verify(journal);
            assertThat(WorkFold.fold(journal.stream().map(JournalLine::recorded).toList()))
                    .isEqualTo(snapshot);
            lines += journal.size();
        }
        assertThat(told).as("pointers, one for each line").hasSize(lines);
    }

    /** A data source whose world ends at the n-th step, before or after it was done. */
    private static final class Dying extends ForwardingSource {
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
    }
}
