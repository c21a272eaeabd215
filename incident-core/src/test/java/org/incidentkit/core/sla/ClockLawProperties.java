package org.incidentkit.core.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.incidentkit.core.calendar.DayEnd;
import org.incidentkit.core.classification.Priority;
import org.incidentkit.core.condition.Facts;

class ClockLawProperties {
    @Provide
    Arbitrary<Script> scripts() {
        return Arbitraries.randomValue(Script::random);
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void the_engine_equals_a_clock_that_looks_at_every_minute(@ForAll("scripts") Script script) {
        assertThat(Timekeeper.engine(script)).isEqualTo(new MinuteModel().after(script));
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void the_fold_of_the_journal_is_the_snapshot(@ForAll("scripts") Script script) {
        Desk desk = script.play();
        assertThat(Clocks.evolve(List.of(), desk.journal())).isEqualTo(desk.clocks());
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void the_same_facts_again_give_no_events(@ForAll("scripts") Script script) {
        Desk desk = script.desk();
        for (Script.Step step : script.steps()) {
            Script.play(desk, step);
            assertThat(Script.play(desk, step)).isEmpty();
        }
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void a_host_that_comes_late_decides_what_a_punctual_one_does(@ForAll("scripts") Script script) {
        Desk late = script.play();
        Desk punctual = script.desk();
        for (Script.Step step : script.steps()) {
            while (punctual.nextDue().filter(at -> !at.isAfter(step.at())).isPresent()) {
                assertThat(punctual.due(punctual.nextDue().get())).isNotEmpty();
            }
            Script.play(punctual, step);
        }
        assertThat(late.clocks()).isEqualTo(punctual.clocks());
        assertThat(late.journal()).containsExactlyInAnyOrderElementsOf(punctual.journal());
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void every_step_is_decided_once_and_in_planned_order(@ForAll("scripts") Script script) {
        Desk desk = script.play();
        Instant end = script.steps().get(0).at().plus(Duration.ofDays(40));
        List<ClockEvent> steps = desk.due(end);
        assertThat(steps).isSortedAccordingTo(Comparator.comparing(ClockEvent::at));
        assertThat(desk.due(end.plusSeconds(1))).isEmpty();
        assertThat(desk.nextDue()).isEmpty();
        for (Clock clock : desk.clocks()) {
            assertThat(clock.passed()).doesNotHaveDuplicates();
        }
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void a_running_clock_is_breached_exactly_when_more_was_counted_than_promised(
            @ForAll("scripts") Script script, @ForAll Random random) {
        Desk desk = script.play();
        Instant now = script.steps().get(script.steps().size() - 1).at().plusSeconds(random.nextInt(400_000));
        desk.due(now);
        for (Clock clock : desk.clocks()) {
            ClockReading reading = desk.engine().read(clock, now);
            assertThat(clock.isBreached()).isEqualTo(reading.breached());
            assertThat(reading.remaining().orElseThrow().plus(reading.businessElapsed()))
                    .isGreaterThanOrEqualTo(clock.plan().budget().orElseThrow());
        }
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void the_segments_are_contiguous_and_sum_to_what_was_counted(
            @ForAll("scripts") Script script, @ForAll Random random) {
        Desk desk = script.play();
        for (Clock clock : desk.clocks()) {
            Instant until = clock.startedAt().plusSeconds(random.nextInt(900_000));
            DeadlineExplanation why = desk.engine().explain(clock, until);
            Instant from = why.from();
            Duration counted = Duration.ZERO;
            for (ClockSegment segment : why.segments()) {
                assertThat(segment.start()).isEqualTo(from);
                assertThat(segment.end()).isAfter(from);
                from = segment.end();
                counted = segment.counted() ? counted.plus(segment.length()) : counted;
            }
            assertThat(from).isEqualTo(why.to());
            assertThat(counted).isEqualTo(why.elapsed());
            assertThat(counted).isEqualTo(desk.engine().read(clock, until).businessElapsed());
        }
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void recalculating_gives_what_the_last_priority_would_have_given_from_the_start(@ForAll("scripts") Script script) {
        Priority last = script.steps().get(script.steps().size() - 1).priority();
        Script fresh = new Script(
                script.calendar(),
                script.countingBetween(),
                script.steps().stream()
                        .map(step -> new Script.Step(step.at(), step.phase(), last))
                        .toList());
        Desk moved = script.play();
        Desk straight = fresh.play();
        for (int i = 0; i < moved.clocks().size(); i++) {
            if (moved.clocks().get(i).isActive()) {
                assertThat(moved.clocks().get(i).plan())
                        .isEqualTo(straight.clocks().get(i).plan());
                assertThat(moved.clocks().get(i).progress())
                        .isEqualTo(straight.clocks().get(i).progress());
            }
        }
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void pausing_never_shortens_and_costs_exactly_the_working_time_it_took(
            @ForAll("scripts") Script script, @ForAll Random random) {
        Desk desk = script.play();
        SlaForesight foresight = new SlaForesight(desk.engine().catalog());
        for (Clock clock : desk.clocks()) {
            if (clock.stage() != ClockStage.IN_PROGRESS || clock.isBreached()) {
                continue;
            }
            Instant from = clock.progress().changedAt().plusSeconds(random.nextInt(20_000));
            Instant until = from.plusSeconds(random.nextInt(100_000));
            Plan paused = foresight.pausedUntil(clock, from, until);
            assertThat(paused.dueAt().orElseThrow())
                    .isAfterOrEqualTo(clock.dueAt().orElseThrow());
            if (from.isBefore(clock.dueAt().orElseThrow())) {
                Duration taken = script.calendar().workingTime(from, until);
                assertThat(paused.dueAt())
                        .isEqualTo(
                                taken.isZero()
                                        ? clock.dueAt()
                                        : script.calendar().plus(clock.dueAt().get(), taken));
            }
        }
    }

    @Property(shrinking = ShrinkingMode.OFF)
    void pausing_never_shortens_a_promise_in_days(@ForAll Random random) {
        Script script = Script.random(random);
        LocalTime time = LocalTime.of(random.nextInt(24), 30);
        Budget budget = random.nextBoolean()
                ? new Budget.Relative(1 + random.nextInt(2), time)
                : new Budget.WorkingDays(1 + random.nextInt(3), DayEnd.values()[random.nextInt(2)]);
        SlaDefinition definition = Sla.resolutionOn(
                        CalendarSource.of(script.calendar().id()))
                .budget(budget)
                .build();
        SlaCatalog catalog = Sla.catalog(script.calendar(), definition);
        Instant start = script.steps().get(0).at();
        List<Clock> clocks = Clocks.evolve(List.of(), new SlaEngine(catalog).evaluate(List.of(), Facts.none(), start));
        Instant from = start.plusSeconds(random.nextInt(100_000));
        Instant until = from.plusSeconds(random.nextInt(100_000));
        Plan plan = clocks.get(0).plan();
        Plan paused = new SlaForesight(catalog).pausedUntil(clocks.get(0), from, until);
        assertThat(paused.budget()).isEqualTo(plan.budget());
        assertThat(paused.dueAt().orElseThrow()).isAfterOrEqualTo(plan.dueAt().orElseThrow());
        if (script.calendar().workingTime(from, until).isZero()) {
            assertThat(paused).isEqualTo(plan);
        }
        assertThat(plan.breachesAt())
                .isEqualTo(script.calendar().nextOpen(plan.dueAt().get()));
    }
}
