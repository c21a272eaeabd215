package org.incidentkit.core.desk;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incidentkit.core.condition.Conditions.all;
import static org.incidentkit.core.condition.Conditions.field;
import static org.incidentkit.core.desk.Bench.ERIK;
import static org.incidentkit.core.desk.Bench.at;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.calendar.TimeRange;
import org.incidentkit.core.common.InvalidDefinitionException;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.configuration.ConfigurationRecord;
import org.incidentkit.core.configuration.DeskConfiguration;
import org.incidentkit.core.configuration.NumberFormat;
import org.incidentkit.core.configuration.StateMapping;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.field.FieldType;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.incident.IncidentIntent;
import org.incidentkit.core.incident.IncidentPolicy;
import org.incidentkit.core.journal.EventTypes;
import org.incidentkit.core.journal.JournalCodec;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.lifecycle.HoldReason;
import org.incidentkit.core.lifecycle.Lifecycle;
import org.incidentkit.core.lifecycle.Phase;
import org.incidentkit.core.memory.MemoryStore;
import org.incidentkit.core.record.FieldNames;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkAction;
import org.incidentkit.core.record.WorkCommand;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.sla.Budget;
import org.incidentkit.core.sla.CalendarSource;
import org.incidentkit.core.sla.Clock;
import org.incidentkit.core.sla.ClockSegment;
import org.incidentkit.core.sla.SlaDefinition;
import org.incidentkit.core.sla.SlaTarget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The configuration as a record: stored, versioned, shared by every desk on a store. */
class ConfigurationsTest {
    private static final FieldDefinition USERS = FieldDefinition.of("affectedUsers", FieldType.INTEGER);
    private static final DeskConfiguration WITH_USERS = Bench.configuration(desk -> desk.addFields(USERS));

    private final FlakyStore store = new FlakyStore();
    private final Bench one = Bench.on(store, builder -> builder);
    private final Bench two = Bench.on(store, builder -> builder);

    private static WorkCommand<IncidentId> users(Incident incident) {
        return WorkCommand.of(
                incident.id(), WorkAction.Edit.of(Map.of("affectedUsers", List.of(new FactValue.Whole(3)))));
    }

    @Test
    void the_builders_configuration_seeds_an_empty_store_and_a_store_keeps_its_own() {
        MemoryStore shared = new MemoryStore();
        Bench first = Bench.on(shared, builder -> builder.configuration(WITH_USERS));
        assertThat(first.desk.configuration().current()).isEqualTo(WITH_USERS);

        Bench second = Bench.on(shared, builder -> builder.configuration(Bench.promising()));

        assertThat(second.desk.configuration().current()).isEqualTo(WITH_USERS);
        assertThat(second.desk.configuration().history()).containsExactly(WITH_USERS);
    }

    @Test
    void of_two_desks_that_seed_at_once_the_first_wins() {
        Bench other = Bench.on(store, builder -> builder.configuration(WITH_USERS));
        store.beforeNextCommit(() -> other.desk.configuration().current());

        assertThat(one.desk.configuration().current()).isEqualTo(WITH_USERS);
        assertThat(one.desk.configuration().history()).containsExactly(WITH_USERS);
    }

    @Test
    void an_activation_is_a_new_version_journalled_and_chained() {
        ConfigurationRecord second = one.desk.configuration().activate(WITH_USERS, ERIK);
        ConfigurationRecord third = one.desk.configuration().activate(Bench.promising(), ERIK);

        assertThat(List.of(second.version().value(), third.version().value())).isEqualTo(List.of(1L, 2L));
        List<JournalLine> lines = store.journals().read(TenantId.DEFAULT, ConfigurationRecord.REF, Visibility.all());
        new JournalCodec(EventTypes.shipped()).verify(lines);
        assertThat(lines)
                .last()
                .satisfies(line -> assertThat(line.envelope().by().actor()).isEqualTo(ERIK.person()));
        assertThat(one.desk.configuration().history()).containsExactly(WITH_USERS, Bench.promising());
    }

    @Test
    void the_configuration_in_force_again_has_no_effect() {
        ConfigurationRecord first = one.desk.configuration().activate(WITH_USERS, ERIK);
        DeskConfiguration same = Bench.configuration(desk -> desk.addFields(USERS));

        assertThat(two.desk.configuration().activate(same, ERIK)).isEqualTo(first);
        assertThat(one.desk.configuration().history()).hasSize(1);
    }

    @Test
    void what_one_desk_activates_the_other_decides_by() {
        Incident incident = two.log();
        one.desk.configuration().activate(WITH_USERS, ERIK);

        Incident after = two.done(users(incident), ERIK);

        assertThat(after.work().value("affectedUsers")).contains("3");
        two.log(Bench.report()
                .putFields("affectedUsers", List.of(new FactValue.Whole(9)))
                .build());
    }

