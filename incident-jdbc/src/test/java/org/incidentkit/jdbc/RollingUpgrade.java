package org.incidentkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.json.Json;
import org.incidentkit.core.record.Visibility;

/** A desk beside one of a newer version, which has stored what this one does not know. */
final class RollingUpgrade {
    private static final String RECORD = EmptyDatabases.PREFIX + "record";

    private final Database database;
    final Walk walk;

    RollingUpgrade(Database database, Wrapped.Watch watch) {
        this.database = database;
        this.walk = new Walk(JdbcStore.builder(database.watchedBy(watch))
                .prefix(EmptyDatabases.PREFIX)
                .mode(SchemaMode.MIGRATE)
                .open());
    }

    static void survive(Database database, Wrapped.Watch watch) {
        RollingUpgrade upgrade = new RollingUpgrade(database, watch);
        Walk walk = upgrade.walk;
        Incident incident = walk.log("VPN is down");
        upgrade.upgraded(incident);
        walk.execute(IncidentCommand.resolve(incident.id(), "fixed", "Done"), Walk.ERIK);
        walk.execute(IncidentCommand.reopen(incident.id(), "Not done"), Walk.ANNA);
        Json.Obj body = upgrade.body(incident);
        assertThat(body.get("majorState")).contains(new Json.Text("PROPOSED"));
        assertThat(body.get("outages")).contains(Json.parse("[{\"from\":\"2026-01-01\"}]"));
        assertThat(body.get("resolution")).as("a known member that is gone").isEmpty();
        assertThat(database.query("SELECT body_form FROM " + RECORD + where(incident)))
                .containsExactly("2");
        assertThat(walk.desk.incidents().find(incident.id(), Visibility.all()))
                .hasValueSatisfying(found -> assertThat(found.state()).isEqualTo("IN_PROGRESS"));
    }

    /** Before it stand three records of the newer form at the same version: of another id, another kind, another tenant. */
    static void areEachTheirOwn(Database database, Wrapped.Watch watch) {
        RollingUpgrade upgrade = new RollingUpgrade(database, watch);
        List<Incident> others = Stream.of("id", "kind", "tenant")
                .map(each -> upgrade.walk.log("Another " + each))
                .toList();
        Incident incident = upgrade.walk.log("VPN is down");
        String id = "id = '" + incident.id().value() + "'";
        upgrade.namesake(others.get(0), "id = '0'");
        upgrade.namesake(others.get(1), id + ", kind = 'CHANGE'");
        upgrade.namesake(others.get(2), id + ", tenant = 'a'");
        upgrade.upgraded(incident);
        upgrade.walk.execute(IncidentCommand.note(incident.id(), "Seen"), Walk.ERIK);
        assertThat(upgrade.body(incident).get("majorState")).contains(new Json.Text("PROPOSED"));
        assertThat(upgrade.body(incident).get("version"))
                .isNotEqualTo(Optional.of(Json.parse(incident.version().toString())));
    }

    private void namesake(Incident other, String key) {
        database.execute("UPDATE " + RECORD + " SET " + key
                + ", body_form = 2, body = '{\"majorState\":\"SOMEBODY_ELSES\"}'" + where(other));
    }

    /** Writes a record's body as a version would that knows two members more. */
    void upgraded(Incident incident) {
        String body = body(incident)
                .with("majorState", new Json.Text("PROPOSED"))
                .with("outages", Json.parse("[{\"from\":\"2026-01-01\"}]"))
                .canonical();
        database.execute(
                "UPDATE " + RECORD + " SET body_form = 2, body = '" + body.replace("'", "''") + "'" + where(incident));
    }

    private Json.Obj body(Incident incident) {
        return (Json.Obj) Json.parse(
                database.query("SELECT body FROM " + RECORD + where(incident)).get(0));
    }

    private static String where(Incident incident) {
        return " WHERE tenant = 'default' AND kind = 'INCIDENT' AND id = '"
                + incident.id().value() + "'";
    }
}
