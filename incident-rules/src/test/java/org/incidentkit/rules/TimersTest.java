package org.incidentkit.rules;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.calendar.TimeRange;
import org.incidentkit.core.common.InvalidDefinitionException;
import org.incidentkit.core.configuration.DeskConfiguration;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.desk.StageExplanation;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.memory.MemoryStore;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkEvent;
import org.junit.jupiter.api.Test;

/** Rules that are asked when a moment comes: once per cycle, by whichever host is there. */
class TimersTest {
    private static final Actor ERIK = Actor.operator("erik");
    private static final BusinessCalendar SUPPORT = BusinessCalendar.builder("support", ZoneId.of("Europe/Stockholm"))
            .hours(MONDAY, FRIDAY, TimeRange.of("08:00", "17:00"))
            .build();
    private static final String RULES = """
            ruleSet: timers
            assign:
              - block: escalate
                hitPolicy: FIRST
                rules:
                  - id: untouched
                    on: { timer: { field: openedAt, after: PT4H, calendar: support } }
                    when: { state: NEW }
                    then: { group: second-line, addTags: [escalated] }
            followUp:
              - block: remind
                hitPolicy: COLLECT
                rules:
                  - id: silent
                    on: { timer: { field: lastPublicEntryAt, after: 2 h } }
                    then: { notify: { to: owner } }
                  - id: survey
                    on: { timer: { field: closedAt, after: 1 d } }
                    then: { request: { name: survey } }
            """;

    private Instant now = Instant.parse("2026-06-18T12:00:00Z"); // Thursday 14:00 in Stockholm; Friday is a working day
    private final MemoryStore store = new MemoryStore();
    private final ServiceDesk desk = desk();
    private final Incident incident = desk.incidents()
            .log(
                    IncidentReport.builder()
                            .caller(new PersonId("anna"))
                            .title("Nere")
                            .build(),
                    ERIK);

    private ServiceDesk desk() {
        return ServiceDesk.builder()
                .store(store)
                .clock(() -> now)
                .triage(RuleEngine.compile(RuleSet.parse(RULES)))
                .configuration(DeskConfiguration.builder().addCalendars(SUPPORT).build())
                .build();
    }

    private int pass(Duration time) {
        now = now.plus(time);
        return desk.work().runDue(100);
    }