    @Test
    void a_report_is_not_refused_for_a_field_that_another_desk_has_introduced() {
        two.log();
        one.desk.configuration().activate(WITH_USERS, ERIK);

        assertThat(two.log(Bench.report()
                                .putFields("affectedUsers", List.of(new FactValue.Whole(9)))
                                .build())
                        .work()
                        .value("affectedUsers"))
                .contains("9");
    }

    @Test
    void what_was_accepted_under_a_configuration_that_is_gone_is_decided_again() {
        one.desk.configuration().activate(WITH_USERS, ERIK);
        Incident incident = two.log();
        store.beforeNextCommit(() -> one.desk.configuration().activate(DeskConfiguration.shipped(), ERIK));

        assertThat(Bench.faults(two.run(users(incident), ERIK))).containsExactly("affectedUsers unknown-field");
        assertThat(two.read(incident.id())).isEqualTo(incident);
    }

    @Test
    void an_incident_names_the_configuration_it_was_opened_under() {
        ConfigurationRecord record = one.desk.configuration().activate(WITH_USERS, ERIK);

        Incident incident = two.log();

        assertThat(two.events(incident.id(), WorkEvent.Opened.class))
                .singleElement()
                .satisfies(opened -> assertThat(opened.configuration()).isEqualTo(record.hash()));
    }

    @Test
    void a_number_is_drawn_in_the_form_that_is_in_force() {
        two.log();
        DeskConfiguration tickets =
                Bench.configuration(desk -> desk.putNumbers(RecordKind.INCIDENT, new NumberFormat("T", false, 3)));
        store.beforeNextCommit(() -> one.desk.configuration().activate(tickets, ERIK));

        Incident incident = two.log();

        assertThat(incident.number()).isEqualTo("T-001");
        assertThat(two.desk.incidents().byNumber("T-001", Visibility.all())).contains(incident);
    }

    @Test
    void what_falls_due_is_decided_by_the_configuration_in_force() {
        Incident incident = two.log();
        two.done(IncidentCommand.resolve(incident.id(), "fixed", "restarted"), ERIK);
        DeskConfiguration patient = Bench.configuration(
                desk -> desk.incidentPolicy(new IncidentPolicy(Duration.ofDays(14), Duration.ofDays(6))));
        two.pass(Duration.ofDays(5));
        one.now = two.now;
        store.beforeNextCommit(() -> one.desk.configuration().activate(patient, ERIK));

        two.runDue();

        assertThat(two.read(incident.id()).state()).isEqualTo("RESOLVED");
        assertThat(two.desk.work().nextDueAt(TenantId.DEFAULT))
                .contains(at("2026-06-15T09:00").plus(Duration.ofDays(6)));
    }

