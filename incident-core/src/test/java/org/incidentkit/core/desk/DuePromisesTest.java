package org.incidentkit.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incidentkit.core.desk.PromiseDesk.ERIK;
import static org.incidentkit.core.desk.PromiseDesk.at;
import static org.incidentkit.core.desk.PromiseDesk.resolution;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.condition.Constant;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.record.WorkFold;
import org.incidentkit.core.sla.ClockBreached;
import org.incidentkit.core.sla.ClockEvent;
import org.incidentkit.core.sla.ClockThresholdPassed;
import org.incidentkit.core.sla.SlaConditions;
import org.incidentkit.core.sla.SlaDefinition;
import org.incidentkit.core.sla.Threshold;
import org.junit.jupiter.api.Test;

class DuePromisesTest {
    /** Nine thresholds and the breach: ten steps. */
    private static final SlaDefinition STEPS = withSteps();

    private final PromiseDesk bench = PromiseDesk.promising(STEPS);
    private final WorkRunner work = bench.desk.work();

    private static SlaDefinition withSteps() {
        SlaDefinition.Builder steps = resolution("resolution", 8);
        for (int percent = 10; percent <= 60; percent += 10) {
            steps.addThresholds(new Threshold.Percent(percent + " %", percent));
        }
        return steps.addThresholds(new Threshold.BeforeDue("two hours left", Duration.ofHours(2)))
                .addThresholds(new Threshold.AfterDue("an hour late", Duration.ofHours(1)))
                .addThresholds(new Threshold.Percent("twice", 200))
                .build();
    }

    @Test
    void a_step_is_decided_at_its_instant_and_not_a_microsecond_earlier() {
        IncidentId id = bench.log().id();
        Instant first = at("2026-06-15T09:48");
        assertThat(work.nextDueAt()).contains(first);
        bench.now = first.minusNanos(1_000);
        assertThat(work.runDue(10)).isZero();
        bench.now = first;
        assertThat(work.runDue(10)).isEqualTo(1);
        assertThat(steps(id)).containsExactly(new ClockThresholdPassed(1, "10 %", first));
        assertThat(work.runDue(10)).isZero();
        assertThat(work.nextDueAt()).contains(at("2026-06-15T10:36"));
    }

    @Test
    void ten_missed_steps_are_decided_once_and_in_planned_order() {
        IncidentId id = bench.log().id();
        bench.now = at("2026-07-15T09:00");
        assertThat(work.runDue(10)).isEqualTo(1);

        List<ClockEvent> steps = steps(id);
        assertThat(steps).hasSize(10).isSortedAccordingTo(Comparator.comparing(ClockEvent::at));
        assertThat(steps.get(7))
                .isEqualTo(new ClockBreached(1, at("2026-06-16T08:00").plusNanos(1_000)));
        assertThat(work.runDue(10)).isZero();
        assertThat(work.nextDueAt()).isEmpty();
        assertThat(steps(id)).isEqualTo(steps);
    }

    @Test
    void a_late_host_decides_what_one_in_time_decides() {
        IncidentId late = bench.log().id();
        PromiseDesk other = PromiseDesk.promising(STEPS);
        IncidentId prompt = other.log().id();
        while (other.desk.work().nextDueAt().isPresent()) {
            other.now = other.desk.work().nextDueAt().get();
            assertThat(other.desk.work().runDue(10)).isEqualTo(1);
        }
        bench.now = at("2026-07-15T09:00");
        work.runDue(10);
        assertThat(steps(late))
                .isEqualTo(
                        other.events(prompt, ClockEvent.class).stream().skip(1).toList());
        assertThat(bench.read(late).clocks()).isEqualTo(other.read(prompt).clocks());
    }

    @Test
    void a_clock_that_jumps_back_decides_nothing_twice() {
        IncidentId id = bench.log().id();
        bench.now = at("2026-06-15T11:00");
        work.runDue(10);
        assertThat(steps(id)).hasSize(2);

        bench.at("2026-06-15T09:30", IncidentCommand.note(id, "an hour and a half earlier"), ERIK);
        assertThat(work.runDue(10)).isZero();
        bench.now = at("2026-06-15T11:00");
        assertThat(work.runDue(10)).isZero();
        assertThat(steps(id)).hasSize(2);

        bench.now = at("2026-06-15T11:24");
        assertThat(work.runDue(10)).isEqualTo(1);
        assertThat(steps(id)).extracting(ClockEvent::at).doesNotHaveDuplicates().hasSize(3);
        assertThat(WorkFold.fold(bench.journal(id))).isEqualTo(bench.read(id).work());
    }

    @Test
    void a_command_decides_what_was_due_before_it() {
        IncidentId id = bench.log().id();
        bench.at("2026-06-15T11:00", IncidentCommand.start(id), ERIK);
        assertThat(steps(id)).hasSize(2);
        assertThat(work.runDue(10)).isZero();
    }

    @Test
    void the_end_of_a_wait_stands_between_the_steps_before_and_after_it() {
        SlaDefinition unpaused = resolution("unpaused", 8)
                .pause(Constant.NEVER)
                .stop(SlaConditions.resolved())
                .addThresholds(new Threshold.Percent("early", 25), new Threshold.Percent("later", 50))
                .build();
        PromiseDesk other = PromiseDesk.promising(unpaused);
        IncidentId id = other.log().id();
        other.at("2026-06-15T09:10", IncidentCommand.holdUntil(id, at("2026-06-15T12:00"), "part"), ERIK);
        int before = other.journal(id).size();
        other.now = at("2026-06-15T14:00");
        other.desk.work().runDue(10);

        List<Event> told =
                other.journal(id).stream().skip(before).map(Recorded::event).toList();
        assertThat(told).hasSize(3);
        assertThat(told.get(0)).isEqualTo(new ClockThresholdPassed(1, "early", at("2026-06-15T11:00")));
        assertThat(told.get(1)).isInstanceOf(WorkEvent.StateChanged.class);
        assertThat(told.get(2)).isEqualTo(new ClockThresholdPassed(1, "later", at("2026-06-15T13:00")));
    }

    @Test
    void a_limit_takes_the_records_that_wait_longest() {
        List<IncidentId> ids = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            ids.add(bench.log().id());
            bench.now = bench.now.plusSeconds(60);
        }
        bench.now = at("2026-06-15T10:00");
        assertThat(work.runDue(2)).isEqualTo(2);
        assertThat(ids).extracting(id -> steps(id).size()).containsExactly(1, 1, 0);
        assertThat(work.nextDueAt()).contains(at("2026-06-15T09:50"));
        assertThat(work.runDue(2)).isEqualTo(1);
        assertThat(work.runDue(2)).isZero();
        assertThatThrownBy(() -> work.runDue(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void every_tenant_is_run_and_each_desk_knows_its_own_next_instant() {
        ServiceDesk other = bench.desk.tenant(new TenantId("other"));
        assertThat(other.work().nextDueAt()).isEmpty();
        Incident theirs = other.incidents().log(PromiseDesk.urgent().build(), ERIK);
        assertThat(work.nextDueAt()).isEmpty();
        assertThat(other.work().nextDueAt()).isEqualTo(work.nextDueAt(other.tenant()));
        bench.log();
        bench.now = at("2026-06-15T10:00");
        assertThat(work.runDue(10)).isEqualTo(2);
        assertThat(theirs.number()).isNotBlank();
    }

    private List<ClockEvent> steps(IncidentId id) {
        return bench.events(id, ClockEvent.class).stream().skip(1).toList();
    }
}
