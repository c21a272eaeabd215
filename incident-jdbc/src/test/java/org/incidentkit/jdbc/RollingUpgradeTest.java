package org.incidentkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.json.Json;
import org.incidentkit.core.record.Visibility;
import org.junit.jupiter.api.Test;

/** A newer version writes beside this one: what it stores and this one does not know, survives. */
class RollingUpgradeTest {
    private final Database database = Database.fresh();
    private final Walk walk = new Walk(JdbcStore.open(database, SchemaMode.MIGRATE));

    @Test
    void members_of_a_newer_form_survive_an_update() {
        Incident incident = walk.log("VPN is down");
        upgraded();
        walk.execute(IncidentCommand.resolve(incident.id(), "fixed", "Done"), Walk.ERIK);
        walk.execute(IncidentCommand.reopen(incident.id(), "Not done"), Walk.ANNA);
        Json.Obj body = body();
        assertThat(body.get("majorState")).contains(new Json.Text("PROPOSED"));
        assertThat(body.get("outages")).contains(Json.parse("[{\"from\":\"2026-01-01\"}]"));
        assertThat(body.get("resolution")).as("a known member that is gone").isEmpty();
        assertThat(database.query("SELECT body_form FROM ik_record WHERE kind = 'INCIDENT'"))
                .containsExactly("2");
        assertThat(walk.desk.incidents().find(incident.id(), Visibility.all()))
                .hasValueSatisfying(found -> assertThat(found.state()).isEqualTo("IN_PROGRESS"));
    }

    @Test
    void a_newer_form_does_not_hide_a_stale_write() {
        Incident incident = walk.log("VPN is down");
        upgraded();
        database.execute("UPDATE ik_record SET version = version + 1 WHERE kind = 'INCIDENT'");
        String before = database.query("SELECT * FROM ik_record ORDER BY id").toString();
        try {
            walk.execute(IncidentCommand.note(incident.id(), "Late"), Walk.ERIK);
        } catch (RuntimeException e) {
            assertThat(e).isInstanceOf(org.incidentkit.core.common.IncidentKitException.class);
        }
        assertThat(database.query("SELECT * FROM ik_record ORDER BY id").toString())
                .isEqualTo(before);
    }

    /** Writes a record's body as a version would that knows two members more. */
    private void upgraded() {
        String body = body().with("majorState", new Json.Text("PROPOSED"))
                .with("outages", Json.parse("[{\"from\":\"2026-01-01\"}]"))
                .canonical();
        database.execute(
                "UPDATE ik_record SET body_form = 2, body = '" + body.replace("'", "''") + "' WHERE kind = 'INCIDENT'");
    }

    private Json.Obj body() {
        return (Json.Obj) Json.parse(database.query("SELECT body FROM ik_record WHERE kind = 'INCIDENT'")
                .get(0));
    }
}
