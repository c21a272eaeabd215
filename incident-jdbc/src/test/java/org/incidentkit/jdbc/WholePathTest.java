package org.incidentkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.journal.EventTypes;
import org.incidentkit.core.journal.JournalCodec;
import org.incidentkit.core.lifecycle.HoldReason;
import org.incidentkit.core.lifecycle.Phase;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkFold;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholePathTest {
    @TempDir
    Path folder;

    @Test
    void an_incident_walks_through_the_desk_and_is_there_after_a_restart() {
        Database database = Database.inFile(folder);
        JdbcStore store = JdbcStore.open(database, SchemaMode.MIGRATE);
        Walk walk = new Walk(store);
        Incident incident = walkThrough(walk);
        List<Recorded> timeline = walk.desk.incidents().timeline(incident.id(), Visibility.all());
        assertThat(incident.phase()).isEqualTo(Phase.TERMINAL);
        database.shutDown();

        JdbcStore reopened = JdbcStore.open(database);
        Walk after = walk.on(reopened);
        assertThat(after.desk.incidents().find(incident.id(), Visibility.all())).contains(incident);
        assertThat(after.desk.incidents().byNumber(incident.number(), Visibility.all()))
                .contains(incident);
        assertThat(after.desk.incidents().timeline(incident.id(), Visibility.all()))
                .isEqualTo(timeline);
        assertThat(WorkFold.fold(timeline)).isEqualTo(incident.work());
        new JournalCodec(EventTypes.shipped())
                .verify(reopened.journals()
                        .read(after.desk.tenant(), incident.id().ref(), Visibility.all()));
        assertThat(database.open()).as("connections not given back").isZero();
    }

    @Test
    void a_consumer_of_the_relay_goes_on_after_a_restart_where_it_stopped() {
        Database database = Database.inFile(folder);
        Walk walk = new Walk(JdbcStore.open(database, SchemaMode.MIGRATE));
        Incident told = walk.log("VPN is down");
        List<Recorded> before = new ArrayList<>();
        walk.desk.relay().run("mailer", 1_000, before::add);
        Incident untold = walk.log("Mail is slow");
        database.shutDown();

        Walk after = walk.on(JdbcStore.open(database));
        List<Recorded> then = new ArrayList<>();
        after.desk.relay().run("mailer", 1_000, then::add);
        // What came first of all was the desk's configuration.
        assertThat(before.subList(1, before.size()))
                .isEqualTo(after.desk.incidents().timeline(told.id(), Visibility.all()));
        assertThat(then).isEqualTo(after.desk.incidents().timeline(untold.id(), Visibility.all()));
        assertThat(after.desk.relay().run("mailer", 1_000, then::add).delivered())
                .isZero();
    }

    private static Incident walkThrough(Walk walk) {
        Incident incident = walk.log("VPN is down");
        walk.wait(Duration.ofMinutes(20));
        walk.execute(IncidentCommand.start(incident.id()), Walk.ERIK);
        walk.wait(Duration.ofHours(1));
        walk.execute(IncidentCommand.hold(incident.id(), HoldReason.AWAITING_CALLER, "Which version?"), Walk.ERIK);
        walk.wait(Duration.ofDays(3));
        walk.execute(IncidentCommand.reply(incident.id(), "5.1"), Walk.ANNA);
        walk.execute(IncidentCommand.resolve(incident.id(), "fixed", "Restarted"), Walk.ERIK);
        walk.execute(IncidentCommand.reopen(incident.id(), "still down"), Walk.ANNA);
        walk.execute(IncidentCommand.resolve(incident.id(), "fixed", "Replaced"), Walk.ERIK);
        walk.wait(Duration.ofDays(6));
        assertThat(walk.desk.work().runDue(10)).isEqualTo(1);
        return walk.desk.incidents().find(incident.id(), Visibility.all()).orElseThrow();
    }
}
