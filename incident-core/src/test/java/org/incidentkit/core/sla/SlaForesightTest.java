package org.incidentkit.core.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.classification.Priority;
import org.junit.jupiter.api.Test;

class SlaForesightTest {
    private final SlaCatalog catalog = SlaCatalog.builder()
            .calendar(Sla.OFFICE)
            .calendar(BusinessCalendar.alwaysOpen("always", Sla.STOCKHOLM))
            .definition(Sla.byPriority(Sla.resolution()).build())
            .build();
    private final SlaForesight foresight = new SlaForesight(catalog);
    private final Desk desk =
            new Desk(catalog).given(ClockFacts.PRIORITY, "MODERATE").phase("2026-06-15 08:00", "ACTIVE");

    @Test
    void paused_until_an_instant_it_breaches_that_much_later() {
        Plan plan = foresight.pausedUntil(desk.clock(), Sla.at("2026-06-15 12:00"), Sla.at("2026-06-16 09:00"));
        assertThat(plan.dueAt()).isEqualTo(Sla.maybeAt("2026-06-16 13:00"));
        assertThat(desk.clock().dueAt()).isEqualTo(Sla.maybeAt("2026-06-15 16:00"));
    }

    @Test
    void a_pause_that_already_lasts_is_foreseen_to_last_until_then() {
        desk.phase("2026-06-15 10:00", "WAITING");
        Plan plan = foresight.pausedUntil(desk.clock(), Sla.at("2026-06-15 13:00"), Sla.at("2026-06-15 14:00"));
        assertThat(plan.dueAt()).isEqualTo(Sla.maybeAt("2026-06-16 11:00"));
        desk.phase("2026-06-15 14:00", "ACTIVE");
        assertThat(desk.clock().plan()).isEqualTo(plan);
    }

    @Test
    void what_cannot_be_paused_is_refused() {
        assertThatThrownBy(() ->
                        foresight.pausedUntil(desk.clock(), Sla.at("2026-06-15 12:00"), Sla.at("2026-06-15 11:00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("clock 1");
        desk.phase("2026-06-15 12:00", "DONE");
        assertThatThrownBy(() ->
                        foresight.pausedUntil(desk.clock(), Sla.at("2026-06-15 12:00"), Sla.at("2026-06-15 13:00")))
                .hasMessageContaining("COMPLETED");
    }

    @Test
    void another_priority_or_calendar_is_foreseen_from_the_start() {
        desk.phase("2026-06-15 10:00", "WAITING").phase("2026-06-15 11:00", "ACTIVE");
        assertThat(foresight
                        .withPriority(desk.clock(), Priority.HIGH)
                        .orElseThrow()
                        .dueAt())
                .isEqualTo(Sla.maybeAt("2026-06-15 13:00"));
        assertThat(foresight.withPriority(desk.clock(), Priority.PLANNING)).isEmpty();
        assertThat(foresight.withPriority(desk.clock(), Priority.LOW)).isPresent();
        assertThat(foresight.withCalendar(desk.clock(), "always").dueAt()).isEqualTo(Sla.maybeAt("2026-06-15 17:00"));
        assertThatThrownBy(() -> foresight.withCalendar(desk.clock(), "none")).hasMessageContaining("'none'");
    }

    @Test
    void what_was_foreseen_for_a_priority_is_what_happens() {
        Plan foreseen = foresight.withPriority(desk.clock(), Priority.HIGH).orElseThrow();
        desk.change("2026-06-15 09:30", ClockFacts.PRIORITY, "HIGH");
        assertThat(desk.clock().plan()).isEqualTo(foreseen);
    }

    @Test
    void the_latest_start_leaves_just_the_time_the_work_takes() {
        assertThat(foresight.latestStart(desk.clock(), Duration.ofMinutes(90)))
                .isEqualTo(Sla.maybeAt("2026-06-15 14:30"));
        assertThat(foresight.latestStart(desk.clock(), Duration.ofHours(9))).isEqualTo(Sla.maybeAt("2026-06-12 16:00"));
    }

    @Test
    void breaches_within_a_window_come_earliest_first() {
        Desk sooner = new Desk(catalog).given(ClockFacts.PRIORITY, "HIGH").phase("2026-06-15 08:00", "ACTIVE");
        Desk paused = new Desk(catalog).given(ClockFacts.PRIORITY, "HIGH").phase("2026-06-15 08:00", "WAITING");
        Desk later = new Desk(catalog).given(ClockFacts.PRIORITY, "LOW").phase("2026-06-15 08:00", "ACTIVE");
        List<Clock> all = List.of(desk.clock(), paused.clock(), later.clock(), sooner.clock());
        assertThat(Clocks.breachingWithin(all, Sla.at("2026-06-15 09:00"), Duration.ofHours(8)))
                .containsExactly(sooner.clock(), desk.clock());
        assertThat(Clocks.breachingWithin(all, Sla.at("2026-06-15 09:00"), Duration.ofHours(7)))
                .containsExactly(sooner.clock());
        sooner.due("2026-06-15 13:00");
        assertThat(Clocks.breachingWithin(sooner.clocks(), Sla.at("2026-06-15 09:00"), Duration.ofDays(9)))
                .isEmpty();
    }
}
