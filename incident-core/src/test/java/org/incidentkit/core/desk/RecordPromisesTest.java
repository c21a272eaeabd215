package org.incidentkit.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incidentkit.core.desk.PromiseDesk.ERIK;
import static org.incidentkit.core.desk.PromiseDesk.at;
import static org.incidentkit.core.desk.PromiseDesk.office;
import static org.incidentkit.core.desk.PromiseDesk.resolution;

import java.time.Duration;
import java.util.Locale;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.classification.Priority;
import org.incidentkit.core.configuration.DeskConfiguration;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.sla.Clock;
import org.incidentkit.core.sla.ClockSegment;
import org.incidentkit.core.sla.DeadlineExplanation;
import org.incidentkit.core.sla.Plan;
import org.junit.jupiter.api.Test;

class RecordPromisesTest {
    private final PromiseDesk bench = new PromiseDesk(DeskConfiguration.builder()
            .addCalendars(office("08:00", "17:00"))
            .addCalendars(BusinessCalendar.alwaysOpen("round-the-clock", PromiseDesk.STOCKHOLM))
            .addPromises(resolution("resolution", 8).build())
            .build());
    private final Incident incident = bench.log();
    private final RecordPromises promises = bench.desk.promises().of(incident);
    private final Clock clock = promises.clock("resolution").orElseThrow();

    @Test
    void a_pause_until_monday_says_when_it_breaches() {
        Plan paused = promises.pausedUntil(clock, at("2026-06-15T11:00"), at("2026-06-22T09:00"));
        assertThat(paused.dueAt()).contains(at("2026-06-22T15:00"));
        assertThat(bench.read(incident.id())).as("asking changes nothing").isEqualTo(incident);
    }

    @Test
    void what_was_foreseen_is_what_happens() {
        Plan foreseen = promises.pausedUntil(clock, at("2026-06-15T11:00"), at("2026-06-22T09:00"));
        bench.at(
                "2026-06-15T11:00",
                IncidentCommand.holdUntil(incident.id(), at("2026-06-22T09:00"), "spare part"),
                ERIK);
        bench.now = at("2026-06-22T09:00");
        bench.desk.work().runDue(10);
        assertThat(bench.clock(incident.id(), "resolution").plan()).isEqualTo(foreseen);
    }

    @Test
    void another_priority_another_calendar_and_the_latest_start() {
        assertThat(promises.withPriority(clock, Priority.MODERATE).flatMap(Plan::dueAt))
                .contains(at("2026-06-16T16:00"));
        assertThat(promises.withPriority(clock, Priority.LOW)).isEmpty();
        assertThat(promises.withCalendar(clock, "round-the-clock").dueAt()).contains(at("2026-06-15T17:00"));
        assertThat(promises.withCalendar(clock, "round-the-clock").breachesAt())
                .as("never closed, so late at once")
                .contains(at("2026-06-15T17:00"));
        assertThat(clock.breachesAt()).contains(at("2026-06-16T08:00"));
        assertThat(promises.latestStart(clock, Duration.ofHours(3))).contains(at("2026-06-15T14:00"));
    }

    @Test
    void a_reading_and_its_explanation_agree() {
        bench.at("2026-06-15T10:00", IncidentCommand.holdUntil(incident.id(), at("2026-06-15T12:00"), "lunch"), ERIK);
        bench.at("2026-06-15T11:00", IncidentCommand.resume(incident.id()), ERIK);
        RecordPromises now = bench.desk.promises().of(bench.read(incident.id()));
        Clock resumed = now.clocks().get(0);
        DeadlineExplanation why = now.explain(resumed, at("2026-06-16T09:00"));
        Duration counted = why.segments().stream()
                .filter(ClockSegment::counted)
                .map(ClockSegment::length)
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(counted).isEqualTo(Duration.ofHours(8));
        assertThat(now.read(resumed, at("2026-06-16T09:00")).businessElapsed()).isEqualTo(counted);
        assertThat(why.sentence(Locale.ENGLISH)).isNotEqualTo(why.sentence(Locale.forLanguageTag("sv")));
    }

    @Test
    void a_promise_nobody_made_has_no_clock() {
        assertThat(promises.clock("response")).isEmpty();
        assertThat(promises.clocks()).isEqualTo(incident.clocks());
    }
}
