package org.incidentkit.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentkit.core.condition.Conditions.field;
import static org.incidentkit.core.desk.Bench.ANNA;
import static org.incidentkit.core.desk.Bench.ERIK;
import static org.incidentkit.core.desk.Bench.at;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.calendar.TimeRange;
import org.incidentkit.core.ci.ConfigurationItem;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.configuration.DeskConfiguration;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.lifecycle.HoldReason;
import org.incidentkit.core.person.Person;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.CiId;
import org.incidentkit.core.record.FieldNames;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkAction;
import org.incidentkit.core.record.WorkCommand;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.sla.Budget;
import org.incidentkit.core.sla.CalendarSource;
import org.incidentkit.core.sla.Clock;
import org.incidentkit.core.sla.ClockBreached;
import org.incidentkit.core.sla.ClockRecalculated;
import org.incidentkit.core.sla.ClockSegment;
import org.incidentkit.core.sla.ClockStage;
import org.incidentkit.core.sla.ClockThresholdPassed;
import org.incidentkit.core.sla.DeadlineExplanation;
import org.incidentkit.core.sla.SlaConditions;
import org.incidentkit.core.sla.SlaDefinition;
import org.incidentkit.core.sla.SlaTarget;
import org.incidentkit.core.sla.Threshold;
import org.junit.jupiter.api.Test;

/** Promises as the desk keeps them; 2026-06-19 is a holiday, hours are Monday to Friday 08 to 17. */
class PromisesTest {
    private static final Duration MICRO = Duration.ofNanos(1_000);

    private final Bench bench = Bench.with(Bench.promising());

    private static WorkCommand<IncidentId> set(Incident incident, String name, String value) {
        return WorkCommand.of(incident.id(), WorkAction.Edit.of(Map.of(name, List.of(FactValue.Text.of(value)))));
    }

    @Test
    void due_times_cross_nights_and_holidays() {
        bench.set("2026-06-18T14:00");
        Incident incident = bench.log(Bench.urgent());

        assertThat(bench.clock(incident.id(), "response").dueAt()).contains(at("2026-06-18T15:00"));
        assertThat(bench.clock(incident.id(), "resolution").dueAt()).contains(at("2026-06-22T13:00"));
        assertThat(incident.dueAt()).contains(at("2026-06-18T15:00"));
        assertThat(bench.desk.work().nextDueAt(bench.desk.tenant()))
                .contains(at("2026-06-18T15:00").plus(MICRO));
    }

    @Test
    void without_a_priority_nothing_is_promised_and_with_one_it_is() {
        Incident incident = bench.log();
        assertThat(incident.clocks()).isEmpty();

        bench.done(set(incident, FieldNames.IMPACT, "HIGH"), ERIK);
        Incident known = bench.done(set(incident, FieldNames.URGENCY, "MEDIUM"), ERIK);

        assertThat(known.clocks()).hasSize(2);
    }

    @Test
    void another_priority_moves_the_due_time_in_a_journalled_step() {
        Incident incident = bench.log(Bench.urgent());
        bench.set("2026-06-15T11:00");
        Incident lower = bench.done(set(incident, FieldNames.URGENCY, "LOW"), ERIK);

        Clock clock = bench.clock(incident.id(), "resolution");
        assertThat(clock.dueAt()).contains(at("2026-06-16T16:00"));
        assertThat(clock.originalDueAt()).contains(at("2026-06-15T17:00"));
        assertThat(bench.events(lower.id(), ClockRecalculated.class))
                .hasSize(2)
                .allMatch(moved -> moved.reasons().equals(List.of(ClockRecalculated.Reason.PRIORITY)));
        bench.done(set(incident, FieldNames.URGENCY, "MEDIUM"), ERIK);
        assertThat(bench.clock(incident.id(), "resolution").dueAt()).contains(at("2026-06-15T17:00"));
    }

