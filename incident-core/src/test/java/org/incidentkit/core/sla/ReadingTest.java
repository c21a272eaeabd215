package org.incidentkit.core.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.calendar.TimeRange;
import org.junit.jupiter.api.Test;

class ReadingTest {
    private static final SlaDefinition EIGHT =
            Sla.resolution().budget(Sla.hours(8)).build();

    private static List<ClockSegment> segments(Desk desk, String until) {
        return desk.engine().explain(desk.clock(), Sla.at(until)).segments();
    }

    private static ClockSegment segment(String start, String end, ClockSegment.Cause cause, String detail) {
        return new ClockSegment(Sla.at(start), Sla.at(end), cause, detail);
    }

    @Test
    void a_clock_is_read_at_any_instant_past_or_future() {
        Desk desk = Desk.with(EIGHT)
                .phase("2026-06-15 08:00", "ACTIVE")
                .phase("2026-06-15 10:00", "WAITING")
                .phase("2026-06-15 18:00", "ACTIVE");
        SlaEngine engine = desk.engine();
        assertThat(engine.read(desk.clock(), Sla.at("2026-06-16 09:00")))
                .isEqualTo(new ClockReading(
                        Sla.at("2026-06-16 09:00"),
                        Duration.ofHours(3),
                        Duration.ofHours(17),
                        Duration.ofHours(7),
                        Optional.of(Duration.ofHours(5)),
                        false));
        assertThat(engine.read(desk.clock(), Sla.at("2026-06-15 12:00")))
                .isEqualTo(new ClockReading(
                        Sla.at("2026-06-15 12:00"),
                        Duration.ofHours(2),
                        Duration.ofHours(2),
                        Duration.ofHours(2),
                        Optional.of(Duration.ofHours(6)),
                        false));
        ClockReading late = engine.read(desk.clock(), Sla.at("2026-06-17 09:00"));
        assertThat(late.remaining()).contains(Duration.ZERO);
        assertThat(late.breached()).isTrue();
        assertThat(engine.read(desk.clock(), Sla.at("2026-06-14 09:00")).at())
                .isEqualTo(desk.clock().startedAt());
    }

    @Test
    void a_paused_clock_stands_still_and_a_stopped_one_ends() {
        Desk desk = Desk.with(EIGHT).phase("2026-06-15 08:00", "ACTIVE").phase("2026-06-15 10:00", "WAITING");
        assertThat(desk.elapsed("2026-06-15 09:00")).isEqualTo(Duration.ofHours(1));
        assertThat(desk.elapsed("2026-06-16 09:00")).isEqualTo(Duration.ofHours(2));
        desk.phase("2026-06-15 12:00", "DONE");
        ClockReading end = desk.engine().read(desk.clock(), Sla.at("2026-06-20 09:00"));
        assertThat(end.at()).isEqualTo(Sla.at("2026-06-15 12:00"));
        assertThat(end.businessPause()).isEqualTo(Duration.ofHours(2));
        assertThat(desk.engine().read(desk.clock(), Sla.at("2026-06-15 11:00")).at())
                .isEqualTo(Sla.at("2026-06-15 11:00"));
    }

    @Test
    void the_time_between_resolution_and_reopening_is_no_pause() {
        Desk desk = Desk.with(EIGHT)
                .phase("2026-06-15 08:00", "ACTIVE")
                .phase("2026-06-15 10:00", "DONE")
                .phase("2026-06-15 12:00", "ACTIVE");
        ClockReading reading = desk.engine().read(desk.clock(), Sla.at("2026-06-15 13:00"));
        assertThat(reading.businessPause()).isZero();
        assertThat(reading.actualElapsed()).isEqualTo(Duration.ofHours(3));
        assertThat(segments(desk, "2026-06-15 13:00"))
                .containsExactly(
                        segment("2026-06-15 08:00", "2026-06-15 10:00", ClockSegment.Cause.OPEN, ""),
                        segment("2026-06-15 10:00", "2026-06-15 12:00", ClockSegment.Cause.STOPPED, ""),
                        segment("2026-06-15 12:00", "2026-06-15 13:00", ClockSegment.Cause.OPEN, ""));
    }

