package org.incidentkit.core.configuration;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incidentkit.core.condition.Conditions.all;
import static org.incidentkit.core.condition.Conditions.any;
import static org.incidentkit.core.condition.Conditions.field;
import static org.incidentkit.core.condition.Conditions.not;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.calendar.DayEnd;
import org.incidentkit.core.calendar.HolidayProvider;
import org.incidentkit.core.calendar.TimeRange;
import org.incidentkit.core.classification.CategoryTree;
import org.incidentkit.core.classification.Priority;
import org.incidentkit.core.classification.PriorityMatrix;
import org.incidentkit.core.common.CorruptRecordException;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.field.FieldType;
import org.incidentkit.core.field.PersonalUse;
import org.incidentkit.core.incident.IncidentIntent;
import org.incidentkit.core.incident.IncidentPolicy;
import org.incidentkit.core.journal.StoredForms;
import org.incidentkit.core.lifecycle.Guard;
import org.incidentkit.core.lifecycle.HoldReason;
import org.incidentkit.core.lifecycle.Lifecycle;
import org.incidentkit.core.lifecycle.Phase;
import org.incidentkit.core.lifecycle.RequiredInput;
import org.incidentkit.core.person.Role;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.sla.Budget;
import org.incidentkit.core.sla.CalendarSource;
import org.incidentkit.core.sla.ClockStage;
import org.incidentkit.core.sla.ReopenPolicy;
import org.incidentkit.core.sla.SlaDefinition;
import org.incidentkit.core.sla.SlaKind;
import org.incidentkit.core.sla.SlaTarget;
import org.incidentkit.core.sla.Threshold;
import org.incidentkit.core.sla.ZoneSource;
import org.junit.jupiter.api.Test;

/** A configuration with everything in it, to text and back. */
class ConfigurationTextTest {
    private static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    private static final HolidayProvider PROVIDER = HolidayProvider.named(
            "se-2026", date -> date.equals(LocalDate.of(2026, 6, 6)) ? Optional.of("Nationaldagen") : Optional.empty());

    private final ConfigurationText text = new ConfigurationText(StoredForms.codec(), Map.of(PROVIDER.id(), PROVIDER));

    private static BusinessCalendar calendar() {
        return BusinessCalendar.builder("support", STOCKHOLM)
                .hours(MONDAY, FRIDAY, TimeRange.of("08:00", "12:00"), TimeRange.of("13:00", "17:00"))
                .hours(SATURDAY, TimeRange.of("22:00", "24:00"))
                .holiday(LocalDate.of(2026, 6, 19), "Midsommarafton")
                .yearlyHoliday(MonthDay.of(12, 25), "Juldagen")
                .holidays(PROVIDER)
                .override(LocalDate.of(2026, 12, 24), TimeRange.of("08:00", "12:00"))
                .override(LocalDate.of(2026, 12, 31))
                .closed(Instant.parse("2026-08-01T08:00:00Z"), Instant.parse("2026-08-01T09:30:00Z"), "office move")
                .build();
    }

    private static Condition nested() {
        return all(
                any(
                        field("title").anyWord("vpn", "any connect"),
                        field("category").under("network/vpn")),
                not(any(
                        field("tags").containsAny("noise"),
                        not(field("caller.vip").is(true)))),
                all(),
                any(field("affectedUsers").between(3, 7), field("affectedUsers").missing()),
                field("address").withinCidr("10.0.0.0/8"),
                field("since").before(LocalDate.of(2026, 6, 19)));
    }

    private static SlaDefinition promise() {
        return SlaDefinition.builder()
                .id("vip")
                .kind(SlaKind.OLA)
                .target(new SlaTarget("CALL_BACK"))
                .putBudgets(Priority.CRITICAL, new Budget.WorkingTime(Duration.ofMinutes(90)))
                .putBudgets(Priority.HIGH, new Budget.WorkingDays(2, DayEnd.KEEP_TIME))
                .putBudgets(Priority.LOW, new Budget.Relative(1, LocalTime.of(16, 0)))
                .calendar(CalendarSource.ofService("support"))
                .zone(ZoneSource.ofCustomer())
                .start(nested())
                .pause(field("holdReason").in("AWAITING_CALLER", "SCHEDULED"))
                .reset(field("lastPublicEntryAt").exists())
                .resetOutcome(ClockStage.CANCELLED)
                .reopen(ReopenPolicy.NEW_CYCLE)
                .retroactiveStart("openedAt")
                .retroactivePause(true)
                .addThresholds(
                        new Threshold.Percent("half", 50),
                        new Threshold.BeforeDue("soon", Duration.ofMinutes(30)),
                        new Threshold.AfterDue("late", Duration.ofHours(1)))
                .build();
    }

