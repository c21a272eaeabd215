package org.incidentkit.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incidentkit.core.desk.Bench.ERIK;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.incidentkit.core.change.ChangeCommand;
import org.incidentkit.core.change.ChangeId;
import org.incidentkit.core.change.ChangeReport;
import org.incidentkit.core.change.ChangeType;
import org.incidentkit.core.ci.ConfigurationItem;
import org.incidentkit.core.ci.RelationType;
import org.incidentkit.core.common.InvalidDefinitionException;
import org.incidentkit.core.condition.Conditions;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.lifecycle.HoldReason;
import org.incidentkit.core.record.CiId;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.sla.Budget;
import org.incidentkit.core.sla.CalendarSource;
import org.incidentkit.core.sla.SlaDefinition;
import org.incidentkit.core.sla.SlaTarget;
import org.junit.jupiter.api.Test;

/** What rules can ask about what is going on around a record: read when they ask, and written down with the answer. */
class AroundItemsTest {
    private static final CiId WEB = new CiId("web");
    private static final CiId HOST = new CiId("host");
    private static final CiId DISK = new CiId("disk");
    private static final CiId RACK = new CiId("rack");
    private static final CiId POWER = new CiId("power");

    private final Bench bench = Bench.of(builder -> builder.triage(LineRules.of(
                    "i classify ci.openIncidents=x watch",
                    "c classify ci.openChanges=x watch",
                    "a classify ci.changedAt=x watch",
                    "o classify openedInHoursOf=office add tags day",
                    "n classify nowInHoursOf=office add tags now",
                    "t classify always add tags told"))
            .configuration(Bench.configuration(desk -> desk.addCalendars(Bench.office()))));

    private Incident log(CiId... items) {
        return bench.log(Bench.report().addItems(items).build());
    }

    private Map<String, List<FactValue>> told(Incident incident) {
        List<WorkEvent.Triaged> all = bench.events(incident.id(), WorkEvent.Triaged.class);
        return all.get(all.size() - 1).outside();
    }

    private String told(Incident incident, String fact) {
        return told(incident).getOrDefault(fact, List.of()).toString();
    }

    /** The web server runs on a host with a disk in it; the host stands in a rack, which depends on power. */
    private void graph() {
        for (CiId id : List.of(WEB, HOST, DISK, RACK, POWER)) {
            bench.desk
                    .items()
                    .save(
                            ConfigurationItem.builder()
                                    .id(id)
                                    .name(id.value())
                                    .type("thing")
                                    .build(),
                            ERIK);
        }
        relate(WEB, RelationType.RUNS_ON, HOST);
        relate(DISK, RelationType.PART_OF, HOST);
        relate(HOST, RelationType.USES, RACK);
        relate(RACK, RelationType.DEPENDS_ON, POWER);
        relate(RACK, RelationType.DEPENDS_ON, WEB);
    }

    private void relate(CiId from, RelationType type, CiId to) {
        bench.desk.items().relate(from, type, to, ERIK).orThrow();
    }

    private ChangeId change(CiId item) {
        return bench.desk
                .changes()
                .log(
                        ChangeReport.builder()
                                .title("New one")
                                .type(ChangeType.STANDARD)
                                .addItems(item)
                                .build(),
                        ERIK)
                .id();
    }

    private Instant carryOut(ChangeId change) {
        bench.desk.changes().execute(ChangeCommand.schedule(change), ERIK).orThrow();
        bench.desk.changes().execute(ChangeCommand.implement(change), ERIK).orThrow();
        bench.pass(Duration.ofHours(1));
        bench.desk.changes().execute(ChangeCommand.review(change), ERIK).orThrow();
        return bench.now;
    }

    @Test
    void other_open_incidents_on_the_items_are_counted_once_each() {
        graph();
        assertThat(told(log(WEB), "ci.openIncidents")).isEqualTo("[0]");
        Incident both = log(WEB, HOST);
        assertThat(told(both, "ci.openIncidents")).isEqualTo("[1]");
        assertThat(told(log(HOST, WEB), "ci.openIncidents")).isEqualTo("[2]");
        assertThat(told(log(DISK), "ci.openIncidents")).isEqualTo("[0]");
        bench.done(IncidentCommand.resolve(both.id(), "fixed", "Restarted"), ERIK);
        assertThat(told(log(HOST), "ci.openIncidents")).isEqualTo("[1]");
    }

