package org.incidentkit.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentkit.core.desk.Bench.ANNA;
import static org.incidentkit.core.desk.Bench.ERIK;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentIntent;
import org.incidentkit.core.incident.IncidentLifecycle;
import org.incidentkit.core.lifecycle.Guard;
import org.incidentkit.core.lifecycle.HoldReason;
import org.incidentkit.core.lifecycle.Lifecycle;
import org.incidentkit.core.lifecycle.Phase;
import org.incidentkit.core.lifecycle.RequiredInput;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.person.Role;
import org.incidentkit.core.record.Entry;
import org.incidentkit.core.record.EntryAudience;
import org.incidentkit.core.record.Hold;
import org.incidentkit.core.record.Move;
import org.incidentkit.core.record.MoveInput;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkAction;
import org.incidentkit.core.record.WorkCommand;
import org.incidentkit.core.record.WorkEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Incidents on hold: for what, until when, and what ends the wait. */
class WaitingTest {
    private final Bench bench = Bench.shipped();
    private final Incident incident = bench.log();

    private Incident asked() {
        return bench.done(
                IncidentCommand.hold(incident.id(), HoldReason.AWAITING_CALLER, "Which client version?"), ERIK);
    }

    @Test
    void what_the_caller_is_asked_becomes_an_entry_the_caller_can_read() {
        asked();

        Incident seen = bench.desk
                .incidents()
                .find(incident.id(), new Visibility.Own(ANNA.person()))
                .orElseThrow();
        assertThat(seen.entries()).hasSize(1);
        Entry question = seen.entries().get(0);
        assertThat(question.audience()).isEqualTo(EntryAudience.PUBLIC);
        assertThat(question.text()).hasToString("Which client version?");
        assertThat(question.author()).isEqualTo(ERIK.person());
        assertThat(seen.work().status().hold())
                .contains(new Hold(Optional.of(HoldReason.AWAITING_CALLER), Optional.empty()));
    }

    @Test
    void the_question_is_kept_once_and_not_as_a_reason_too() {
        asked();

        assertThat(bench.events(incident.id(), WorkEvent.StateChanged.class)
                        .get(0)
                        .reason())
                .isEmpty();
    }

    @Test
    void waiting_for_the_caller_without_a_question_is_refused() {
        MoveInput mute =
                MoveInput.builder().holdReason(HoldReason.AWAITING_CALLER).build();

        assertThat(Bench.faults(bench.run(WorkCommand.move(incident.id(), IncidentIntent.HOLD, mute), ERIK)))
                .containsExactly("reason required");
        assertThat(Bench.faults(bench.run(IncidentCommand.hold(incident.id(), HoldReason.AWAITING_CALLER, "  "), ERIK)))
                .containsExactly("reason required");
    }

    @Test
    void the_callers_reply_ends_the_wait_for_the_caller() {
        asked();

        Incident after = bench.done(IncidentCommand.reply(incident.id(), "5.1"), ANNA);

        assertThat(after.state()).isEqualTo(IncidentLifecycle.IN_PROGRESS);
        assertThat(after.work().status().hold()).isEmpty();
        assertThat(after.entries()).hasSize(2);
    }

    @Test
    void so_does_the_reply_of_who_logged_it_for_the_caller() {
        Incident forAnna = bench.desk.incidents().log(Bench.report().build(), Actor.caller("assistant"));
        bench.done(IncidentCommand.hold(forAnna.id(), HoldReason.AWAITING_CALLER, "Which version?"), ERIK);

        Incident after = bench.done(IncidentCommand.reply(forAnna.id(), "5.1"), Actor.caller("assistant"));

        assertThat(after.state()).isEqualTo(IncidentLifecycle.IN_PROGRESS);
    }

    @Test
    void an_operators_entry_does_not_end_it_even_of_the_operator_who_logged_it() {
        asked();

        bench.done(IncidentCommand.reply(incident.id(), "Still waiting for you"), ERIK);
        bench.done(IncidentCommand.note(incident.id(), "called twice"), ERIK);

        assertThat(bench.read(incident.id()).state()).isEqualTo(IncidentLifecycle.ON_HOLD);
    }

    @Test
    void the_reply_of_a_caller_who_also_works_on_the_desk_ends_it() {
        asked();

        bench.done(IncidentCommand.reply(incident.id(), "5.1"), Bench.BOTH);

        assertThat(bench.read(incident.id()).state()).isEqualTo(IncidentLifecycle.IN_PROGRESS);
    }

    @Test
    void an_internal_note_of_who_logged_it_does_not_end_it() {
        Actor coordinator = Actor.of(new PersonId("cecilia"), Role.COORDINATOR);
        Incident forAnna = bench.desk.incidents().log(Bench.report().build(), coordinator);
        bench.done(IncidentCommand.hold(forAnna.id(), HoldReason.AWAITING_CALLER, "Which version?"), ERIK);

        bench.done(IncidentCommand.note(forAnna.id(), "I will ask her"), coordinator);

        assertThat(bench.read(forAnna.id()).state()).isEqualTo(IncidentLifecycle.ON_HOLD);
    }

