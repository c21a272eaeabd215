package org.incidentkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.incidentkit.core.common.IncidentKitException;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.junit.jupiter.api.Test;

/** A newer version writes beside this one: what it stores and this one does not know, survives. */
class RollingUpgradeTest {
    private static final String ROWS = "SELECT * FROM " + EmptyDatabases.PREFIX + "record ORDER BY id";

    private final Database database = Database.fresh();

    @Test
    void members_of_a_newer_form_survive_an_update() {
        RollingUpgrade.survive(database, call -> {});
    }

    @Test
    void members_of_a_newer_form_are_each_records_own() {
        RollingUpgrade.areEachTheirOwn(database, call -> {});
    }

    @Test
    void a_newer_form_does_not_hide_a_stale_write() {
        RollingUpgrade upgrade = new RollingUpgrade(database, call -> {});
        Incident incident = upgrade.walk.log("VPN is down");
        upgrade.upgraded(incident);
        database.execute(
                "UPDATE " + EmptyDatabases.PREFIX + "record SET version = version + 1 WHERE kind = 'INCIDENT'");
        String before = database.query(ROWS).toString();
        try {
            upgrade.walk.execute(IncidentCommand.note(incident.id(), "Late"), Walk.ERIK);
        } catch (RuntimeException e) {
            assertThat(e).isInstanceOf(IncidentKitException.class);
        }
        assertThat(database.query(ROWS).toString()).isEqualTo(before);
    }
}