    private <E> List<E> events(Class<E> type) {
        return desk.incidents().timeline(incident.id(), Visibility.all()).stream()
                .map(Recorded::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private Incident found() {
        return desk.incidents().find(incident.id(), Visibility.all()).orElseThrow();
    }

    private List<String> requests() {
        return events(WorkEvent.EffectRequested.class).stream()
                .map(WorkEvent.EffectRequested::name)
                .toList();
    }

    @Test
    void a_working_time_delay_arms_the_record_and_the_rule_is_asked_then() {
        assertThat(desk.work().nextDueAt()).contains(Instant.parse("2026-06-19T07:00:00Z"));
        assertThat(pass(Duration.ofHours(18))).isZero();
        assertThat(pass(Duration.ofHours(1))).isEqualTo(1);
        assertThat(found().group())
                .hasValueSatisfying(group -> assertThat(group.value()).isEqualTo("second-line"));
        assertThat(events(WorkEvent.TimerFired.class))
                .containsExactly(new WorkEvent.TimerFired(
                        "openedAt+PT4H support",
                        Instant.parse("2026-06-18T12:00:00Z"),
                        Instant.parse("2026-06-19T07:00:00Z")));
        assertThat(pass(Duration.ofDays(30))).isZero();
        assertThat(desk.work().nextDueAt()).isEmpty();
    }

    @Test
    void it_comes_once_though_its_rule_did_not_hold() {
        desk.incidents().execute(IncidentCommand.start(incident.id()), ERIK);
        assertThat(pass(Duration.ofDays(1))).isEqualTo(1);
        assertThat(found().group()).isEmpty();
        assertThat(pass(Duration.ofDays(1))).isZero();
        assertThat(events(WorkEvent.TimerFired.class)).hasSize(1);
    }

    @Test
    void another_instant_is_another_cycle_and_moves_what_was_armed() {
        reply("Vi tittar på det");
        now = now.plus(Duration.ofHours(1));
        reply("Vi tittar fortfarande");
        assertThat(pass(Duration.ofMinutes(90))).isZero();
        assertThat(pass(Duration.ofMinutes(30))).isEqualTo(1);
        assertThat(requests()).containsExactly("notify");
        reply("Snart klart");
        assertThat(pass(Duration.ofHours(2))).isEqualTo(1);
        assertThat(requests()).containsExactly("notify", "notify");
        assertThat(pass(Duration.ofHours(2))).isZero();
    }

    private void reply(String text) {
        desk.incidents()
                .execute(IncidentCommand.reply(incident.id(), text), ERIK)
                .orThrow();
    }

    @Test
    void a_late_host_decides_each_moment_in_its_order() {
        reply("Vi tittar på det");
        assertThat(pass(Duration.ofDays(9))).isEqualTo(2);
        assertThat(events(WorkEvent.TimerFired.class))
                .extracting(WorkEvent.TimerFired::timer)
                .containsExactly("lastPublicEntryAt+PT2H", "openedAt+PT4H support");
        assertThat(events(WorkEvent.TimerFired.class).get(0).plannedAt()).isEqualTo("2026-06-18T14:00:00Z");
    }

    @Test
    void what_has_ended_has_only_the_timers_of_its_end() {
        desk.incidents().execute(IncidentCommand.resolve(incident.id(), "fixed", "Klart"), ERIK);
        desk.incidents().execute(IncidentCommand.close(incident.id()), ERIK);
        assertThat(desk.work().nextDueAt()).contains(now.plus(Duration.ofDays(1)));
        assertThat(pass(Duration.ofDays(2))).isEqualTo(1);
        assertThat(requests()).containsExactly("survey");
        assertThat(desk.work().nextDueAt()).isEmpty();
    }

    @Test
    void it_is_explained_like_every_other_decision() {
        pass(Duration.ofDays(1));
        List<StageExplanation> explained = desk.incidents().explain(incident.id(), Visibility.all());
        assertThat(explained).singleElement().satisfies(stage -> {
            assertThat(stage.agrees()).isTrue();
            assertThat(stage.text(Locale.ENGLISH)).contains("\"untouched\" (escalate) fired: state is 'NEW'");
        });
        RuleEngine engine = RuleEngine.compile(RuleSet.parse(RULES));
        assertThat(engine.whyNot("silent", org.incidentkit.core.condition.Facts.none(), now)
                        .changes())
                .extracting(change -> change.field())
                .containsExactlyInAnyOrder("trigger", "timers");
    }

    @Test
    void several_hosts_decide_it_once() throws Exception {
        List<IncidentId> ids = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            ids.add(desk.incidents()
                    .log(
                            IncidentReport.builder()
                                    .caller(new PersonId("anna"))
                                    .title("Nere")
                                    .build(),
                            ERIK)
                    .id());
        }
        now = now.plus(Duration.ofDays(1));
        ExecutorService hosts = Executors.newFixedThreadPool(4);
        try {
            Callable<Integer> host =
                    () -> desk().work().runDue(7) + desk().work().runDue(100);
            int decided = 0;
            for (Future<Integer> done : hosts.invokeAll(List.of(host, host, host, host))) {
                decided += done.get();
            }
            assertThat(decided).isEqualTo(41);
        } finally {
            hosts.shutdownNow();
        }
        for (IncidentId id : ids) {
            assertThat(desk.incidents().timeline(id, Visibility.all()))
                    .filteredOn(line -> line.event() instanceof WorkEvent.TimerFired)
                    .hasSize(1);
        }
    }

    @Test
    void a_timer_that_is_gone_from_the_rules_is_planned_away() {
        desk.configuration()
                .activate(
                        DeskConfiguration.builder()
                                .addCalendars(SUPPORT)
                                .rules("ruleSet: none\n")
                                .build(),
                        ERIK);
        assertThat(pass(Duration.ofDays(1))).isEqualTo(1);
        assertThat(events(WorkEvent.TimerFired.class)).isEmpty();
        assertThat(desk.work().nextDueAt()).isEmpty();
    }

    @Test
    void rules_that_name_a_calendar_nobody_has_are_not_activated() {
        assertThatThrownBy(() -> desk.configuration()
                        .activate(DeskConfiguration.builder().rules(RULES).build(), ERIK))
                .isInstanceOf(InvalidDefinitionException.class)
                .hasMessageContaining("no calendar 'support'");
    }
}