    @ParameterizedTest
    @EnumSource(value = HoldReason.class, names = "AWAITING_CALLER", mode = EnumSource.Mode.EXCLUDE)
    void a_reply_does_not_end_another_wait(HoldReason reason) {
        Instant until = bench.now.plus(Duration.ofDays(1));
        MoveInput input = MoveInput.builder()
                .holdReason(reason)
                .until(until)
                .reason("for it")
                .build();
        bench.done(WorkCommand.move(incident.id(), IncidentIntent.HOLD, input), ERIK);

        bench.done(IncidentCommand.reply(incident.id(), "any news?"), ANNA);

        assertThat(bench.read(incident.id()).state()).isEqualTo(IncidentLifecycle.ON_HOLD);
        assertThat(bench.read(incident.id()).entries())
                .as("a reason for operators is no entry")
                .hasSize(1);
    }

    @Test
    void a_scheduled_wait_needs_its_end() {
        MoveInput endless = MoveInput.builder()
                .holdReason(HoldReason.SCHEDULED)
                .reason("planned")
                .build();

        assertThat(Bench.faults(bench.run(WorkCommand.move(incident.id(), IncidentIntent.HOLD, endless), ERIK)))
                .containsExactly("until required");
    }

    @Test
    void a_scheduled_wait_ends_by_itself_at_its_instant_and_not_before() {
        Instant until = Bench.at("2026-06-16T10:00");
        bench.done(IncidentCommand.holdUntil(incident.id(), until, "planned work"), ERIK);
        assertThat(bench.desk.work().nextDueAt(bench.desk.tenant())).contains(until);

        bench.now = until.minusNanos(1_000);
        assertThat(bench.runDue()).isZero();
        bench.now = until;
        assertThat(bench.runDue()).isEqualTo(1);
        assertThat(bench.runDue()).isZero();

        Incident after = bench.read(incident.id());
        assertThat(after.state()).isEqualTo(IncidentLifecycle.IN_PROGRESS);
        assertThat(after.work().status().since()).isEqualTo(until);
        assertThat(bench.desk.incidents().timeline(incident.id(), Visibility.all()))
                .last()
                .satisfies(last -> assertThat(last.envelope().by().cause()).contains("due:" + until));
    }

    @Test
    void a_scheduled_wait_that_was_left_by_hand_does_not_end_again() {
        bench.done(IncidentCommand.holdUntil(incident.id(), Bench.at("2026-06-16T10:00"), "planned"), ERIK);
        bench.done(IncidentCommand.resume(incident.id()), ERIK);
        bench.done(IncidentCommand.hold(incident.id(), HoldReason.AWAITING_VENDOR, "them"), ERIK);

        bench.set("2026-06-20T10:00");

        assertThat(bench.runDue()).isZero();
        assertThat(bench.read(incident.id()).state()).isEqualTo(IncidentLifecycle.ON_HOLD);
        assertThat(bench.desk.work().nextDueAt(bench.desk.tenant())).isEmpty();
    }

    @Test
    void the_end_of_a_wait_is_kept_in_whole_microseconds_like_every_instant() {
        Instant until = Bench.at("2026-06-16T10:00").plusNanos(1_001);

        Incident held = bench.done(IncidentCommand.holdUntil(incident.id(), until, "planned"), ERIK);

        assertThat(bench.read(incident.id())).isEqualTo(held);
        assertThat(held.work().status().hold().flatMap(Hold::until))
                .contains(Bench.at("2026-06-16T10:00").plusNanos(1_000));
    }

    @Test
    void what_an_incident_waits_for_can_be_put_right_while_it_waits() {
        asked();

        Incident after = bench.done(IncidentCommand.hold(incident.id(), HoldReason.AWAITING_VENDOR, "them"), ERIK);

        assertThat(after.work().status().hold().flatMap(Hold::reason)).contains(HoldReason.AWAITING_VENDOR);
        bench.done(IncidentCommand.reply(incident.id(), "5.1"), ANNA);
        assertThat(bench.read(incident.id()).state()).isEqualTo(IncidentLifecycle.ON_HOLD);
    }

    @Test
    void a_state_accepts_only_what_it_stands_for() {
        Bench other = Bench.with(Bench.configuration(desk -> desk.incidentLifecycle(oneStateForEach())));
        Incident one = other.log();

        assertThat(Bench.faults(other.run(
                        WorkCommand.of(
                                one.id(),
                                new Move<>(
                                        IncidentIntent.HOLD,
                                        Optional.of("With vendor"),
                                        MoveInput.builder()
                                                .holdReason(HoldReason.AWAITING_CALLER)
                                                .reason("?")
                                                .build())),
                        ERIK)))
                .containsExactly("holdReason not-accepted");

        Move<IncidentIntent> fits = new Move<>(IncidentIntent.HOLD, Optional.of("With vendor"), MoveInput.none());
        Incident held = other.done(WorkCommand.of(one.id(), fits), ERIK);
        assertThat(held.work().status().hold().flatMap(Hold::reason)).contains(HoldReason.AWAITING_VENDOR);
    }