    @Test
    void a_first_response_is_an_acknowledgement_a_public_entry_or_the_answer() {
        Incident acknowledged = bench.log(Bench.urgent());
        Incident written = bench.log(Bench.urgent());
        Incident resolved = bench.log(Bench.urgent());
        Incident neither = bench.log(Bench.urgent());
        bench.pass(Duration.ofMinutes(30));

        bench.done(IncidentCommand.acknowledge(acknowledged.id()), ERIK);
        bench.done(IncidentCommand.reply(written.id(), "we look into it"), ERIK);
        bench.done(IncidentCommand.resolve(resolved.id(), "fixed", "restarted"), ERIK);
        bench.done(IncidentCommand.note(neither.id(), "seen"), ERIK);
        bench.done(IncidentCommand.reply(neither.id(), "hello?"), ANNA);
        bench.done(IncidentCommand.hold(neither.id(), HoldReason.AWAITING_VENDOR, "them"), ERIK);

        for (Incident answered : List.of(acknowledged, written, resolved)) {
            Clock clock = bench.clock(answered.id(), "response");
            assertThat(clock.stage()).isEqualTo(ClockStage.COMPLETED);
            assertThat(clock.stoppedAt()).contains(bench.now);
            assertThat(clock.progress().elapsed()).isEqualTo(Duration.ofMinutes(30));
        }
        assertThat(bench.clock(neither.id(), "response").stage()).isEqualTo(ClockStage.IN_PROGRESS);
        assertThat(bench.clock(acknowledged.id(), "resolution").stage()).isEqualTo(ClockStage.IN_PROGRESS);
        assertThat(bench.clock(resolved.id(), "resolution").stage()).isEqualTo(ClockStage.COMPLETED);
    }

