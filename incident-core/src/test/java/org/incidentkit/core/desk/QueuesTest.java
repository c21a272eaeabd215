package org.incidentkit.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.classification.Impact;
import org.incidentkit.core.classification.Urgency;
import org.incidentkit.core.common.InvalidDefinitionException;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.Conditions;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.QueryFilter;
import org.incidentkit.core.configuration.DeskConfiguration;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.field.FieldType;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.problem.ProblemReport;
import org.incidentkit.core.record.FieldNames;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkAction;
import org.incidentkit.core.record.WorkCommand;
import org.incidentkit.core.store.QueueQuery;
import org.incidentkit.core.store.QueueRow;
import org.junit.jupiter.api.Test;

class QueuesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Actor ERIK = Actor.operator("erik");
    private static final GroupId NETWORK = GroupId.of("network");
    private static final FieldDefinition USERS = FieldDefinition.of("users", FieldType.INTEGER);
    private static final FieldDefinition STORY = FieldDefinition.of("story", FieldType.MEMO);

    private final ServiceDesk desk = ServiceDesk.builder()
            .clock(() -> NOW)
            .configuration(DeskConfiguration.builder().addFields(USERS, STORY).build())
            .build();

    @Test
    void a_group_sees_its_open_work_of_all_kinds_the_most_pressing_first() {
        Incident minor = log("printer", Impact.LOW);
        Incident major = log("vpn", Impact.HIGH);
        Incident solved = log("solved", Impact.HIGH);
        desk.incidents()
                .execute(IncidentCommand.resolve(solved.id(), "fixed", "rebooted"), ERIK)
                .orThrow();
        desk.problems()
                .log(
                        ProblemReport.builder()
                                .title("cause of all")
                                .group(NETWORK)
                                .build(),
                        ERIK);
        desk.incidents()
                .log(
                        IncidentReport.builder()
                                .caller(PersonId.of("anna"))
                                .title("of no group")
                                .build(),
                        ERIK);

        QueuePage page = desk.queues().ofGroup(NETWORK, Visibility.all());
        assertThat(page.rows()).extracting(QueueRow::title).containsExactly("vpn", "printer", "cause of all");
        assertThat(page.rows().get(0)).isEqualTo(QueueRow.of(major.work()));
        assertThat(page.rows().get(1).number()).isEqualTo(minor.number());
        assertThat(page.next()).isEmpty();
    }

    @Test
    void pages_follow_each_other_without_gap_or_overlap() {
        for (int i = 0; i < 7; i++) {
            log("incident " + i, i % 2 == 0 ? Impact.LOW : Impact.HIGH);
        }
        List<QueueRow> read = new ArrayList<>();
        Optional<QueueQuery> next = Optional.of(QueueQuery.ofGroup(NETWORK).limit(3));
        int pages = 0;
        while (next.isPresent()) {
            QueuePage page = desk.queues().page(next.get(), Visibility.all()).orThrow();
            read.addAll(page.rows());
            next = page.next();
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(read)
                .isEqualTo(desk.queues().ofGroup(NETWORK, Visibility.all()).rows());
        assertThat(read).hasSize(7).doesNotHaveDuplicates();
    }

    @Test
    void a_person_sees_what_is_assigned_to_them() {
        Incident mine = log("mine", Impact.LOW);
        log("not mine", Impact.LOW);
        desk.incidents()
                .execute(edit(mine, FieldNames.ASSIGNEE, FactValue.Text.of("sara")), ERIK)
                .orThrow();
        assertThat(desk.queues()
                        .ofAssignee(PersonId.of("sara"), Visibility.all())
                        .rows())
                .extracting(QueueRow::ref)
                .containsExactly(mine.id().ref());
    }

    @Test
    void a_reader_sees_only_what_is_theirs() {
        log("vpn", Impact.HIGH);
        QueueQuery all = QueueQuery.all();
        Visibility anna = new Visibility.Own(PersonId.of("anna"));
        Visibility bo = new Visibility.Own(PersonId.of("bo"));
        assertThat(desk.queues().page(all, anna).orThrow().rows()).hasSize(1);
        assertThat(desk.queues().page(all, bo).orThrow().rows()).isEmpty();
    }

    @Test
    void a_saved_filter_may_ask_for_the_hosts_own_fields() {
        Incident many = log("many", Impact.LOW);
        log("few", Impact.HIGH);
        desk.incidents()
                .execute(edit(many, "users", new FactValue.Whole(80)), ERIK)
                .orThrow();
        QueryFilter filter = desk.queues()
                .filter(Conditions.all(
                        Conditions.field("users").atLeast(50),
                        Conditions.field("record").is("incident"),
                        Conditions.field("dueAt").missing()))
                .orThrow();
        QueueQuery query = QueueQuery.ofGroup(NETWORK).of(RecordKind.INCIDENT).where(filter);
        assertThat(desk.queues().page(query, Visibility.all()).orThrow().rows())
                .extracting(QueueRow::title)
                .containsExactly("many");
    }

    @Test
    void a_condition_that_is_no_filter_is_refused_with_every_reason() {
        Condition condition = Conditions.any(
                Conditions.field("title").anyWord("vpn"),
                Conditions.field("story").is("long"),
                Conditions.field("prioritty").is("HIGH"),
                Conditions.field("users").is("many"),
                Conditions.field("openedAt").withinLast(Duration.ofHours(1)));
        Outcome.Rejected<QueryFilter> refused =
                (Outcome.Rejected<QueryFilter>) desk.queues().filter(condition);
        assertThat(refused.violations())
                .extracting(violation -> violation.code())
                .contains("not-queryable", "not-translatable");
        assertThat(refused.violations().toString())
                .contains("title", "story", "did you mean 'priority'", "users", "openedAt");
    }

    @Test
    void a_filter_on_a_field_the_desk_no_longer_has_is_refused() {
        QueryFilter filter =
                desk.queues().filter(Conditions.field("users").exists()).orThrow();
        desk.configuration().activate(DeskConfiguration.shipped(), ERIK);
        assertThat(desk.queues().page(QueueQuery.all().where(filter), Visibility.all()))
                .isInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void a_field_named_like_what_every_record_has_is_refused() {
        DeskConfiguration clash = DeskConfiguration.builder()
                .addFields(FieldDefinition.of("dueAt", FieldType.TEXT))
                .build();
        assertThatThrownBy(() -> desk.configuration().activate(clash, ERIK))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("dueAt");
    }

    private Incident log(String title, Impact impact) {
        return desk.incidents()
                .log(
                        IncidentReport.builder()
                                .caller(PersonId.of("anna"))
                                .title(title)
                                .impact(impact)
                                .urgency(Urgency.MEDIUM)
                                .group(NETWORK)
                                .build(),
                        ERIK);
    }

    private static WorkCommand<IncidentId> edit(Incident incident, String field, FactValue value) {
        return WorkCommand.of(
                incident.id(),
                new WorkAction.Edit(
                        Map.of(field, List.of(value)), Set.of(), Optional.of(incident.title()), Optional.empty()));
    }
}
