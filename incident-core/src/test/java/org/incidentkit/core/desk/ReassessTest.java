package org.incidentkit.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incidentkit.core.condition.Conditions.field;
import static org.incidentkit.core.desk.PromiseDesk.ANNA;
import static org.incidentkit.core.desk.PromiseDesk.ERIK;
import static org.incidentkit.core.desk.PromiseDesk.at;
import static org.incidentkit.core.desk.PromiseDesk.configuration;
import static org.incidentkit.core.desk.PromiseDesk.office;
import static org.incidentkit.core.desk.PromiseDesk.resolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.person.Person;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.sla.Clock;
import org.incidentkit.core.sla.ClockRecalculated;
import org.incidentkit.core.sla.ClockStage;
import org.incidentkit.core.sla.SlaConditions;
import org.incidentkit.core.sla.SlaDefinition;
import org.incidentkit.core.store.RecordPage;
import org.junit.jupiter.api.Test;

class ReassessTest {
    private static final SlaDefinition EIGHT_HOURS = resolution("resolution", 8).build();

    private final PromiseDesk bench = PromiseDesk.promising(EIGHT_HOURS);
    private final ServiceDesk desk = bench.desk;
    private final Promises promises = desk.promises();

    @Test
    void another_calendar_moves_a_promise_only_when_asked_and_tells_before_and_after() {
        Incident incident = bench.log();
        desk.configuration().activate(configuration(office("10:00", "19:00"), EIGHT_HOURS), ERIK);
        bench.at("2026-06-15T09:30", IncidentCommand.note(incident.id(), "looking"), ERIK);
        assertThat(bench.read(incident.id()).dueAt()).contains(at("2026-06-15T17:00"));

        Reassessed moved = promises.reassess(incident.id().ref(), ERIK).orThrow();

        assertThat(moved.number()).isEqualTo(incident.number());
        assertThat(moved.changes()).singleElement().satisfies(change -> {
            assertThat(change.before().flatMap(Clock::dueAt)).contains(at("2026-06-15T17:00"));
            assertThat(change.after().dueAt()).contains(at("2026-06-15T18:00"));
            assertThat(change.reasons()).containsExactly(ClockRecalculated.Reason.CALENDAR);
        });
        assertThat(bench.read(incident.id()).dueAt()).contains(at("2026-06-15T18:00"));
        assertThat(desk.work().nextDueAt())
                .as("one microsecond after the breach")
                .contains(at("2026-06-15T18:00").plusNanos(1_000));
    }

    @Test
    void a_reassessment_is_a_line_of_the_journal_under_its_author() {
        Incident incident = bench.log();
        desk.configuration().activate(configuration(office("10:00", "19:00"), EIGHT_HOURS), ERIK);
        promises.reassess(incident.id().ref(), ERIK).orThrow();

        List<Recorded> journal = bench.journal(incident.id());
        Recorded last = journal.get(journal.size() - 1);
        assertThat(last.event()).isInstanceOf(ClockRecalculated.class);
        assertThat(last.envelope().by().actor()).isEqualTo(ERIK.person());
        assertThat(last.envelope().by().cause()).contains("reassess");
    }

    @Test
    void what_is_up_to_date_is_left_alone() {
        Incident incident = bench.log();
        assertThat(promises.reassess(incident.id().ref(), ERIK).orThrow().isEmpty())
                .isTrue();
        desk.configuration().activate(configuration(office("10:00", "19:00"), EIGHT_HOURS), ERIK);
        promises.reassess(incident.id().ref(), ERIK).orThrow();
        Incident once = bench.read(incident.id());

        assertThat(promises.reassess(incident.id().ref(), ERIK).orThrow().isEmpty())
                .isTrue();
        assertThat(bench.read(incident.id())).isEqualTo(once);
    }