    private static Lifecycle<IncidentIntent> lifecycle() {
        return Lifecycle.builder("own", IncidentIntent.class)
                .initial("Ny")
                .state("Pågår", Phase.ACTIVE)
                .waiting("Väntar", HoldReason.AWAITING_CALLER, HoldReason.SCHEDULED)
                .waiting("Vilar")
                .state("Löst", Phase.DONE)
                .state("Stängt", Phase.TERMINAL)
                .allow(
                        IncidentIntent.START,
                        List.of("Ny"),
                        List.of("Pågår"),
                        Guard.open().by(Role.OPERATOR))
                .allow(
                        IncidentIntent.HOLD,
                        List.of("Pågår"),
                        List.of("Väntar", "Vilar"),
                        Guard.requiring(RequiredInput.HOLD_REASON))
                .allow(IncidentIntent.RESUME, List.of("Väntar", "Vilar"), List.of("Pågår"))
                .allow(
                        IncidentIntent.RESOLVE,
                        List.of("Pågår"),
                        List.of("Löst"),
                        Guard.requiring(RequiredInput.CODE, RequiredInput.NOTE).by(Role.OPERATOR, Role.COORDINATOR))
                .allow(IncidentIntent.CLOSE, List.of("Löst"), List.of("Stängt"))
                .leavesTerminal(IncidentIntent.REOPEN)
                .allow(IncidentIntent.REOPEN, List.of("Löst", "Stängt"), List.of("Pågår"))
                .build();
    }

    private static DeskConfiguration rich() {
        return DeskConfiguration.builder()
                .incidentLifecycle(lifecycle())
                .incidentPolicy(new IncidentPolicy(Duration.ofDays(7), Duration.ofHours(36)))
                .matrix(PriorityMatrix.fiveByFive())
                .categories(CategoryTree.builder()
                        .category("network/vpn")
                        .moved("vpn", "network/vpn")
                        .retired("telex")
                        .build())
                .addCalendars(calendar())
                .addPromises(promise())
                .addFields(
                        FieldDefinition.of("affectedUsers", FieldType.INTEGER),
                        FieldDefinition.choice("site", "Kista", "Lund"),
                        new FieldDefinition(
                                "patient",
                                FieldType.MEMO,
                                List.of(),
                                Map.of("sv", "Patient", "en", "Patient"),
                                Optional.of(new PersonalUse("care", Period.ofYears(2))),
                                true))
                .putNumbers(RecordKind.INCIDENT, new NumberFormat("ÄR", false, 4))
                .rules("a classify always set category network/vpn")
                .build();
    }

    @Test
    void a_configuration_with_everything_in_it_reads_back_equal() {
        DeskConfiguration read = text.read(text.write(rich()));

        assertThat(read).isEqualTo(rich());
        assertThat(read.promises().get(0).start()).isEqualTo(nested());
        assertThat(read.incidentLifecycle()).isEqualTo(lifecycle());
        assertThat(read.calendars().get(0).holiday(LocalDate.of(2026, 6, 6))).contains("Nationaldagen");
        assertThat(read.calendars().get(0).isOpen(Instant.parse("2026-08-01T08:30:00Z")))
                .isFalse();
    }

    @Test
    void so_does_the_shipped_one() {
        assertThat(text.read(text.write(DeskConfiguration.shipped()))).isEqualTo(DeskConfiguration.shipped());
    }

    @Test
    void the_same_configuration_has_the_same_text_and_hash_and_another_has_others() {
        String written = text.write(rich());

        assertThat(text.write(text.read(written))).isEqualTo(written);
        assertThat(text.hash(text.write(rich()))).isEqualTo(text.hash(written));
        assertThat(text.hash(text.write(rich().withRulesText("")))).isNotEqualTo(text.hash(written));
    }

    @Test
    void a_source_of_holidays_that_is_not_there_is_named() {
        ConfigurationText without = new ConfigurationText(StoredForms.codec(), Map.of());

        assertThatThrownBy(() -> without.read(text.write(rich())))
                .isInstanceOf(CorruptRecordException.class)
                .hasMessageContaining("se-2026");
    }

    @Test
    void what_is_no_configuration_is_corrupt() {
        for (String broken : List.of("", "{", "[]", "{}", "{\"matrix\":7}")) {
            assertThatThrownBy(() -> text.read(broken)).as(broken).isInstanceOf(CorruptRecordException.class);
        }
    }
}
