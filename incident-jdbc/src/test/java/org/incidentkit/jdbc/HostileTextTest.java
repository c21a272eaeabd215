package org.incidentkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.ci.ConfigurationItem;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.person.Person;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.CiId;
import org.incidentkit.core.record.CommandId;
import org.incidentkit.core.record.FieldValues;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkCommand;
import org.incidentkit.core.store.QueueQuery;
import org.incidentkit.core.store.RecordPage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Whatever a text says, it is a text: in every place where a text can stand. */
class HostileTextTest {
    static final List<String> TEXTS = List.of(
            "'; DROP TABLE ik_record; --",
            "x' OR '1'='1",
            "\") OR 1=1 --",
            "\\'; SHUTDOWN; --",
            "${schema}${prefix}",
            "?",
            "%_\\%",
            "{ts '2026-01-01'} {fn now()}",
            "👩‍🚒🔥 𝕍ℙℕ",
            "السلام عليكم \u202Eabc\u202C",
            "İIıi ẞß ſ",
            "a\u0000b\tc\u001b",
            "half \uD83D of a pair",
            "\uDD25\uD83D",
            "\u001a0 \u001ad83d \u001a1",
            "trailing  ",
            "NULL",
            "e\u0301 \u00e9");

    private static final Database DATABASE = Database.fresh();
    private static final JdbcStore STORE = JdbcStore.open(DATABASE, SchemaMode.MIGRATE);
    private static final Walk WALK = new Walk(STORE);

    @ParameterizedTest
    @FieldSource("TEXTS")
    void a_text_is_kept_as_it_is_wherever_it_stands(String text) {
        PersonId person = new PersonId(text);
        Actor actor = Actor.operator(text);
        WALK.desk
                .items()
                .save(
                        ConfigurationItem.builder()
                                .id(new CiId(text))
                                .name(text)
                                .type(text)
                                .build(),
                        actor);
        IncidentReport report = report(text);
        Incident logged = WALK.desk.incidents().log(report, actor);
        Incident noted = WALK.execute(IncidentCommand.note(logged.id(), text), actor);
        Incident assigned = WALK.execute(
                WorkCommand.of(logged.id(), new FieldValues().assignee(person).edit()), actor);
        assertThat(noted.title()).isEqualTo(text);
        assertFound(text, assigned);
        assertThat(STORE.commits().done(TenantId.DEFAULT, new CommandId(text, text)))
                .isPresent();
        assertThat(WALK.desk.incidents().log(report, actor)).isEqualTo(logged);
    }

    private static IncidentReport report(String text) {
        return IncidentReport.builder()
                .caller(new PersonId(text))
                .title(text)
                .description(text)
                .group(new GroupId(text))
                .addItems(new CiId(text))
                .commandId(new CommandId(text, text))
                .build();
    }

    private static void assertFound(String text, Incident incident) {
        Visibility own = new Visibility.Own(new PersonId(text));
        Visibility groups = new Visibility.Groups(Set.of(new GroupId(text)), true);
        assertThat(WALK.desk.incidents().find(incident.id(), Visibility.all())).contains(incident);
        RecordPage page = new RecordPage(RecordKind.INCIDENT, Optional.empty(), 100);
        assertThat(STORE.records().page(TenantId.DEFAULT, page, own)).hasSize(1);
        assertThat(STORE.records().page(TenantId.DEFAULT, page, groups)).containsExactly(incident.work());
        RecordRef item = new RecordRef(RecordKind.CI, text);
        assertThat(STORE.records().linksTo(TenantId.DEFAULT, item, groups)).hasSize(1);
        for (QueueQuery query : List.of(
                QueueQuery.ofGroup(new GroupId(text)),
                QueueQuery.ofAssignee(new PersonId(text)),
                QueueQuery.linkedTo(item))) {
            assertThat(STORE.queues().page(TenantId.DEFAULT, query, Visibility.all()))
                    .extracting(row -> row.title())
                    .containsExactly(text);
        }
        assertThat(STORE.records().byNumber(TenantId.DEFAULT, RecordKind.INCIDENT, text, Visibility.all()))
                .isEmpty();
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void a_persons_particulars_are_kept_as_they_are(String text) {
        Person person = Person.of(new PersonId(text), text)
                .withEmail(text)
                .withPhone(text)
                .withBranch(text)
                .withLanguage(text);
        STORE.people().save(TenantId.DEFAULT, person);
        assertThat(STORE.people().find(TenantId.DEFAULT, person.id())).contains(person);
        STORE.outbox().advance(TenantId.DEFAULT, text, 3);
        assertThat(STORE.outbox().position(TenantId.DEFAULT, text)).isEqualTo(3);
        assertThat(STORE.numbers().next(TenantId.DEFAULT, text)).isEqualTo(1);
    }

    @ParameterizedTest
    @FieldSource("TEXTS")
    void texts_that_differ_in_case_only_are_different(String text) {
        String other = text.toUpperCase(Locale.ROOT) + "X";
        PersonId lower = new PersonId(text + "x");
        STORE.people().save(TenantId.DEFAULT, Person.of(lower, "lower"));
        assertThat(STORE.people().find(TenantId.DEFAULT, new PersonId(other))).isEmpty();
        assertThat(STORE.people().find(TenantId.DEFAULT, new PersonId(text + "x ")))
                .isEmpty();
    }
}
