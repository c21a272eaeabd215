package org.incidentkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.store.Claim;

/** A claim by plain statements that locks nothing, with somebody else at work after it has found what is free. */
final class PlainClaim {
    private static final String DUE = EmptyDatabases.PREFIX + "due";

    private PlainClaim() {}

    static void passesOverWhatIsArmedAnew(Database database, Wrapped.Watch watch) {
        passesOver(database, watch, "due_at = due_at + INTERVAL '1' HOUR");
        assertThat(database.query("SELECT token, held_until FROM " + DUE)).containsExactly("null|null");
    }

    static void passesOverWhatIsTaken(Database database, Wrapped.Watch watch) {
        passesOver(database, watch, "token = 'theirs', held_until = TIMESTAMP '2999-01-01 00:00:00'");
        assertThat(database.query("SELECT token FROM " + DUE)).containsExactly("theirs");
    }

    private static void passesOver(Database database, Wrapped.Watch watch, String deed) {
        Walk walk = new Walk(JdbcStore.builder(database)
                .prefix(EmptyDatabases.PREFIX)
                .mode(SchemaMode.MIGRATE)
                .open());
        walk.log("VPN is down");
        Instant noon = walk.desk.work().nextDueAt(TenantId.DEFAULT).orElseThrow();
        Database interfered =
                database.watchedBy(meanwhile(watch, () -> database.execute("UPDATE " + DUE + " SET " + deed)));
        JdbcStore plain = JdbcStore.builder(interfered)
                .prefix(EmptyDatabases.PREFIX)
                .plainStatements()
                .open();
        Claim claim = plain.due().claim(TenantId.DEFAULT, noon, 10, Duration.ofHours(1));
        assertThat(claim.records()).isEmpty();
    }

    /** Has somebody do something once, before the store takes what it has found. */
    private static Wrapped.Watch meanwhile(Wrapped.Watch watch, Runnable deed) {
        return new Wrapped.Watch() {
            private boolean isDone;

            @Override
            public void before(String call) throws SQLException {
                watch.before(call);
            }

            @Override
            public String statement(String sql) {
                if (!isDone && sql.startsWith("UPDATE " + DUE + " SET token = ?")) {
                    isDone = true;
                    deed.run();
                }
                return watch.statement(sql);
            }
        };
    }
}