    @Test
    void clocks_that_run_under_an_earlier_calendar_go_on_and_still_explain() {
        Bench bench = Bench.with(Bench.promising());
        Incident incident = bench.log(Bench.urgent());
        BusinessCalendar shorter = BusinessCalendar.builder("office", Bench.STOCKHOLM)
                .hours(MONDAY, FRIDAY, TimeRange.of("10:00", "12:00"))
                .build();
        bench.desk
                .configuration()
                .activate(
                        DeskConfiguration.builder()
                                .addCalendars(shorter)
                                .addPromises(Bench.promise("resolution", SlaTarget.RESOLUTION, 8))
                                .build(),
                        ERIK);

        bench.set("2026-06-15T16:00");
        bench.done(IncidentCommand.note(incident.id(), "noted"), ERIK);

        Clock clock = bench.clock(incident.id(), "resolution");
        assertThat(clock.dueAt()).contains(at("2026-06-15T17:00"));
        assertThat(bench.desk.incidents().explain(clock, bench.now).segments().stream()
                        .filter(ClockSegment::counted)
                        .map(ClockSegment::length)
                        .reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(Duration.ofHours(7));
        assertThat(bench.clock(bench.log(Bench.urgent()).id(), "resolution").dueAt())
                .as("a new clock runs by the calendar in force")
                .contains(at("2026-06-19T12:00"));
    }

    @Test
    void rules_are_part_of_it_and_a_desk_loads_what_another_activated() {
        LineRules first = LineRules.of("a classify always set category mail");
        LineRules second = LineRules.of("a classify always set category phone");
        MemoryStore shared = new MemoryStore();
        Bench left = Bench.on(shared, builder -> builder.triage(first));
        Bench right = Bench.on(shared, builder -> builder.triage(first));
        assertThat(right.log().category()).hasToString("Optional[mail]");

        left.desk
                .configuration()
                .activate(
                        left.desk
                                .configuration()
                                .current()
                                .withRulesText(second.source().text()),
                        ERIK);

        Incident incident = right.log();
        assertThat(incident.category()).hasToString("Optional[phone]");
        assertThat(right.events(incident.id(), WorkEvent.Triaged.class).get(0).ruleSet())
                .isEqualTo(second.source().hash());
    }

    @Test
    void what_contradicts_itself_does_not_come_into_force() {
        DeskConfiguration broken = DeskConfiguration.builder()
                .addFields(FieldDefinition.of(FieldNames.IMPACT, FieldType.TEXT))
                .build();

        assertThatThrownBy(() -> one.desk.configuration().activate(broken, ERIK))
                .isInstanceOf(InvalidDefinitionException.class);
        assertThat(one.desk.configuration().current()).isEqualTo(DeskConfiguration.shipped());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title",
                "state",
                "phase",
                "holdReason",
                "openedAt",
                "caller",
                "ci",
                "trigger",
                "changedFields",
                "caller.vip",
                "ci.type",
                "number",
                "reopenCount"
            })
    void a_field_of_the_hosts_own_cannot_take_the_name_of_what_is_known_anyway(String name) {
        DeskConfiguration broken = DeskConfiguration.builder()
                .addFields(FieldDefinition.of(name, FieldType.TEXT))
                .build();

        assertThatThrownBy(() -> one.desk.configuration().activate(broken, ERIK))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        thrown -> assertThat(thrown.violations())
                                .extracting(Violation::path)
                                .containsExactly(name));
    }

    @Test
    void desks_of_one_program_have_nothing_in_common() {
        Bench left = Bench.with(WITH_USERS);
        Bench right = Bench.with(
                Bench.configuration(desk -> desk.putNumbers(RecordKind.INCIDENT, new NumberFormat("R", true, 2))));

        assertThat(left.log().number()).isEqualTo("INC-2026-000001");
        assertThat(right.log().number()).isEqualTo("R-2026-01");
        assertThat(left.log().number()).isEqualTo("INC-2026-000002");
        assertThat(Bench.faults(right.run(users(right.log()), ERIK))).containsExactly("affectedUsers unknown-field");
    }

    @Test
    void tenants_of_one_desk_are_configured_each_for_itself() {
        TenantId other = new TenantId("other");
        one.desk.tenant(other).configuration().activate(WITH_USERS, ERIK);

        assertThat(one.desk.configuration().current()).isEqualTo(DeskConfiguration.shipped());
        assertThat(one.desk.tenant(other).configuration().current()).isEqualTo(WITH_USERS);
    }

    @Test
    void what_a_promise_asks_for_has_to_be_there_to_be_asked() {
        DeskConfiguration configuration = Bench.configuration(desk -> desk.addCalendars(Bench.office())
                .addFields(USERS)
                .addPromises(SlaDefinition.builder()
                        .id("vip")
                        .target(SlaTarget.RESOLUTION)
                        .budget(new Budget.WorkingTime(Duration.ofHours(8)))
                        .start(all(
                                field("caller.vipp").is(true),
                                field("affectedUsers").is("many"),
                                field("phase").is("BUSY")))
                        .pause(field("affectedUsers").atLeast(3))
                        .calendar(new CalendarSource.OfFact("branchCalender", "office"))
                        .retroactiveStart("hitAt")
                        .build()));

        assertThatThrownBy(() -> one.desk.configuration().activate(configuration, ERIK))
                .isInstanceOfSatisfying(
                        InvalidDefinitionException.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(found -> found.path() + " " + found.code())
                                .containsExactly(
                                        "vip.start.all[0] unknown-field",
                                        "vip.start.all[1] wrong-type",
                                        "vip.start.all[2] unknown-choice",
                                        "vip.retroactiveStart unknown-field",
                                        "vip.calendar unknown-field"));
        assertThat(one.desk.configuration().current().promises()).isEmpty();
    }

    @Test
    void rules_in_force_are_not_lost_by_leaving_them_out() {
        Bench ruled = Bench.of(builder -> builder.triage(LineRules.of("a classify always set category mail")));
        Configurations configurations = ruled.desk.configuration();

        assertThat(Bench.rejected(configurations.submit(WITH_USERS, ERIK)).code())
                .isEqualTo("drops-rules");
        configurations.activate(
                configurations.current().toBuilder().addFields(USERS).build(), ERIK);
        assertThat(ruled.log().category()).hasToString("Optional[mail]");
        assertThat(configurations.current().fields()).containsExactly(USERS);

        configurations.dropRules(ERIK).orThrow();
        assertThat(ruled.log().category()).isEmpty();
        configurations.activate(WITH_USERS, ERIK);
    }

    @Test
    void a_builder_that_begins_with_a_configuration_changes_what_is_set_and_keeps_the_rest() {
        DeskConfiguration before = Bench.promising();
        assertThat(before.toBuilder().build()).isEqualTo(before);
        DeskConfiguration after = before.toBuilder()
                .incidentPolicy(new IncidentPolicy(Duration.ofDays(1), Duration.ofDays(2)))
                .build();
        assertThat(after.promises()).isEqualTo(before.promises());
        assertThat(after.incidentPolicy().closeAfter()).isEqualTo(Duration.ofDays(2));
    }

    /** Like the shipped one, without ON_HOLD. */
    private static DeskConfiguration withoutWaiting() {
        return Bench.configuration(desk -> desk.incidentLifecycle(Lifecycle.builder("short", IncidentIntent.class)
                .initial("NEW")
                .state("IN_PROGRESS", Phase.ACTIVE)
                .state("RESOLVED", Phase.DONE)
                .state("CLOSED", Phase.TERMINAL)
                .allow(IncidentIntent.START, List.of("NEW"), List.of("IN_PROGRESS"))
                .allow(IncidentIntent.RESOLVE, List.of("NEW", "IN_PROGRESS"), List.of("RESOLVED"))
                .allow(IncidentIntent.CLOSE, List.of("RESOLVED"), List.of("CLOSED"))
                .build()));
    }

    @Test
    void a_lifecycle_without_a_state_that_open_records_stand_in_does_not_come_into_force() {
        Incident waits = one.log();
        one.done(IncidentCommand.hold(waits.id(), HoldReason.AWAITING_VENDOR, "part"), ERIK);

        assertThat(Bench.faults(one.desk.configuration().submit(withoutWaiting(), ERIK)))
                .containsExactly("incidentLifecycle.states[ON_HOLD] state-in-use");

        one.done(IncidentCommand.resume(waits.id()), ERIK);
        one.desk.configuration().activate(withoutWaiting(), ERIK);
        assertThat(one.desk.configuration().current()).isEqualTo(withoutWaiting());
    }

    @Test
    void open_records_go_where_the_mapping_of_a_new_lifecycle_says() {
        Incident waits = one.log();
        Incident works = one.log();
        one.done(IncidentCommand.hold(waits.id(), HoldReason.AWAITING_VENDOR, "part"), ERIK);
        one.done(IncidentCommand.start(works.id()), ERIK);
        Configurations configurations = one.desk.configuration();
        for (String wrong : List.of("ON_HOLD", "NOWHERE", "RESOLVED")) {
            StateMapping mapping = StateMapping.none().with(RecordKind.INCIDENT, "ON_HOLD", wrong);
            assertThat(Bench.faults(configurations.submit(withoutWaiting(), mapping, ERIK)))
                    .containsExactly("incidentLifecycle.states[ON_HOLD] no-such-state");
        }

        StateMapping mapping = StateMapping.none().with(RecordKind.INCIDENT, "ON_HOLD", "IN_PROGRESS");
        configurations.submit(withoutWaiting(), mapping, ERIK).orThrow();
        configurations.submit(withoutWaiting(), mapping, ERIK).orThrow();

        Incident moved = one.read(waits.id());
        assertThat(moved.state()).isEqualTo("IN_PROGRESS");
        assertThat(moved.work().status().lifecycle())
                .isEqualTo(withoutWaiting().incidentLifecycle().version());
        assertThat(one.events(waits.id(), WorkEvent.StateCorrected.class)).hasSize(1);
        assertThat(one.events(works.id(), WorkEvent.StateCorrected.class)).isEmpty();
        assertThat(one.desk.incidents().timeline(waits.id(), Visibility.all()))
                .filteredOn(recorded -> recorded.event() instanceof WorkEvent.StateCorrected)
                .singleElement()
                .satisfies(
                        recorded -> assertThat(recorded.envelope().by().cause()).contains("configuration"));
        one.done(IncidentCommand.resolve(waits.id(), "fixed", "part came"), ERIK);
    }

    @Test
    void the_clocks_of_a_record_that_is_moved_out_of_a_wait_go_on() {
        Bench promising = Bench.with(Bench.promising());
        Incident waits = promising.log(Bench.urgent());
        promising.done(IncidentCommand.hold(waits.id(), HoldReason.AWAITING_VENDOR, "part"), ERIK);
        assertThat(promising.clock(waits.id(), "resolution").pausedAt()).isPresent();

        promising.pass(Duration.ofHours(1));
        DeskConfiguration next = Bench.promising().toBuilder()
                .incidentLifecycle(withoutWaiting().incidentLifecycle())
                .build();
        promising
                .desk
                .configuration()
                .submit(next, StateMapping.none().with(RecordKind.INCIDENT, "ON_HOLD", "IN_PROGRESS"), ERIK)
                .orThrow();

        assertThat(promising.clock(waits.id(), "resolution").pausedAt()).isEmpty();
        assertThat(promising.clock(waits.id(), "resolution").dueAt()).contains(at("2026-06-16T09:00"));
    }
}
