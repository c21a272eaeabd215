package org.incidentkit.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.calendar.TimeRange;
import org.incidentkit.core.change.ChangeCommand;
import org.incidentkit.core.change.ChangeId;
import org.incidentkit.core.change.ChangeIntent;
import org.incidentkit.core.change.ChangeReport;
import org.incidentkit.core.change.ChangeRequest;
import org.incidentkit.core.change.ChangeSize;
import org.incidentkit.core.change.ChangeType;
import org.incidentkit.core.ci.ConfigurationItem;
import org.incidentkit.core.classification.Impact;
import org.incidentkit.core.classification.Priority;
import org.incidentkit.core.classification.Urgency;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.configuration.DeskConfiguration;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.person.Role;
import org.incidentkit.core.problem.Problem;
import org.incidentkit.core.problem.ProblemIntent;
import org.incidentkit.core.problem.ProblemReport;
import org.incidentkit.core.record.CiId;
import org.incidentkit.core.record.FieldNames;
import org.incidentkit.core.record.FieldValues;
import org.incidentkit.core.record.Link;
import org.incidentkit.core.record.LinkType;
import org.incidentkit.core.record.MoveInput;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.TaskState;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkAction;
import org.incidentkit.core.record.WorkCommand;
import org.incidentkit.core.sla.Budget;
import org.incidentkit.core.sla.CalendarSource;
import org.incidentkit.core.sla.Clock;
import org.incidentkit.core.sla.ClockStage;
import org.incidentkit.core.sla.SlaDefinition;
import org.incidentkit.core.sla.SlaTarget;
import org.incidentkit.core.store.Records.IncomingLink;
import org.junit.jupiter.api.Test;

/** Problems and changes, through the desk. */
class ThreeKindsTest {
    private static final Actor ERIK = Actor.operator("erik");
    private static final Actor PER = Actor.of(PersonId.of("per"), Role.APPROVER);
    private static final CiId VPN = CiId.of("vpn");

    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private final ServiceDesk desk =
            ServiceDesk.builder().clock(() -> now).configuration(promising()).build();

    @Test
    void each_kind_counts_its_own_numbers() {
        assertThat(List.of(problem().number(), problem().number()))
                .containsExactly("PRB-2026-000001", "PRB-2026-000002");
        assertThat(change().number()).isEqualTo("CHG-2026-000001");
        assertThat(desk.problems().byNumber("PRB-2026-000002", Visibility.all()))
                .isPresent();
        assertThat(desk.changes().byNumber("PRB-2026-000002", Visibility.all())).isEmpty();
        ServiceDesk other = desk.tenant(new TenantId("other"));
        assertThat(other.changes()
                        .log(ChangeReport.builder().title("new").build(), ERIK)
                        .number())
                .isEqualTo("CHG-2026-000001");
    }

    @Test
    void priority_follows_impact_and_urgency_by_the_matrix() {
        Problem problem = desk.problems()
                .log(
                        ProblemReport.builder()
                                .title("leak")
                                .impact(Impact.HIGH)
                                .urgency(Urgency.MEDIUM)
                                .build(),
                        ERIK);
        ChangeRequest change = desk.changes()
                .log(
                        ChangeReport.builder()
                                .title("new")
                                .impact(Impact.LOW)
                                .urgency(Urgency.LOW)
                                .build(),
                        ERIK);
        assertThat(problem.priority()).contains(Priority.HIGH);
        assertThat(change.priority()).contains(Priority.PLANNING);
        assertThat(problem().priority()).isEmpty();
    }

    @Test
    void a_change_knows_its_type_and_size_and_who_asked_for_it() {
        assertThat(change().type()).isEqualTo(ChangeType.NORMAL);
        ChangeRequest urgent = desk.changes()
                .log(
                        ChangeReport.builder()
                                .title("patch")
                                .type(ChangeType.EMERGENCY)
                                .size(ChangeSize.MAJOR)
                                .build(),
                        ERIK.onBehalfOf(PersonId.of("anna")));
        assertThat(urgent.type()).isEqualTo(ChangeType.EMERGENCY);
        assertThat(urgent.size()).isEqualTo(ChangeSize.MAJOR);
        assertThat(urgent.caller()).isEqualTo(PersonId.of("anna"));
        assertThat(urgent.requester()).isEqualTo(PersonId.of("erik"));
    }

