package org.incidentkit.rules;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.calendar.TimeRange;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.configuration.ConfigurationEvent;
import org.incidentkit.core.configuration.ConfigurationRecord;
import org.incidentkit.core.configuration.DeskConfiguration;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.memory.MemoryStore;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkEvent;
import org.junit.jupiter.api.Test;

/** Rules that come into force and want to be asked at moments are asked about records that were there before them. */
class ArmingTest {
    private static final Actor ERIK = Actor.operator("erik");
    private static final BusinessCalendar SUPPORT = BusinessCalendar.builder("support", ZoneId.of("Europe/Stockholm"))
            .hours(MONDAY, FRIDAY, TimeRange.of("08:00", "17:00"))
            .build();
    private static final String NONE = "ruleSet: none\n";

    private Instant now = Instant.parse("2026-06-18T06:00:00Z"); // Thursday 08:00 in Stockholm
    private final MemoryStore store = new MemoryStore();
    private ServiceDesk desk = desk();

    private static String asking(String after) {
        return """
                ruleSet: timers
                assign:
                  - block: escalate
                    hitPolicy: FIRST
                    rules:
                      - id: untouched
                        on: { timer: { field: openedAt, after: AFTER } }
                        then: { group: second-line }
                """.replace("AFTER", after);
    }

    private ServiceDesk desk() {
        return ServiceDesk.builder()
                .store(store)
                .clock(() -> now)
                .triage(RuleEngine.compile(RuleSet.parse(NONE)))
                .build();
    }

