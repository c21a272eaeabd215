package org.incidentkit.core.sla;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.calendar.DayEnd;
import org.incidentkit.core.calendar.TimeRange;
import org.incidentkit.core.common.Microseconds;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private static Desk promised(Budget budget, Threshold... thresholds) {
        return Desk.with(
                Sla.resolution().budget(budget).addThresholds(thresholds).build());
    }

    @Test
    void working_days_end_with_the_day_and_breach_at_the_next_opening() {
        Desk desk = promised(new Budget.WorkingDays(2)).phase("2026-06-17 10:00", "ACTIVE");
        assertThat(desk.clock().dueAt()).isEqualTo(Sla.maybeAt("2026-06-22 17:00"));
        assertThat(desk.clock().breachesAt()).isEqualTo(Sla.maybeAt("2026-06-23 08:00"));
        assertThat(desk.clock().plan().budget()).contains(Duration.ofHours(7 + 9 + 9));
    }

    @Test
    void a_day_lost_to_a_pause_is_a_day_more() {
        Desk desk = promised(new Budget.WorkingDays(2))
                .phase("2026-06-15 10:00", "ACTIVE")
                .phase("2026-06-16 08:00", "WAITING")
                .phase("2026-06-17 08:00", "ACTIVE");
        assertThat(desk.clock().dueAt()).isEqualTo(Sla.maybeAt("2026-06-18 17:00"));
    }

    @Test
    void working_days_that_keep_the_time_may_end_outside_hours_until_a_pause_takes_time_away() {
        Budget budget = new Budget.WorkingDays(1, DayEnd.KEEP_TIME);
        Desk desk = promised(budget).phase("2026-06-15 20:00", "ACTIVE");
        assertThat(desk.clock().dueAt()).isEqualTo(Sla.maybeAt("2026-06-16 20:00"));
        assertThat(desk.clock().breachesAt()).isEqualTo(Sla.maybeAt("2026-06-17 08:00"));
        desk.phase("2026-06-15 21:00", "WAITING").phase("2026-06-16 07:00", "ACTIVE");
        assertThat(desk.clock().dueAt()).isEqualTo(Sla.maybeAt("2026-06-16 20:00"));
        desk.phase("2026-06-16 09:00", "WAITING").phase("2026-06-16 09:30", "ACTIVE");
        assertThat(desk.clock().dueAt()).isEqualTo(Sla.maybeAt("2026-06-17 08:30"));
    }

    @Test
    void next_business_day_by_four_skips_the_holiday_and_the_weekend() {
        Desk desk = promised(new Budget.Relative(1, LocalTime.of(16, 0))).phase("2026-06-18 09:00", "ACTIVE");
        assertThat(desk.clock().dueAt()).isEqualTo(Sla.maybeAt("2026-06-22 16:00"));
        assertThat(desk.clock().plan().budget()).contains(Duration.ofHours(16));
    }

    @Test
    void a_relative_time_in_the_gap_of_a_spring_night_moves_forward_by_the_gap() {
        BusinessCalendar always = BusinessCalendar.alwaysOpen("office", Sla.STOCKHOLM);
        Budget budget = new Budget.Relative(1, LocalTime.of(2, 30));
        Desk desk = new Desk(Sla.catalog(always, Sla.resolution().budget(budget).build()));
        desk.phase("2026-03-28 12:00", "ACTIVE");
        assertThat(desk.clock().dueAt()).isEqualTo(Sla.maybeAt("2026-03-29 03:30"));
    }

    @Test
    void twenty_four_hours_over_an_autumn_night_end_an_hour_earlier_on_the_wall() {
        Desk desk = Desk.with(Sla.resolutionOn(CalendarSource.always())
                .zone(ZoneSource.of(Sla.STOCKHOLM))
                .budget(Sla.hours(24))
                .build());
        desk.phase("2026-10-24 12:00", "ACTIVE");
        assertThat(desk.clock().dueAt()).isEqualTo(Sla.maybeAt("2026-10-25 11:00"));
        assertThat(desk.clock().agreement().calendar().zone()).isEqualTo("Europe/Stockholm");
    }

    @Test
    void a_calendar_that_never_opens_never_comes_due() {
        BusinessCalendar closed =
                BusinessCalendar.builder("office", Sla.STOCKHOLM).build();
        for (Budget budget : List.of(Sla.hours(1), new Budget.WorkingDays(1), new Budget.Relative(1, LocalTime.NOON))) {
            SlaDefinition definition = Sla.resolution()
                    .budget(budget)
                    .addThresholds(new Threshold.Percent("half", 50))
                    .build();
            Desk desk = new Desk(Sla.catalog(closed, definition)).phase("2026-06-15 08:00", "ACTIVE");
            assertThat(desk.clock().dueAt()).isEmpty();
            assertThat(desk.clock().originalDueAt()).isEmpty();
            assertThat(desk.nextDue()).isEmpty();
            desk.phase("2026-06-15 09:00", "WAITING").phase("2030-06-15 09:00", "DONE");
            assertThat(desk.clock().isBreached()).isFalse();
        }
    }

    @Test
    void thresholds_are_of_working_time_from_start_to_due() {
        Desk desk = promised(
                        Sla.hours(10),
                        new Threshold.AfterDue("hour late", Duration.ofHours(1)),
                        new Threshold.Percent("half", 50),
                        new Threshold.Percent("all", 100),
                        new Threshold.BeforeDue("two hours left", Duration.ofHours(2)))
                .phase("2026-06-18 14:00", "ACTIVE");
        assertThat(desk.clock().plan().thresholds())
                .containsExactly(
                        new PlannedThreshold("half", Sla.at("2026-06-22 10:00")),
                        new PlannedThreshold("two hours left", Sla.at("2026-06-22 13:00")),
                        new PlannedThreshold("all", Sla.at("2026-06-22 15:00")),
                        new PlannedThreshold("hour late", Sla.at("2026-06-22 16:00")));
    }

    @Test
    void late_hosts_decide_every_missed_step_once_in_planned_order() {
        Desk desk = promised(
                        Sla.hours(10),
                        new Threshold.Percent("half", 50),
                        new Threshold.AfterDue("hour late", Duration.ofHours(1)))
                .phase("2026-06-18 14:00", "ACTIVE");
        assertThat(desk.nextDue()).contains(Sla.at("2026-06-22 10:00"));
        assertThat(desk.due("2026-06-22 09:59:59.999999")).isEmpty();
        assertThat(desk.due("2026-07-01 10:00"))
                .containsExactly(
                        new ClockThresholdPassed(1, "half", Sla.at("2026-06-22 10:00")),
                        new ClockBreached(1, Sla.at("2026-06-22 15:00").plus(Microseconds.one())),
                        new ClockThresholdPassed(1, "hour late", Sla.at("2026-06-22 16:00")));
        assertThat(desk.due("2026-06-30 10:00")).isEmpty();
        assertThat(desk.due("2026-08-01 10:00")).isEmpty();
        assertThat(desk.clock().passed()).containsExactly("half", "hour late");
    }

    @Test
    void nothing_falls_due_while_paused() {
        Desk desk = promised(Sla.hours(2), new Threshold.Percent("half", 50))
                .phase("2026-06-15 08:00", "ACTIVE")
                .phase("2026-06-15 08:30", "WAITING");
        assertThat(desk.nextDue()).isEmpty();
        assertThat(desk.due("2026-06-16 08:00")).isEmpty();
        assertThat(desk.clock().dueAt()).isEqualTo(Sla.maybeAt("2026-06-15 10:00"));
        assertThat(desk.clock().pausedAt()).isEqualTo(Sla.maybeAt("2026-06-15 08:30"));
    }

    @Test
    void a_share_of_a_budget_rounds_up_to_the_microsecond() {
        Desk desk = promised(new Budget.WorkingTime(Duration.ofNanos(3_001_000)), new Threshold.Percent("third", 33));
        desk.phase("2026-06-15 08:00", "ACTIVE");
        assertThat(desk.clock().plan().thresholds())
                .containsExactly(new PlannedThreshold("third", Sla.at("2026-06-15 08:00:00.000991")));
    }

    @Test
    void a_lead_longer_than_a_budget_of_days_is_passed_at_the_start() {
        Desk desk = promised(new Budget.WorkingDays(1), new Threshold.BeforeDue("long", Duration.ofHours(40)));
        List<ClockEvent> events = desk.change("2026-06-15 08:00", ClockFacts.PHASE, "ACTIVE");
        assertThat(events).last().isEqualTo(new ClockThresholdPassed(1, "long", Sla.at("2026-06-15 08:00")));
    }

    @Test
    void a_calendar_is_read_in_the_zone_of_the_service() {
        BusinessCalendar other = BusinessCalendar.builder("night", ZoneId.of("UTC"))
                .hours(MONDAY, SUNDAY, TimeRange.of("22:00", "06:00"))
                .build();
        SlaDefinition definition = Sla.resolutionOn(CalendarSource.ofService("office"))
                .zone(ZoneSource.ofCustomer())
                .budget(Sla.hours(1))
                .build();
        SlaCatalog catalog = SlaCatalog.builder()
                .calendar(Sla.OFFICE)
                .calendar(other)
                .definition(definition)
                .build();
        Desk desk = new Desk(catalog)
                .given(ClockFacts.SERVICE_CALENDAR, "night")
                .given(ClockFacts.CUSTOMER_ZONE, "Europe/Stockholm")
                .phase("2026-06-15 12:00", "ACTIVE");
        assertThat(desk.clock().dueAt()).isEqualTo(Sla.maybeAt("2026-06-15 23:00"));
        assertThat(desk.clock().agreement().seen())
                .containsEntry(ClockFacts.SERVICE_CALENDAR, List.of("night"))
                .containsEntry(ClockFacts.CUSTOMER_ZONE, List.of("Europe/Stockholm"));
        Desk plain = new Desk(catalog)
                .given(ClockFacts.SERVICE_CALENDAR, "unknown")
                .given(ClockFacts.CUSTOMER_ZONE, "Nowhere")
                .phase("2026-06-15 12:00", "ACTIVE");
        assertThat(plain.clock().agreement().calendar().id()).isEqualTo("office");
        assertThat(plain.clock().dueAt()).isEqualTo(Sla.maybeAt("2026-06-15 13:00"));
    }
}