    @Test
    void problems_and_changes_are_linked_to_items_and_to_each_other() {
        desk.items()
                .save(
                        ConfigurationItem.builder()
                                .id(VPN)
                                .name("VPN")
                                .type("server")
                                .build(),
                        ERIK);
        Problem problem = desk.problems()
                .log(ProblemReport.builder().title("leak").addItems(VPN).build(), ERIK);
        ChangeRequest change = desk.changes()
                .log(
                        ChangeReport.builder()
                                .title("new")
                                .addItems(VPN)
                                .addLinks(new Link(
                                        LinkType.RELATES_TO, problem.id().ref()))
                                .build(),
                        ERIK);
        assertThat(change.links())
                .containsExactly(
                        new Link(LinkType.AFFECTS, VPN.ref()),
                        new Link(LinkType.RELATES_TO, problem.id().ref()));
        assertThat(desk.items().linksTo(VPN, Visibility.all()))
                .extracting(link -> link.source())
                .containsExactly(problem.id().ref(), change.id().ref());
    }

    @Test
    void links_between_records_are_read_from_both_ends_by_readers_of_their_source() {
        ChangeRequest change = change();
        Link fixed = new Link(LinkType.FIXED_BY, change.id().ref());
        Problem problem = desk.problems()
                .log(ProblemReport.builder().title("leak").addLinks(fixed).build(), ERIK);
        assertThat(problem.links()).containsExactly(fixed);
        assertThat(desk.changes().linksTo(change.id(), Visibility.all()))
                .containsExactly(new IncomingLink(problem.id().ref(), fixed));
        assertThat(desk.changes().linksTo(change.id(), new Visibility.Own(PersonId.of("anna"))))
                .isEmpty();
        assertThat(desk.problems().linksTo(problem.id(), Visibility.all())).isEmpty();
    }

    @Test
    void a_problem_cannot_point_to_what_is_not_there() {
        ProblemReport nowhere = ProblemReport.builder()
                .title("leak")
                .addLinks(new Link(LinkType.RELATES_TO, new RecordRef(RecordKind.CHANGE, "none")))
                .build();
        assertThat(((Outcome.Rejected<Problem>) desk.problems().submit(nowhere, ERIK)).code())
                .isEqualTo("no-such-record");
    }

    @Test
    void a_promise_on_problems_runs_stops_at_the_resolution_and_goes_on_when_it_is_taken_up_again() {
        Problem problem = problem();
        assertThat(problem.clocks())
                .extracting(clock -> clock.agreement().definition())
                .containsExactly("find the cause");
        assertThat(problem.dueAt()).contains(now.plus(Duration.ofHours(4)));
        pass(Duration.ofHours(5));
        assertThat(desk.work().runDue(10)).isEqualTo(1);
        Clock late = desk.problems()
                .find(problem.id(), Visibility.all())
                .orElseThrow()
                .clocks()
                .get(0);
        assertThat(late.isBreached()).isTrue();
        Problem over = desk.problems()
                .execute(
                        WorkCommand.move(
                                problem.id(),
                                ProblemIntent.RESOLVE,
                                MoveInput.builder().code("CANCELED").build()),
                        ERIK)
                .orThrow();
        assertThat(over.clocks().get(0).stage()).isEqualTo(ClockStage.COMPLETED);
        Actor karin = Actor.of(PersonId.of("karin"), Role.COORDINATOR);
        MoveInput back = MoveInput.builder().reason("it leaks again").build();
        Problem again = desk.problems()
                .execute(WorkCommand.move(problem.id(), ProblemIntent.REANALYSE, back), karin)
                .orThrow();
        assertThat(again.clocks().get(0).stage()).isEqualTo(ClockStage.IN_PROGRESS);
    }

    @Test
    void a_promise_on_changes_waits_while_the_change_waits_to_be_agreed_to() {
        ChangeRequest change = change();
        move(change, ChangeIntent.ASSESS);
        ChangeRequest waiting = move(change, ChangeIntent.AUTHORIZE);
        assertThat(waiting.clocks().get(0).stage()).isEqualTo(ClockStage.PAUSED);
        pass(Duration.ofDays(30));
        desk.changes()
                .execute(WorkCommand.of(change.id(), new WorkAction.Approve()), PER)
                .orThrow();
        ChangeRequest scheduled = move(change, ChangeIntent.SCHEDULE);
        assertThat(scheduled.clocks().get(0).stage()).isEqualTo(ClockStage.IN_PROGRESS);
        assertThat(scheduled.clocks().get(0).isBreached()).isFalse();
        assertThat(scheduled.dueAt()).contains(now.plus(Duration.ofHours(8)));
    }