    @Test
    void a_state_that_waits_for_the_caller_needs_a_question_though_nobody_names_the_reason() {
        Bench other = Bench.with(Bench.configuration(desk -> desk.incidentLifecycle(oneStateForEach())));
        Incident one = other.log();

        assertThat(Bench.faults(other.run(WorkCommand.move(one.id(), IncidentIntent.HOLD, MoveInput.none()), ERIK)))
                .containsExactly("reason required");
        other.done(
                WorkCommand.move(
                        one.id(),
                        IncidentIntent.HOLD,
                        MoveInput.builder().reason("Which?").build()),
                ERIK);
        Incident after = other.done(IncidentCommand.reply(one.id(), "this"), ANNA);
        assertThat(after.state()).isEqualTo("Working");
    }

    private static Lifecycle<IncidentIntent> oneStateForEach() {
        return Lifecycle.builder("own", IncidentIntent.class)
                .initial("Open")
                .state("Working", Phase.ACTIVE)
                .waiting("With caller", HoldReason.AWAITING_CALLER)
                .waiting("With vendor", HoldReason.AWAITING_VENDOR)
                .state("Done", Phase.DONE)
                .state("Over", Phase.TERMINAL)
                .allow(
                        IncidentIntent.HOLD,
                        List.of("Open", "Working"),
                        List.of("With caller", "With vendor"),
                        Guard.requiring(RequiredInput.HOLD_REASON))
                .allow(IncidentIntent.RESUME, List.of("With caller", "With vendor"), List.of("Working"))
                .allow(IncidentIntent.RESOLVE, List.of("Open", "Working"), List.of("Done"))
                .allow(IncidentIntent.CLOSE, List.of("Done"), List.of("Over"))
                .build();
    }

    @Test
    void time_registered_never_sums_to_less_than_nothing() {
        WorkAction.AddEntry hour = new WorkAction.AddEntry(EntryAudience.INTERNAL, "worked", List.of(), 60);
        WorkAction.AddEntry less = new WorkAction.AddEntry(EntryAudience.INTERNAL, "mistyped", List.of(), -50);
        bench.done(WorkCommand.of(incident.id(), hour), ERIK);
        bench.done(WorkCommand.of(incident.id(), less), ERIK);

        assertThat(Bench.faults(bench.run(WorkCommand.of(incident.id(), less), ERIK)))
                .containsExactly("minutes total-negative");
        assertThat(bench.read(incident.id()).entries()).hasSize(2);
    }

    @Test
    void a_wait_cannot_end_before_it_begins() {
        for (Instant until : List.of(bench.now, bench.now.minusSeconds(1))) {
            assertThat(Bench.faults(bench.run(IncidentCommand.holdUntil(incident.id(), until, "planned work"), ERIK)))
                    .containsExactly("until not-ahead");
        }
        bench.done(IncidentCommand.holdUntil(incident.id(), bench.now.plusNanos(1_000), "planned work"), ERIK);
    }

    @ParameterizedTest
    @EnumSource(
            value = HoldReason.class,
            names = {"AWAITING_CALLER", "SCHEDULED"},
            mode = EnumSource.Mode.EXCLUDE)
    void a_caller_cannot_end_a_wait_for_somebody_else(HoldReason reason) {
        bench.done(IncidentCommand.hold(incident.id(), reason, "they look into it"), ERIK);

        assertThat(bench.refused(IncidentCommand.resume(incident.id()), ANNA).code())
                .isEqualTo("not-your-wait");
        bench.done(IncidentCommand.resume(incident.id()), ERIK);
    }

    @Test
    void a_caller_can_end_the_wait_for_the_caller_without_a_word() {
        asked();
        assertThat(bench.done(IncidentCommand.resume(incident.id()), ANNA).state())
                .isEqualTo(IncidentLifecycle.IN_PROGRESS);
    }

    @Test
    void the_end_of_the_wait_is_the_desks_doing_because_of_the_callers_entry() {
        asked();
        bench.done(IncidentCommand.reply(incident.id(), "5.1"), ANNA);

        List<Recorded> told = bench.desk.incidents().timeline(incident.id(), Visibility.all());
        Recorded entry = told.get(told.size() - 2);
        Recorded resumed = told.get(told.size() - 1);
        assertThat(entry.envelope().by().actor()).isEqualTo(ANNA.person());
        assertThat(resumed.event()).isInstanceOf(WorkEvent.StateChanged.class);
        assertThat(resumed.envelope().by().actor()).isEqualTo(Actor.system().person());
        assertThat(resumed.envelope().by().cause()).contains("entry:2");
    }
}
