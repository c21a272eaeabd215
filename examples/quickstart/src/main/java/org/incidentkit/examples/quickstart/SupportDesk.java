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
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.field.FieldType;
import org.incidentkit.core.sla.Budget;
import org.incidentkit.core.sla.CalendarSource;
import org.incidentkit.core.sla.SlaDefinition;
import org.incidentkit.core.sla.SlaTarget;

/** What this host tells its desk: opening hours, two promises, a field of its own. The store is in memory. */
final class SupportDesk {
    static final String CALENDAR = "support-se";

    private SupportDesk() {}

    static ServiceDesk open(Plot plot, InstantSource clock) {
        return ServiceDesk.builder()
                .clock(clock)
                .configuration(DeskConfiguration.builder()
                        .addCalendars(calendar(plot))
                        .addPromises(response(), resolution())
                        .addFields(FieldDefinition.of("affectedUsers", FieldType.INTEGER))
                        .build())
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
                .build();
    }

    private static SlaDefinition resolution() {
        return SlaDefinition.builder()
                .id("resolution")
                .target(SlaTarget.RESOLUTION)
                .calendar(CalendarSource.of(CALENDAR))
                .putBudgets(Priority.CRITICAL, Budget.of(Duration.ofHours(4)))
                .putBudgets(Priority.HIGH, Budget.of(Duration.ofHours(8)))
                .build();
    }
}