    @Test
    void closing_a_problem_leaves_its_open_tasks_incomplete() {
        Problem problem = problem();
        desk.problems()
                .execute(
                        WorkCommand.of(problem.id(), new WorkAction.AddTask("read the logs", Optional.empty(), false)),
                        ERIK)
                .orThrow();
        MoveInput none = MoveInput.builder().code("CANCELED").build();
        desk.problems()
                .execute(WorkCommand.move(problem.id(), ProblemIntent.RESOLVE, none), ERIK)
                .orThrow();
        Problem closed = desk.problems()
                .execute(WorkCommand.move(problem.id(), ProblemIntent.CLOSE), ERIK)
                .orThrow();
        assertThat(closed.tasks()).extracting(task -> task.state()).containsExactly(TaskState.INCOMPLETE);
    }

    private ChangeRequest move(ChangeRequest change, ChangeIntent intent) {
        return desk.changes()
                .execute(WorkCommand.move(change.id(), intent), ERIK)
                .orThrow();
    }

    private Problem problem() {
        return desk.problems().log(ProblemReport.builder().title("leak").build(), ERIK);
    }

    private ChangeRequest change() {
        return desk.changes()
                .log(ChangeReport.builder().title("new concentrator").build(), ERIK);
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private static DeskConfiguration promising() {
        BusinessCalendar always = BusinessCalendar.builder("always", ZoneOffset.UTC)
                .hours(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, TimeRange.of("00:00", "24:00"))
                .build();
        return DeskConfiguration.builder()
                .addCalendars(always)
                .addProblemPromises(promise("find the cause", 4))
                .addChangePromises(promise("carry it out", 8))
                .build();
    }

    private static SlaDefinition promise(String id, int hours) {
        return SlaDefinition.builder()
                .id(id)
                .target(SlaTarget.RESOLUTION)
                .calendar(CalendarSource.of("always"))
                .budget(new Budget.WorkingTime(Duration.ofHours(hours)))
                .build();
    }

    private static WorkCommand<ChangeId> typed(ChangeRequest change, ChangeType type) {
        return WorkCommand.of(
                change.id(),
                new FieldValues().add(FieldNames.CHANGE_TYPE, type.name()).edit());
    }

    private ChangeRequest change(ChangeType type) {
        return desk.changes()
                .log(ChangeReport.builder().title("New firewall").type(type).build(), ERIK);
    }

    @Test
    void a_change_is_not_made_to_pass_less_by_who_works_on_it() {
        ChangeRequest change = change(ChangeType.NORMAL);
        for (ChangeType lighter : List.of(ChangeType.STANDARD, ChangeType.EMERGENCY)) {
            assertThat(Bench.rejected(desk.changes().execute(typed(change, lighter), ERIK))
                            .code())
                    .isEqualTo("coordinators-only");
        }
        Actor coordinator = Actor.of(PersonId.of("karin"), Role.COORDINATOR);
        assertThat(desk.changes()
                        .execute(typed(change, ChangeType.EMERGENCY), coordinator)
                        .orThrow()
                        .type())
                .isEqualTo(ChangeType.EMERGENCY);
    }

    @Test
    void a_change_can_be_made_to_pass_more_until_it_is_on_its_way() {
        ChangeRequest change = change(ChangeType.STANDARD);
        desk.changes().execute(typed(change, ChangeType.NORMAL), ERIK).orThrow();
        desk.changes().execute(ChangeCommand.assess(change.id()), ERIK).orThrow();

        Actor coordinator = Actor.of(PersonId.of("karin"), Role.COORDINATOR);
        for (ChangeType other : List.of(ChangeType.STANDARD, ChangeType.EMERGENCY)) {
            assertThat(Bench.rejected(desk.changes().execute(typed(change, other), coordinator))
                            .code())
                    .isEqualTo("type-settled");
        }
    }
}
