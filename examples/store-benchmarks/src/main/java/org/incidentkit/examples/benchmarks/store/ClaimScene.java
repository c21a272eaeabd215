package org.incidentkit.examples.benchmarks.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import javax.sql.DataSource;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.store.Store;
import org.incidentkit.jdbc.JdbcStore;
import org.incidentkit.jdbc.SchemaMode;

/** Open incidents in a schema of their own, some of them due, and what a desk would decide of those. */
final class ClaimScene {
    private static final Instant MORNING = Instant.parse("2026-06-15T08:00:00Z");

    final String prefix;
    private final JdbcStore store;
    private final Instant now;
    private final RehearsedStore rehearsed;

    /** Makes so many open incidents, and some of them due. */
    ClaimScene(Bench bench, String schema, int open, int due) throws SQLException {
        prefix = schema + ".ik_";
        store = JdbcStore.builder(bench.pool)
                .schema(schema)
                .mode(SchemaMode.MIGRATE)
                .open();
        Incident template = desk(store, MORNING).incidents().log(Reports.report(1), Actor.operator("sara"));
        now = template.dueAt().orElseThrow().plus(Duration.ofMinutes(1));
        String dueAt = "CASE WHEN g <= " + due
                + " THEN r.due_at ELSE r.due_at + interval '1 hour' + g * interval '1 second' END";
        new Crowd(bench.pool, prefix, template).fill(open, Map.of(), dueAt);
        rehearsed = new RehearsedStore(store);
        desk(rehearsed, now).work().runDue(Integer.MAX_VALUE);
        bench.execute("UPDATE " + prefix + "due SET token = NULL, held_until = NULL WHERE token IS NOT NULL");
        bench.execute("VACUUM ANALYZE");
    }

    /** A desk whose host's timer has come. */
    Worker desk() {
        return new DeskWorker(desk(store, now));
    }

    /** One who writes by hand what the desk would decide, to tables of these names. */
    Worker byHand(DataSource source, String tables) {
        return new PlainWorker(source, tables, rehearsed.rows, now);
    }

    private static ServiceDesk desk(Store store, Instant now) {
        return ServiceDesk.builder()
                .store(store)
                .clock(InstantSource.fixed(now))
                .configuration(Reports.configuration())
                .build();
    }

    private record DeskWorker(ServiceDesk desk) implements Worker {
        @Override
        public String title() {
            return "IncidentKit";
        }

        @Override
        public int work(int limit) {
            return desk.work().runDue(limit);
        }
    }
}