    @Test
    void new_definitions_attach_others_shrink_and_retired_ones_end() {
        Incident incident = bench.log();
        SlaDefinition four = resolution("resolution", 4).build();
        desk.configuration()
                .activate(
                        configuration(
                                office("08:00", "17:00"),
                                four,
                                resolution("extra", 6).build()),
                        ERIK);
        bench.now = at("2026-06-15T10:00");
        Reassessed moved = promises.reassess(incident.id().ref(), ERIK).orThrow();
        assertThat(moved.changes()).hasSize(2);
        assertThat(moved.changes().get(0).reasons()).containsExactly(ClockRecalculated.Reason.DEFINITION);
        assertThat(moved.changes().get(0).after().dueAt()).contains(at("2026-06-15T13:00"));
        assertThat(moved.changes().get(1).before()).isEmpty();
        assertThat(moved.changes().get(1).after().startedAt()).isEqualTo(at("2026-06-15T10:00"));

        desk.configuration().activate(configuration(office("08:00", "17:00"), four), ERIK);
        Reassessed ended = promises.reassess(incident.id().ref(), ERIK).orThrow();
        assertThat(ended.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.after().stage()).isEqualTo(ClockStage.CANCELLED));
    }

    @Test
    void what_conditions_read_outside_the_record_counts_from_the_reassessment_on() {
        SlaDefinition vip =
                resolution("vip", 2).start(field("caller.vip").is(true)).build();
        SlaDefinition seen =
                resolution("seen", 8).pause(field("caller.vip").is(true)).build();
        PromiseDesk other = PromiseDesk.promising(vip, seen);
        Incident incident = other.log();
        assertThat(other.desk.promises().of(incident).clock("vip")).isEmpty();
        other.desk.people().save(Person.of(new PersonId("anna"), "Anna").withVip(true));

        List<Reassessed.Change> changes = other.desk
                .promises()
                .reassess(incident.id().ref(), ERIK)
                .orThrow()
                .changes();

        assertThat(changes)
                .extracting(change -> change.after().agreement().definition())
                .containsExactly("seen", "vip");
        assertThat(changes.get(0).reasons()).containsExactly(ClockRecalculated.Reason.OUTSIDE);
        assertThat(changes.get(0).after().stage()).isEqualTo(ClockStage.PAUSED);
    }

    @Test
    void callers_may_not_reassess_and_strangers_see_no_record() {
        RecordRef ref = bench.log().id().ref();
        assertThat(code(promises.reassess(ref, ANNA))).isEqualTo("operators-only");
        assertThat(code(promises.reassess(ref, Actor.caller("stranger")))).isEqualTo("no-such-record");
        assertThat(code(promises.reassess(new RecordRef(RecordKind.INCIDENT, "none"), ERIK)))
                .isEqualTo("no-such-record");
        assertThat(code(promises.reassess(first(10), ANNA))).isEqualTo("operators-only");
        assertThatThrownBy(() -> promises.reassess(new RecordRef(RecordKind.CI, "router"), ERIK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CI");
    }

    @Test
    void pages_reach_every_open_record_once() {
        List<IncidentId> all = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            all.add(bench.log().id());
        }
        bench.at("2026-06-15T09:10", IncidentCommand.cancel(all.get(2), "twice"), ERIK);
        Incident canceled = bench.read(all.remove(2));
        desk.configuration().activate(configuration(office("10:00", "19:00"), EIGHT_HOURS), ERIK);

        assertThat(pages(2))
                .containsExactlyInAnyOrderElementsOf(
                        all.stream().map(IncidentId::ref).toList());
        assertThat(pages(2)).isEmpty();
        assertThat(bench.read(canceled.id())).isEqualTo(canceled);
        assertThat(all).allSatisfy(id -> assertThat(bench.read(id).dueAt()).contains(at("2026-06-15T18:00")));
    }

    @Test
    void a_resolved_record_whose_promise_runs_until_it_is_closed_is_reached_too() {
        PromiseDesk other = PromiseDesk.promising(untilClosed());
        Incident incident = other.log();
        other.at("2026-06-15T09:10", IncidentCommand.start(incident.id()), ERIK);
        other.at("2026-06-15T09:20", IncidentCommand.resolve(incident.id(), "fixed", "restarted"), ERIK);
        other.desk.configuration().activate(configuration(office("10:00", "19:00"), untilClosed()), ERIK);

        ReassessedPage page = other.desk.promises().reassess(first(10), ERIK).orThrow();

        assertThat(page.moved()).hasSize(1);
        assertThat(page.next()).isEmpty();
    }

    private static SlaDefinition untilClosed() {
        return resolution("closing", 40).stop(SlaConditions.closed()).build();
    }

    private static RecordPage first(int limit) {
        return new RecordPage(RecordKind.INCIDENT, Optional.empty(), limit);
    }

    private List<RecordRef> pages(int limit) {
        List<RecordRef> moved = new ArrayList<>();
        Optional<RecordPage> page = Optional.of(first(limit));
        while (page.isPresent()) {
            ReassessedPage done = promises.reassess(page.get(), ERIK).orThrow();
            done.moved().forEach(each -> moved.add(each.record()));
            page = done.next();
        }
        return moved;
    }

    private static String code(Outcome<?> outcome) {
        return ((Outcome.Rejected<?>) outcome).code();
    }
}
