package org.incidentkit.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.incidentkit.core.sla.Clock;
import org.incidentkit.core.sla.ClockSegment;
import org.incidentkit.core.sla.DeadlineExplanation;
import org.incidentkit.core.sla.SlaTarget;
import org.junit.jupiter.api.Test;

class StoryTest {
    private static final Told AS_TOLD = new Told(Plot.asTold());

    @Test
    void the_promise_crosses_midsommarafton() {
        assertThat(AS_TOLD.firstDue()).isEqualTo(june(22, 13, 0));
        assertThat(AS_TOLD.text())
                .contains("8 h of 8 h counted from 2026-06-18 14:00 to 2026-06-22 13:00; due 2026-06-22 13:00")
                .contains("24 h holiday (Midsommarafton)")
                .contains("8 h av 8 h räknat från 2026-06-18 14:00 till 2026-06-22 13:00; förfaller");
    }

    @Test
    void the_pause_and_the_reopening_move_the_due_time() {
        assertThat(AS_TOLD.resolution().isBreached()).isFalse();
        assertThat(AS_TOLD.row("asks: which client?")).endsWith("ON_HOLD      (paused)");
        assertThat(AS_TOLD.row("answers: 5.1")).endsWith("IN_PROGRESS  Mon 22 Jun 14:00");
        assertThat(AS_TOLD.row("reopens it")).endsWith("IN_PROGRESS  Mon 22 Jun 15:00");
    }

    @Test
    void the_incident_is_closed_by_the_timer() {
        assertThat(AS_TOLD.closed().state()).isEqualTo("CLOSED");
        assertThat(AS_TOLD.closed().work().milestones().closedAt()).contains(june(28, 8, 40));
        assertThat(AS_TOLD.closed().work().milestones().reopenCount()).isOne();
        assertThat(AS_TOLD.row("the timer")).startsWith("Sun 28 Jun 08:40").contains("CLOSED");
    }

    @Test
    void the_first_response_is_the_operators_start() {
        Clock clock = AS_TOLD.closed().clock(SlaTarget.FIRST_RESPONSE).orElseThrow();
        assertThat(clock.stoppedAt()).contains(june(18, 14, 20));
        assertThat(AS_TOLD.row("first-response "))
                .contains("Thu 18 Jun 15:00")
                .contains("0 h 20 min")
                .endsWith("yes");
    }

    @Test
    void every_part_of_the_clock_is_shown_and_the_counted_ones_sum_to_what_elapsed() {
        DeadlineExplanation why = AS_TOLD.explanation();
        assertThat(AS_TOLD.causes())
                .containsExactly(
                        "OPEN",
                        "PAUSED AWAITING_CALLER",
                        "OPEN",
                        "CLOSED",
                        "HOLIDAY Midsommarafton",
                        "CLOSED",
                        "OPEN",
                        "STOPPED",
                        "OPEN",
                        "PAUSED AWAITING_PROBLEM");
        assertThat(sum(why.segments().stream().filter(ClockSegment::counted).toList()))
                .isEqualTo(why.elapsed())
                .isEqualTo(Duration.ofMinutes(225));
        assertThat(sum(why.segments())).isEqualTo(Duration.between(why.from(), why.to()));
        assertThat(AS_TOLD.row("sum ")).contains("3 h 45 min  110 h 55 min").endsWith("114 h 40 min in all");
    }

    @Test
    void a_report_is_refused_with_every_violation_in_two_languages() {
        assertThat(AS_TOLD.text())
                .contains("en  title          required        must not be empty")
                .contains("there is no field \"affectedUser\"; the nearest name is \"affectedUsers\"")
                .contains("\"HIGHEST\" is not one of HIGH, MEDIUM, LOW")
                .contains("sv  title          required        får inte vara tomt")
                .contains("\"HIGHEST\" är inte något av HIGH, MEDIUM, LOW");
    }

    @Test
    void an_illegal_move_is_refused_and_says_what_leads_on() {
        assertThat(AS_TOLD.words())
                .contains("INC-2026-000001 is ON_HOLD: \"close\" leads nowhere from there;"
                        + " what leads on: hold, resume, resolve, cancel");
    }

    @Test
    void more_affected_users_are_another_impact_another_priority_and_an_earlier_due_time() {
        Told critical = new Told(Plot.asTold().withAffectedUsers(150));
        assertThat(critical.firstDue()).isEqualTo(june(22, 9, 0));
        assertThat(critical.text())
                .contains("impact = HIGH (rule everybody)", "priority = CRITICAL (derived)", "Why it is P1");
        assertThat(critical.row("reopens it")).endsWith("Mon 22 Jun 11:00");
    }

    @Test
    void a_longer_silence_is_a_later_due_time() {
        Told slow = new Told(Plot.asTold().withSilence(Duration.ofMinutes(90)));
        assertThat(slow.firstDue()).isEqualTo(AS_TOLD.firstDue());
        assertThat(slow.row("reopens it")).endsWith("Mon 22 Jun 15:30");
        assertThat(slow.explanation().elapsed()).isEqualTo(Duration.ofMinutes(195));
        assertThat(slow.row("paused: AWAITING_CALLER")).contains("1 h 30 min");
    }

    @Test
    void without_the_holiday_the_promise_is_due_on_friday_and_broken() {
        Told ordinary = new Told(Plot.asTold().withoutHoliday());
        assertThat(ordinary.firstDue()).isEqualTo(june(19, 13, 0));
        assertThat(ordinary.resolution().isBreached()).isTrue();
        assertThat(ordinary.causes()).doesNotContain("HOLIDAY Midsommarafton");
        assertThat(ordinary.explanation().elapsed()).isEqualTo(Duration.ofMinutes(765));
        assertThat(ordinary.row("clock 2 is breached")).contains("Fri 19 Jun 14:00");
    }

    @Test
    void nothing_is_wider_than_the_page_and_no_line_ends_in_blanks() {
        assertThat(AS_TOLD.text().lines()).allMatch(line -> line.length() <= 106 && line.equals(line.stripTrailing()));
    }

    private static Instant june(int day, int hour, int minute) {
        return Local.instant(LocalDateTime.of(2026, 6, day, hour, minute));
    }

    private static Duration sum(List<ClockSegment> segments) {
        return segments.stream().map(ClockSegment::length).reduce(Duration.ZERO, Duration::plus);
    }
}