    @Test
    void every_cause_of_the_calendar_is_named() {
        BusinessCalendar calendar = BusinessCalendar.builder("office", Sla.STOCKHOLM)
                .hours(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, TimeRange.of("08:00", "17:00"))
                .override(LocalDate.of(2026, 6, 16), TimeRange.of("10:00", "12:00"))
                .holiday(LocalDate.of(2026, 6, 17), "A day off")
                .closed(Sla.at("2026-06-15 12:00"), Sla.at("2026-06-15 13:00"), "office move")
                .build();
        Desk desk = new Desk(Sla.catalog(calendar, EIGHT)).phase("2026-06-15 08:00", "ACTIVE");
        assertThat(segments(desk, "2026-06-18 08:00"))
                .containsExactly(
                        segment("2026-06-15 08:00", "2026-06-15 12:00", ClockSegment.Cause.OPEN, ""),
                        segment("2026-06-15 12:00", "2026-06-15 13:00", ClockSegment.Cause.BREAK, "office move"),
                        segment("2026-06-15 13:00", "2026-06-15 17:00", ClockSegment.Cause.OPEN, ""),
                        segment("2026-06-15 17:00", "2026-06-16 00:00", ClockSegment.Cause.CLOSED, ""),
                        segment("2026-06-16 00:00", "2026-06-16 10:00", ClockSegment.Cause.CLOSED_BY_OVERRIDE, ""),
                        segment("2026-06-16 10:00", "2026-06-16 12:00", ClockSegment.Cause.OPEN_BY_OVERRIDE, ""),
                        segment("2026-06-16 12:00", "2026-06-17 00:00", ClockSegment.Cause.CLOSED_BY_OVERRIDE, ""),
                        segment("2026-06-17 00:00", "2026-06-18 00:00", ClockSegment.Cause.HOLIDAY, "A day off"),
                        segment("2026-06-18 00:00", "2026-06-18 08:00", ClockSegment.Cause.CLOSED, ""));
        assertThat(desk.engine()
                        .explain(desk.clock(), Sla.at("2026-06-18 08:00"))
                        .elapsed())
                .isEqualTo(Duration.ofHours(10));
    }

    @Test
    void a_promise_that_never_comes_due_says_so() {
        BusinessCalendar closed =
                BusinessCalendar.builder("office", Sla.STOCKHOLM).build();
        SlaDefinition days = Sla.resolution().budget(new Budget.WorkingDays(1)).build();
        Desk desk = new Desk(Sla.catalog(closed, days)).phase("2026-06-15 08:00", "ACTIVE");
        DeadlineExplanation why = desk.engine().explain(desk.clock(), Sla.at("2026-06-15 08:00:30"));
        assertThat(why.sentence(Locale.ENGLISH))
                .isEqualTo("Resolution: 0 s of ∞ counted from 2026-06-15 08:00 to 2026-06-15 08:00;"
                        + " never due; not counted: 30 s closed.");
        assertThat(why.sentence(Locale.forLanguageTag("sv")))
                .isEqualTo("Lösning: 0 s av ∞ räknat från 2026-06-15 08:00 till 2026-06-15 08:00;"
                        + " förfaller aldrig; ej räknat: 30 s stängt.");
        assertThat(desk.engine().read(desk.clock(), Sla.at("2030-06-15 08:00")).remaining())
                .isEmpty();
    }

    @Test
    void nothing_lost_is_nothing_said() {
        Desk desk = Desk.with(EIGHT).phase("2026-06-15 08:00", "ACTIVE");
        assertThat(desk.engine()
                        .explain(desk.clock(), Sla.at("2026-06-15 09:05"))
                        .sentence(Locale.GERMAN))
                .isEqualTo("Resolution: 1 h 5 min of 8 h counted from 2026-06-15 08:00 to 2026-06-15 09:05;"
                        + " due 2026-06-15 16:00.");
    }

    @Test
    void a_clock_that_is_paused_was_due_when_the_pause_began() {
        Desk desk = Desk.with(EIGHT).phase("2026-06-15 08:00", "ACTIVE").phase("2026-06-15 09:00", "WAITING");
        DeadlineExplanation why = desk.engine().explain(desk.clock(), Sla.at("2026-06-15 11:00"));
        assertThat(why.sentence(Locale.ENGLISH))
                .contains("; was due 2026-06-15 16:00 when the last pause began; not counted: 2 h paused");
        assertThat(why.sentence(Locale.forLanguageTag("sv")))
                .contains("; skulle förfalla 2026-06-15 16:00 när den sista pausen började; ej räknat: 2 h pausat");
        assertThat(desk.engine()
                        .explain(desk.clock(), Sla.at("2026-06-15 08:30"))
                        .sentence(Locale.ENGLISH))
                .contains("; due 2026-06-15 16:00.");
    }
}
