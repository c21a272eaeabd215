package org.incidentkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.ci.ConfigurationItem;
import org.incidentkit.core.classification.CategoryPath;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.lifecycle.HoldReason;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.person.Person;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.CiId;
import org.incidentkit.core.record.CommandId;
import org.incidentkit.core.record.FieldValues;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkCommand;
import org.junit.jupiter.api.Test;

/** What whoever runs the database sees: each column holds what it says, in plain SQL. */
class PlainSqlTest {
    private final Database database = Database.fresh();
    private final JdbcStore store = JdbcStore.open(database, SchemaMode.MIGRATE);
    private final Walk walk = new Walk(store);

    private Incident logged() {
        walk.desk
                .items()
                .save(
                        ConfigurationItem.builder()
                                .id(new CiId("vpn-1"))
                                .name("VPN gateway")
                                .type("server")
                                .build(),
                        Walk.ERIK);
        return walk.desk
                .incidents()
                .log(
                        Walk.report("VPN is down")
                                .description("Nobody in Kista can connect")
                                .category(new CategoryPath("network/vpn"))
                                .group(new GroupId("network-operations"))
                                .addItems(new CiId("vpn-1"))
                                .commandId(new CommandId("phone", "call-7"))
                                .build(),
                        Walk.ERIK);
    }

    @Test
    void a_new_incident_stands_in_its_columns() {
        Incident incident = logged();
        assertThat(database.query("SELECT tenant, kind, id, version, number, state, phase, is_open, priority_rank,"
                        + " category, group_id, assignee, caller, requester, hold_reason, opened_at, updated_at, due_at,"
                        + " body_form FROM ik_record WHERE kind = 'INCIDENT'"))
                .containsExactly(String.join(
                        "|",
                        "default|INCIDENT",
                        incident.id().value(),
                        incident.version().toString(),
                        "INC-2026-000001|NEW|INITIAL|true|2|network/vpn|network-operations|null|anna|erik|null",
                        "2026-06-18T12:00:00.123456Z|2026-06-18T12:00:00.123456Z|2026-06-18T13:00:00.123456Z|1"));
    }

    @Test
    void a_change_moves_its_columns() {
        Incident incident = logged();
        walk.wait(Duration.ofMinutes(10));
        walk.execute(
                WorkCommand.of(
                        incident.id(),
                        new FieldValues().assignee(new PersonId("erik")).edit()),
                Walk.ERIK);
        walk.execute(IncidentCommand.hold(incident.id(), HoldReason.AWAITING_CALLER, "Which version?"), Walk.ERIK);
        assertThat(database.query("SELECT state, phase, is_open, assignee, hold_reason, updated_at FROM ik_record"
                        + " WHERE kind = 'INCIDENT'"))
                .containsExactly("ON_HOLD|WAITING|true|erik|AWAITING_CALLER|2026-06-18T12:10:00.123456Z");
        walk.execute(IncidentCommand.resolve(incident.id(), "fixed", "Restarted"), Walk.ERIK);
        assertThat(database.query("SELECT state, phase, is_open, hold_reason, due_at FROM ik_record"
                        + " WHERE kind = 'INCIDENT'"))
                .containsExactly("RESOLVED|DONE|false|null|9999-12-31T23:59:59.999999Z");
    }