    @Test
    void a_hold_pauses_and_what_it_cost_is_added() {
        Incident incident = bench.log(Bench.urgent());
        bench.set("2026-06-15T10:00");
        bench.done(IncidentCommand.hold(incident.id(), HoldReason.AWAITING_CALLER, "Which?"), ERIK);
        assertThat(bench.clock(incident.id(), "resolution").stage()).isEqualTo(ClockStage.PAUSED);

        bench.set("2026-06-16T09:00");
        assertThat(bench.runDue()).isZero();
        bench.done(IncidentCommand.reply(incident.id(), "this one"), ANNA);

        Clock clock = bench.clock(incident.id(), "resolution");
        assertThat(clock.stage()).isEqualTo(ClockStage.IN_PROGRESS);
        assertThat(clock.dueAt()).contains(at("2026-06-16T16:00"));
        DeadlineExplanation why = bench.desk.incidents().explain(clock, at("2026-06-16T16:00"));
        assertThat(why.segments())
                .anyMatch(part -> part.cause() == ClockSegment.Cause.PAUSED
                        && part.detail().equals("AWAITING_CALLER"));
        assertThat(why.segments().stream()
                        .filter(ClockSegment::counted)
                        .map(ClockSegment::length)
                        .reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(Duration.ofHours(8));
        assertThat(bench.desk.incidents().read(clock, at("2026-06-16T16:00")).businessElapsed())
                .isEqualTo(Duration.ofHours(8));
    }

    @Test
    void a_hold_for_another_reason_goes_on_pausing() {
        Incident incident = bench.log(Bench.urgent());
        bench.done(IncidentCommand.hold(incident.id(), HoldReason.AWAITING_VENDOR, "them"), ERIK);
        bench.set("2026-06-15T13:00");
        bench.done(IncidentCommand.hold(incident.id(), HoldReason.AWAITING_CHANGE, "window"), ERIK);
        bench.set("2026-06-16T09:00");
        bench.done(IncidentCommand.resume(incident.id()), ERIK);

        assertThat(bench.clock(incident.id(), "resolution").dueAt()).contains(at("2026-06-16T17:00"));
    }

    @Test
    void a_reopened_clock_goes_on_where_it_stopped() {
        Incident incident = bench.log(Bench.urgent());
        bench.set("2026-06-15T11:00");
        bench.done(IncidentCommand.resolve(incident.id(), "fixed", "restarted"), ERIK);
        bench.set("2026-06-17T09:00");
        Incident back = bench.done(IncidentCommand.reopen(incident.id(), "still down"), ANNA);

        Clock clock = bench.clock(incident.id(), "resolution");
        assertThat(back.clocks()).hasSize(2);
        assertThat(clock.stage()).isEqualTo(ClockStage.IN_PROGRESS);
        assertThat(clock.dueAt()).contains(at("2026-06-17T15:00"));
        assertThat(bench.clock(incident.id(), "response").stage()).isEqualTo(ClockStage.COMPLETED);
    }

    @Test
    void cancelling_cancels_the_promises() {
        Incident incident = bench.log(Bench.urgent());
        bench.done(IncidentCommand.cancel(incident.id(), "none"), ERIK);

        assertThat(bench.read(incident.id()).clocks()).extracting(Clock::stage).containsOnly(ClockStage.CANCELLED);
        assertThat(bench.desk.work().nextDueAt(bench.desk.tenant())).isEmpty();
    }

    @Test
    void a_breach_is_decided_a_microsecond_after_its_instant_once_and_for_then() {
        Incident incident = bench.log(Bench.urgent());
        Instant due = at("2026-06-15T10:00");

        bench.now = due;
        assertThat(bench.runDue()).isZero();
        bench.now = due.plus(MICRO);
        assertThat(bench.runDue()).isEqualTo(1);
        assertThat(bench.runDue()).isZero();

        assertThat(bench.clock(incident.id(), "response").isBreached()).isTrue();
        assertThat(bench.events(incident.id(), ClockBreached.class))
                .containsExactly(new ClockBreached(1, due.plus(MICRO)));
        assertThat(bench.desk.work().nextDueAt(bench.desk.tenant()))
                .contains(at("2026-06-16T08:00").plus(MICRO));
    }

    @Test
    void a_host_that_comes_late_decides_everything_missed_in_planned_order_for_its_own_instants() {
        Incident incident = bench.log(Bench.urgent());
        bench.set("2026-06-25T12:00");
        assertThat(bench.desk.work().nextDueAt(bench.desk.tenant()))
                .as("the host is late")
                .contains(at("2026-06-15T10:00").plus(MICRO));

        assertThat(bench.runDue()).isEqualTo(1);

        assertThat(bench.events(incident.id(), ClockBreached.class))
                .extracting(ClockBreached::plannedAt)
                .containsExactly(
                        at("2026-06-15T10:00").plus(MICRO),
                        at("2026-06-16T08:00").plus(MICRO));
        assertThat(bench.desk.incidents().timeline(incident.id(), Visibility.all()))
                .last()
                .satisfies(last -> {
                    assertThat(last.envelope().occurredAt())
                            .isEqualTo(at("2026-06-16T08:00").plus(MICRO));
                    assertThat(last.envelope().recordedAt()).isEqualTo(bench.now);
                    assertThat(last.envelope().by().cause())
                            .hasValueSatisfying(cause -> assertThat(cause).startsWith("due:"));
                });
    }

    @Test
    void a_command_that_comes_after_an_undecided_breach_decides_it_first() {
        Incident incident = bench.log(Bench.urgent());
        bench.set("2026-06-15T12:00");

        bench.done(IncidentCommand.acknowledge(incident.id()), ERIK);

        assertThat(bench.clock(incident.id(), "response").isBreached()).isTrue();
        assertThat(bench.runDue()).isZero();
        assertThat(bench.events(incident.id(), ClockBreached.class)).hasSize(1);
    }

    @Test
    void thresholds_are_passed_on_the_way() {
        SlaDefinition warned = SlaDefinition.builder()
                .id("resolution")
                .target(SlaTarget.RESOLUTION)
                .calendar(CalendarSource.of("office"))
                .budget(new Budget.WorkingTime(Duration.ofHours(4)))
                .addThresholds(new Threshold.Percent("half", 50))
                .build();
        Bench own = Bench.with(DeskConfiguration.builder()
                .addCalendars(Bench.office())
                .addPromises(warned)
                .build());
        Incident incident = own.log();

        own.set("2026-06-15T11:00");
        assertThat(own.runDue()).isEqualTo(1);

        assertThat(own.events(incident.id(), ClockThresholdPassed.class))
                .containsExactly(new ClockThresholdPassed(1, "half", at("2026-06-15T11:00")));
    }

    @Test
    void conditions_see_who_the_caller_is_and_keep_what_they_saw() {
        SlaDefinition vip = SlaDefinition.builder()
                .id("vip")
                .target(SlaTarget.RESOLUTION)
                .calendar(CalendarSource.always())
                .budget(new Budget.WorkingTime(Duration.ofHours(1)))
                .start(field("caller.vip").is(true))
                .build();
        Bench own = Bench.with(DeskConfiguration.builder().addPromises(vip).build());
        assertThat(own.log().clocks()).isEmpty();
        own.desk.people().save(Person.of(new PersonId("anna"), "Anna").withVip(true));

        Incident incident = own.log();

        assertThat(incident.clocks())
                .singleElement()
                .satisfies(
                        clock -> assertThat(clock.agreement().seen()).isEqualTo(Map.of("caller.vip", List.of("true"))));
    }

    @Test
    void a_running_clock_is_still_told_what_only_an_earlier_definition_reads() {
        SlaDefinition patient = SlaDefinition.builder()
                .id("resolution")
                .target(SlaTarget.RESOLUTION)
                .calendar(CalendarSource.of("office"))
                .budget(new Budget.WorkingTime(Duration.ofHours(8)))
                .pause(field("caller.branch").is("Lund"))
                .build();
        Bench own = Bench.with(DeskConfiguration.builder()
                .addCalendars(Bench.office())
                .addPromises(patient)
                .build());
        own.desk.people().save(Person.of(new PersonId("anna"), "Anna").withBranch("Lund"));
        Incident incident = own.log();
        assertThat(own.clock(incident.id(), "resolution").stage()).isEqualTo(ClockStage.PAUSED);
        own.desk.configuration().activate(Bench.promising(), ERIK);

        own.done(IncidentCommand.note(incident.id(), "still in Lund"), ERIK);

        assertThat(own.clock(incident.id(), "resolution").stage()).isEqualTo(ClockStage.PAUSED);
    }

    @Test
    void a_promise_that_stops_at_closing_goes_on_while_resolved() {
        SlaDefinition closing = SlaDefinition.builder()
                .id("closing")
                .target(new SlaTarget("CLOSING"))
                .calendar(CalendarSource.always())
                .budget(new Budget.WorkingTime(Duration.ofDays(30)))
                .stop(SlaConditions.closed())
                .build();
        Bench own = Bench.with(DeskConfiguration.builder().addPromises(closing).build());
        Incident incident = own.log();
        own.done(IncidentCommand.resolve(incident.id(), "fixed", "restarted"), ERIK);
        assertThat(own.clock(incident.id(), "closing").stage()).isEqualTo(ClockStage.IN_PROGRESS);

        own.pass(Duration.ofDays(5));
        assertThat(own.runDue()).isEqualTo(1);

        Clock clock = own.clock(incident.id(), "closing");
        assertThat(clock.stage()).isEqualTo(ClockStage.COMPLETED);
        assertThat(clock.stoppedAt()).contains(own.now);
        assertThat(Optional.of(own.read(incident.id()).state())).contains("CLOSED");
    }

    /** Resolved on Monday at nine, it closes by itself on Saturday at nine, an hour before the promise is broken. */
    private static Bench closingIn(Duration budget) {
        SlaDefinition closing = SlaDefinition.builder()
                .id("closing")
                .target(new SlaTarget("CLOSING"))
                .calendar(CalendarSource.always())
                .budget(new Budget.WorkingTime(budget))
                .stop(SlaConditions.closed())
                .build();
        return Bench.with(DeskConfiguration.builder().addPromises(closing).build());
    }

    @Test
    void a_promise_that_stops_at_closing_is_not_broken_because_the_host_came_late() {
        Bench own = closingIn(Duration.ofHours(121));
        Incident incident = own.log();
        own.done(IncidentCommand.resolve(incident.id(), "fixed", "restarted"), ERIK);
        Instant planned = own.now.plus(Duration.ofDays(5));

        own.pass(Duration.ofDays(30));
        own.runDue();

        Clock clock = own.clock(incident.id(), "closing");
        assertThat(clock.isBreached()).isFalse();
        assertThat(clock.stoppedAt()).contains(planned);
        assertThat(own.read(incident.id()).work().milestones().closedAt()).contains(planned);
        assertThat(own.desk.incidents().timeline(incident.id(), Visibility.all()))
                .filteredOn(recorded -> recorded.event() instanceof WorkEvent.StateChanged)
                .last()
                .satisfies(closed -> {
                    assertThat(closed.envelope().occurredAt()).isEqualTo(planned);
                    assertThat(closed.envelope().recordedAt()).isEqualTo(own.now);
                });
    }

    @Test
    void not_even_when_somebody_wrote_a_note_after_it_should_have_closed() {
        Bench own = closingIn(Duration.ofHours(121));
        Incident incident = own.log();
        own.done(IncidentCommand.resolve(incident.id(), "fixed", "restarted"), ERIK);
        Instant planned = own.now.plus(Duration.ofDays(5));
        own.pass(Duration.ofDays(6));
        own.done(IncidentCommand.note(incident.id(), "all quiet"), ERIK);
        assertThat(own.clock(incident.id(), "closing").isBreached()).isTrue();

        own.pass(Duration.ofDays(1));
        own.runDue();

        assertThat(own.clock(incident.id(), "closing").isBreached()).isFalse();
        assertThat(own.clock(incident.id(), "closing").stoppedAt()).contains(planned);
        assertThat(own.runDue()).isZero();
    }

    @Test
    void what_was_broken_before_it_closed_by_itself_stays_broken() {
        Bench own = closingIn(Duration.ofHours(119));
        Incident incident = own.log();
        own.done(IncidentCommand.resolve(incident.id(), "fixed", "restarted"), ERIK);

        own.pass(Duration.ofDays(30));
        own.runDue();

        assertThat(own.clock(incident.id(), "closing").isBreached()).isTrue();
        assertThat(own.events(incident.id(), ClockBreached.class)).hasSize(1);
    }

    @Test
    void a_clock_runs_again_from_the_planned_end_of_a_wait_however_late_the_host_comes() {
        Incident incident = bench.log(Bench.urgent());
        bench.set("2026-06-15T09:30");
        Instant until = at("2026-06-16T10:00");
        bench.done(IncidentCommand.holdUntil(incident.id(), until, "planned work"), ERIK);

        bench.set("2026-06-17T16:00");
        bench.runDue();

        assertThat(bench.read(incident.id()).work().status().since()).isEqualTo(until);
        assertThat(bench.clock(incident.id(), "resolution").dueAt()).contains(at("2026-06-17T08:30"));
        assertThat(bench.clock(incident.id(), "resolution").isBreached()).isTrue();
        assertThat(bench.events(incident.id(), ClockBreached.class)).hasSize(2);
        assertThat(bench.runDue()).isZero();
    }

    /** Runs by the calendar named like the source, and by that of the office when there is none. */
    private static SlaDefinition by(CalendarSource source) {
        return SlaDefinition.builder()
                .id("resolution")
                .target(SlaTarget.RESOLUTION)
                .calendar(source)
                .budget(new Budget.WorkingTime(Duration.ofHours(1)))
                .build();
    }

    private static Bench sourced(CalendarSource source) {
        BusinessCalendar evening = BusinessCalendar.builder("kista", Bench.STOCKHOLM)
                .hours(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, TimeRange.of("18:00", "22:00"))
                .build();
        Bench own = Bench.with(DeskConfiguration.builder()
                .addCalendars(Bench.office(), evening)
                .addPromises(by(source))
                .build());
        own.desk.people().save(Person.of(Bench.ANNA.person(), "Anna").withBranch("kista"));
        own.desk
                .items()
                .save(
                        ConfigurationItem.builder()
                                .id(CiId.of("router"))
                                .name("Router")
                                .type("network")
                                .service("kista")
                                .build(),
                        ERIK);
        own.desk
                .items()
                .save(
                        ConfigurationItem.builder()
                                .id(CiId.of("kista"))
                                .name("Kista")
                                .type("site")
                                .build(),
                        ERIK);
        return own;
    }

    @Test
    void a_promise_runs_by_the_calendar_of_the_customer_the_service_or_the_item() {
        Instant byOffice = at("2026-06-15T10:00");
        Instant byEvening = at("2026-06-15T19:00");
        Bench customer = sourced(CalendarSource.ofCustomer("office"));
        assertThat(customer.clock(customer.log().id(), "resolution").dueAt()).contains(byEvening);

        Bench service = sourced(CalendarSource.ofService("office"));
        assertThat(service.clock(service.log().id(), "resolution").dueAt()).contains(byOffice);
        Incident routed = service.log(Bench.report().addItems(CiId.of("router")).build());
        assertThat(service.clock(routed.id(), "resolution").dueAt()).contains(byEvening);

        Bench item = sourced(CalendarSource.ofCi("office"));
        Incident router = item.log(Bench.report().addItems(CiId.of("router")).build());
        assertThat(item.clock(router.id(), "resolution").dueAt()).contains(byOffice);
        Incident site = item.log(Bench.report().addItems(CiId.of("kista")).build());
        assertThat(item.clock(site.id(), "resolution").dueAt()).contains(byEvening);
        assertThat(item.clock(site.id(), "resolution").agreement().seen())
                .containsEntry("ci.calendar", List.of("kista"));
    }
}