    @Test
    void of_a_record_without_items_nothing_is_known() {
        assertThat(told(log()).keySet())
                .containsExactlyInAnyOrder("openedInHoursOf", "nowInHoursOf", "trigger", "changedFields");
    }

    @Test
    void open_changes_are_those_on_the_items_and_on_what_they_stand_on_two_steps_up() {
        graph();
        ChangeId onDisk = change(DISK);
        change(RACK);
        change(POWER);
        assertThat(told(log(WEB), "ci.openChanges")).isEqualTo("[2]");
        assertThat(told(log(DISK), "ci.openChanges")).isEqualTo("[1]");
        bench.desk
                .changes()
                .execute(ChangeCommand.cancel(onDisk, "not now"), ERIK)
                .orThrow();
        assertThat(told(log(WEB), "ci.openChanges")).isEqualTo("[1]");
    }

    @Test
    void the_last_change_is_the_one_that_was_carried_out_last_not_the_one_that_was_touched_last() {
        graph();
        assertThat(told(log(WEB), "ci.changedAt")).isEqualTo("[]");
        carryOut(change(WEB));
        bench.pass(Duration.ofDays(1));
        Instant last = carryOut(change(DISK));
        bench.pass(Duration.ofDays(1));
        bench.desk
                .changes()
                .execute(ChangeCommand.cancel(change(HOST), "not now"), ERIK)
                .orThrow();
        change(WEB);
        carryOut(change(POWER));
        assertThat(told(log(WEB), "ci.changedAt")).isEqualTo("[" + last + "]");
    }

    @Test
    void however_many_changes_were_touched_since_the_last_one_is_found() {
        graph();
        Instant last = carryOut(change(WEB));
        for (int i = 0; i < 45; i++) {
            bench.pass(Duration.ofMinutes(1));
            change(WEB);
        }
        assertThat(told(log(WEB), "ci.changedAt")).isEqualTo("[" + last + "]");
        assertThat(told(log(WEB), "ci.openChanges")).isEqualTo("[45]");
    }

    @Test
    void a_record_knows_in_whose_hours_it_was_opened_and_in_whose_it_is_now() {
        Incident day = log();
        assertThat(day.work().values("tags")).hasToString("[day, now, told]");
        bench.set("2026-06-15T22:00");
        Incident late = bench.done(IncidentCommand.hold(day.id(), HoldReason.AWAITING_VENDOR, "ordered"), ERIK);
        assertThat(told(late, "openedInHoursOf")).isEqualTo("[office]");
        assertThat(told(late, "nowInHoursOf")).isEqualTo("[]");
        assertThat(log().work().values("tags")).hasToString("[told]");
        bench.set("2026-06-19T10:00");
        assertThat(told(log(), "openedInHoursOf")).as("on a holiday").isEqualTo("[]");
    }

    @Test
    void what_nobody_asks_for_is_not_read() {
        Bench other = Bench.of(builder -> builder.triage(LineRules.of("t classify always add tags told")));
        ConfigurationItem web =
                ConfigurationItem.builder().id(WEB).name("web").type("thing").build();
        other.desk.items().save(web, ERIK);
        Incident incident = other.log(Bench.report().addItems(WEB).build());
        assertThat(other.events(incident.id(), WorkEvent.Triaged.class).get(0).outside())
                .containsOnlyKeys("trigger", "changedFields");
    }

    @Test
    void promises_cannot_ask_for_what_would_have_to_be_told_whenever_it_changes() {
        SlaDefinition busy = SlaDefinition.builder()
                .id("busy")
                .target(SlaTarget.RESOLUTION)
                .calendar(CalendarSource.of("office"))
                .budget(new Budget.WorkingTime(Duration.ofHours(8)))
                .pause(Conditions.field("ci.openIncidents").moreThan(3))
                .build();
        Bench promising = Bench.with(
                Bench.configuration(desk -> desk.addCalendars(Bench.office()).addPromises(busy)));
        assertThatThrownBy(promising::log)
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(violation -> violation.path() + " " + violation.code())
                                .containsExactly("busy.pause unknown-field"));
    }
}
