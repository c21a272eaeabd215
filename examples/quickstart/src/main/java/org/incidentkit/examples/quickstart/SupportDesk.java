package org.incidentkit.examples.quickstart;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.calendar.CalendarBuilder;
import org.incidentkit.core.calendar.TimeRange;
import org.incidentkit.core.classification.Priority;
import org.incidentkit.core.configuration.DeskConfiguration;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.sla.Budget;
import org.incidentkit.core.sla.CalendarSource;
import org.incidentkit.core.sla.SlaDefinition;
import org.incidentkit.core.sla.SlaTarget;
import org.incidentkit.core.store.Store;

/** What this host tells its desk: opening hours, two promises, and the rules with the fields they use. */
final class SupportDesk {
    static final String CALENDAR = "support-se";

    private SupportDesk() {}

    static ServiceDesk open(Plot plot, InstantSource clock, Store store) {
        return ServiceDesk.builder()
                .store(store)
                .triage(plot.rules())
                .clock(clock)
                .configuration(configuration(plot))
                .build();
    }

    static DeskConfiguration configuration(Plot plot) {
        return DeskConfiguration.builder()
                .addCalendars(calendar(plot))
                .addPromises(response(), resolution())
                .addAllFields(plot.rules().ruleSet().fields())
                .rules(plot.rules().source().text())
                .build();
    }

    private static BusinessCalendar calendar(Plot plot) {
        CalendarBuilder calendar =
                BusinessCalendar.builder(CALENDAR, Local.ZONE).hours(MONDAY, FRIDAY, TimeRange.of("08:00", "17:00"));
        return (plot.holiday() ? calendar.holiday(LocalDate.of(2026, 6, 19), "Midsommarafton") : calendar).build();
    }

    private static SlaDefinition response() {
        return SlaDefinition.builder()
                .id("first-response")
                .target(SlaTarget.FIRST_RESPONSE)
                .calendar(CalendarSource.of(CALENDAR))
                .putBudgets(Priority.CRITICAL, Budget.of(Duration.ofMinutes(30)))
                .putBudgets(Priority.HIGH, Budget.of(Duration.ofHours(1)))
                .putBudgets(Priority.MODERATE, Budget.of(Duration.ofHours(4)))
                .build();
    }

    private static SlaDefinition resolution() {
        return SlaDefinition.builder()
                .id("resolution")
                .target(SlaTarget.RESOLUTION)
                .calendar(CalendarSource.of(CALENDAR))
                .putBudgets(Priority.CRITICAL, Budget.of(Duration.ofHours(4)))
                .putBudgets(Priority.HIGH, Budget.of(Duration.ofHours(8)))
                .putBudgets(Priority.MODERATE, Budget.of(Duration.ofHours(24)))
                .build();
    }
}