    @Test
    void the_journal_holds_the_exact_text_that_was_hashed_and_no_words() {
        Incident incident = logged();
        List<JournalLine> lines =
                store.journals().read(TenantId.DEFAULT, incident.id().ref(), Visibility.all());
        List<String> expected = lines.stream()
                .map(line -> String.join(
                        "|",
                        String.valueOf(line.envelope().seq()),
                        line.stored().type(),
                        String.valueOf(line.stored().v()),
                        line.stored().payload(),
                        line.seal().prevHash(),
                        line.seal().hash()))
                .toList();
        assertThat(database.query("SELECT seq, type, v, payload, prev_hash, hash FROM ik_journal"
                        + " WHERE kind = 'INCIDENT' ORDER BY seq"))
                .isEqualTo(expected);
        assertThat(database.query("SELECT DISTINCT occurred_at, recorded_at, actor, on_behalf_of FROM ik_journal"
                        + " WHERE kind = 'INCIDENT' AND seq = 1"))
                .containsExactly("2026-06-18T12:00:00.123456Z|2026-06-18T12:00:00.123456Z|erik|anna");
        assertThat(database.query("SELECT * FROM ik_journal").toString()).doesNotContain("VPN is down", "Kista");
        assertThat(database.query("SELECT body FROM ik_record").toString()).doesNotContain("VPN is down", "Kista");
    }

    @Test
    void words_stand_in_their_table_until_they_are_erased() {
        Incident incident = logged();
        String titles =
                "SELECT t.content, CASE WHEN t.salt IS NULL THEN 'unsalted' ELSE 'salted' END, LENGTH(t.digest) FROM ik_record r JOIN ik_text t"
                        + " ON t.tenant = r.tenant AND t.kind = r.kind AND t.id = r.id AND t.number = r.title_text";
        assertThat(database.query(titles)).containsExactly("VPN is down|salted|64");
        assertThat(store.journals().erase(TenantId.DEFAULT, incident.id().ref(), 1))
                .isTrue();
        assertThat(database.query(titles)).containsExactly("null|unsalted|64");
    }

    @Test
    void links_keys_due_work_pointers_and_numbers_stand_in_theirs() {
        Incident incident = logged();
        String id = incident.id().value();
        assertThat(database.query("SELECT kind, id, type, target_kind, target_id FROM ik_link"))
                .containsExactly("INCIDENT|" + id + "|AFFECTS|CI|vpn-1");
        assertThat(database.query("SELECT source, command, kind, id, version FROM ik_command_key"))
                .containsExactly("phone|call-7|INCIDENT|" + id + "|" + incident.version());
        Optional<String> due =
                database.query("SELECT due_at FROM ik_due").stream().findFirst();
        assertThat(due)
                .contains(walk.desk
                        .work()
                        .nextDueAt(TenantId.DEFAULT)
                        .orElseThrow()
                        .toString());
        assertThat(database.query("SELECT COUNT(*), COUNT(position) FROM ik_outbox WHERE kind = 'INCIDENT'"))
                .containsExactly(incident.version() + "|0");
        store.outbox().after(TenantId.DEFAULT, 0, 1_000);
        assertThat(database.query("SELECT COUNT(*), COUNT(position) FROM ik_outbox WHERE kind = 'INCIDENT'"))
                .containsExactly(incident.version() + "|" + incident.version());
        assertThat(database.query("SELECT name, drawn FROM ik_number_sequence")).containsExactly("INCIDENT-2026|20");
    }

    @Test
    void people_and_consumers_stand_in_theirs() {
        Person anna = Person.of(new PersonId("anna"), "Anna Åkesson")
                .withEmail("anna@example.org")
                .withVip(true)
                .withLanguage("sv");
        store.people().save(TenantId.DEFAULT, anna);
        store.outbox().advance(TenantId.DEFAULT, "mail", 7);
        assertThat(database.query("SELECT id, name, email, phone, vip, branch, language FROM ik_person"))
                .containsExactly("anna|Anna Åkesson|anna@example.org|null|true|null|sv");
        assertThat(database.query("SELECT name, position FROM ik_consumer")).containsExactly("mail|7");
    }

    @Test
    void items_and_configuration_are_records_without_a_number() {
        logged();
        assertThat(database.query("SELECT kind, id, version, number, is_open, priority_rank FROM ik_record"
                        + " WHERE kind <> 'INCIDENT' ORDER BY kind"))
                .containsExactly("CI|vpn-1|1|null|false|9", "CONFIGURATION|desk|1|null|false|9");
    }
}