    private List<IncidentId> log(int count) {
        List<IncidentId> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            IncidentReport report = IncidentReport.builder()
                    .caller(new PersonId("anna"))
                    .title("Nere " + i)
                    .build();
            ids.add(desk.incidents().log(report, ERIK).id());
        }
        return ids;
    }

    private void activate(String rules, BusinessCalendar... calendars) {
        desk.configuration()
                .activate(
                        DeskConfiguration.builder()
                                .rules(rules)
                                .addCalendars(calendars)
                                .build(),
                        ERIK);
    }

    private <E> List<E> events(RecordRef ref, Class<E> type) {
        return store.journals().read(TenantId.DEFAULT, ref, Visibility.all()).stream()
                .map(JournalLine::recorded)
                .map(Recorded::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private List<ConfigurationEvent.RecordsArmed> armings() {
        return events(ConfigurationRecord.REF, ConfigurationEvent.RecordsArmed.class);
    }

    private Incident read(IncidentId id) {
        return desk.incidents().find(id, Visibility.all()).orElseThrow();
    }

    @Test
    void open_records_are_armed_by_the_next_runs_and_the_rule_is_asked_in_time() {
        IncidentId id = log(1).get(0);
        assertThat(desk.work().nextDueAt()).isEmpty();
        activate(asking("PT4H"));
        assertThat(desk.work().nextDueAt()).as("arming is due at once").contains(now);

        assertThat(desk.work().runDue(100)).isEqualTo(1);
        assertThat(desk.work().nextDueAt()).contains(now.plus(Duration.ofHours(4)));
        assertThat(events(id.ref(), WorkEvent.Rescheduled.class)).hasSize(1);
        assertThat(armings()).extracting(ConfigurationEvent.RecordsArmed::count).containsExactly(1L);

        now = now.plus(Duration.ofHours(5));
        assertThat(desk.work().runDue(100)).isEqualTo(1);
        assertThat(read(id).group())
                .hasValueSatisfying(group -> assertThat(group.value()).isEqualTo("second-line"));
        assertThat(events(id.ref(), WorkEvent.TimerFired.class))
                .extracting(WorkEvent.TimerFired::plannedAt)
                .containsExactly(now.minus(Duration.ofHours(1)));
    }

    @Test
    void each_run_looks_at_as_many_records_as_it_may_and_a_program_that_dies_loses_nothing() {
        List<IncidentId> ids = log(25);
        activate(asking("PT4H"));
        assertThat(desk.work().runDue(10)).isEqualTo(10);
        assertThat(armings()).isEmpty();
        desk = desk(); // begins anew: what is armed is passed over
        assertThat(desk.work().runDue(10)).isZero();
        assertThat(desk.work().runDue(10)).isEqualTo(10);
        assertThat(desk.work().runDue(10)).isEqualTo(5);
        assertThat(armings()).extracting(ConfigurationEvent.RecordsArmed::count).containsExactly(15L);
        assertThat(desk.work().runDue(10)).isZero();
        assertThat(ids)
                .allSatisfy(id -> assertThat(events(id.ref(), WorkEvent.Rescheduled.class))
                        .hasSize(1));
    }

    @Test
    void a_program_that_dies_half_way_holds_up_the_others_for_as_long_as_its_lease() {
        log(3);
        activate(asking("PT4H"));
        store.due().claim(TenantId.DEFAULT, now, 10, Duration.ofMinutes(1));
        assertThat(desk.work().runDue(10)).isZero();
        now = now.plus(Duration.ofMinutes(1));
        assertThat(desk.work().runDue(10)).isEqualTo(3);
    }

    @Test
    void what_changed_meanwhile_is_armed_already_and_what_is_over_stays_so() {
        List<IncidentId> ids = log(3);
        desk.incidents()
                .execute(IncidentCommand.cancel(ids.get(0), "mistake"), ERIK)
                .orThrow();
        activate(asking("PT4H"));
        desk.incidents().execute(IncidentCommand.start(ids.get(1)), ERIK).orThrow();
        assertThat(desk.work().runDue(100)).isEqualTo(1);
        assertThat(events(ids.get(0).ref(), WorkEvent.Rescheduled.class)).isEmpty();
        assertThat(events(ids.get(1).ref(), WorkEvent.Rescheduled.class)).isEmpty();
        assertThat(events(ids.get(2).ref(), WorkEvent.Rescheduled.class)).hasSize(1);
    }

    @Test
    void a_moment_that_is_over_comes_at_once() {
        IncidentId id = log(1).get(0);
        now = now.plus(Duration.ofDays(1));
        activate(asking("PT4H"));
        assertThat(desk.work().runDue(100)).isEqualTo(2);
        assertThat(events(id.ref(), WorkEvent.TimerFired.class)).hasSize(1);
    }

    @Test
    void the_same_moments_again_arm_nothing_and_other_ones_or_other_hours_do() {
        log(1);
        activate(asking("PT4H"));
        desk.work().runDue(100);
        activate(asking("PT4H").replace("second-line", "third-line"));
        assertThat(desk.work().runDue(100)).isZero();
        activate(NONE);
        assertThat(desk.work().runDue(100)).isZero();
        activate(asking("PT1H, calendar: support"), SUPPORT);
        assertThat(desk.work().runDue(100)).isEqualTo(1);
        assertThat(desk.work().nextDueAt()).contains(now.plus(Duration.ofHours(1)));
        BusinessCalendar later = BusinessCalendar.builder("support", ZoneId.of("Europe/Stockholm"))
                .hours(MONDAY, FRIDAY, TimeRange.of("10:00", "17:00"))
                .build();
        activate(desk.configuration().current().rules(), later);
        assertThat(desk.work().runDue(100)).isEqualTo(1);
        assertThat(desk.work().nextDueAt()).contains(now.plus(Duration.ofHours(3)));
    }

    @Test
    void another_configuration_does_not_put_an_end_to_arming_that_is_under_way() {
        log(25);
        activate(asking("PT4H"));
        desk.work().runDue(10);
        DeskConfiguration current = desk.configuration().current();
        desk.configuration().activate(current.toBuilder().addCalendars(SUPPORT).build(), ERIK);
        assertThat(desk.work().runDue(100)).isEqualTo(15);
        assertThat(armings()).extracting(ConfigurationEvent.RecordsArmed::count).containsExactly(15L);
        assertThat(desk.configuration().history()).hasSize(3);
    }
}
