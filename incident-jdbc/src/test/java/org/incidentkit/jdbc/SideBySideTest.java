package org.incidentkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.record.Visibility;
import org.junit.jupiter.api.Test;

/** Desks that have nothing to do with each other in one database, told apart by prefix and schema. */
class SideBySideTest {
    private final Database database = Database.inMemory();
    private final Walk shipped = new Walk(JdbcStore.open(database, SchemaMode.MIGRATE));
    private final Walk acme = new Walk(
            JdbcStore.builder(database).prefix("acme_").mode(SchemaMode.MIGRATE).open());
    private final Walk apart = new Walk(
            JdbcStore.builder(database).schema("apart").mode(SchemaMode.MIGRATE).open());

    @Test
    void desks_under_other_names_see_nothing_of_each_other() {
        for (Walk walk : List.of(shipped, acme, apart)) {
            Incident incident = walk.log("VPN is down");
            assertThat(incident.number()).isEqualTo("INC-2026-000001");
            walk.execute(IncidentCommand.start(incident.id()), Walk.ERIK);
            List.of(shipped, acme, apart).stream()
                    .filter(other -> other != walk)
                    .forEach(other -> assertThat(other.desk.incidents().find(incident.id(), Visibility.all()))
                            .isEmpty());
        }
    }

    @Test
    void what_is_due_and_what_is_told_is_each_desks_own() {
        shipped.log("VPN is down");
        assertThat(acme.desk.work().nextDueAt()).isEmpty();
        acme.wait(Duration.ofDays(9));
        assertThat(acme.desk.work().runDue(10)).isZero();
        assertThat(apart.desk.relay().run("mailer", 100, event -> {}).delivered())
                .isZero();
        assertThat(shipped.desk.relay().run("mailer", 100, event -> {}).delivered())
                .isPositive();
        shipped.wait(Duration.ofDays(9));
        assertThat(shipped.desk.work().runDue(10)).isEqualTo(1);
    }

    @Test
    void each_is_validated_by_itself_and_stands_in_tables_of_its_own() {
        acme.log("VPN is down");
        JdbcStore.builder(database).prefix("acme_").open();
        JdbcStore.builder(database).schema("apart").open();
        assertThat(database.query("SELECT COUNT(*) FROM acme_record WHERE kind = 'INCIDENT'"))
                .containsExactly("1");
        assertThat(database.query("SELECT COUNT(*) FROM ik_record WHERE kind = 'INCIDENT'"))
                .containsExactly("0");
        assertThat(database.query("SELECT COUNT(*) FROM apart.ik_record WHERE tenant = '" + TenantId.DEFAULT + "'"))
                .containsExactly("0");
    }
}
