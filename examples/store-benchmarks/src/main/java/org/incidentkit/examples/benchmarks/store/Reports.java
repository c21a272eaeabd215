package org.incidentkit.examples.benchmarks.store;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import java.time.Duration;
import java.time.ZoneId;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.calendar.TimeRange;
import org.incidentkit.core.classification.CategoryPath;
import org.incidentkit.core.classification.Impact;
import org.incidentkit.core.classification.Priority;
import org.incidentkit.core.classification.Urgency;
import org.incidentkit.core.configuration.DeskConfiguration;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.person.GroupId;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.sla.Budget;
import org.incidentkit.core.sla.CalendarSource;
import org.incidentkit.core.sla.SlaDefinition;
import org.incidentkit.core.sla.SlaTarget;

/** What is reported, and the two promises each report is given. */
final class Reports {
    private Reports() {}

    static IncidentReport report(int n) {
        return IncidentReport.builder()
                .caller(new PersonId("caller-" + n % 1_000))
                .title("The connection to the mail server is lost again, number " + n)
                .description("Since this morning nobody on the third floor can send or receive mail. ".repeat(3))
                .impact(Impact.MEDIUM)
                .urgency(Urgency.HIGH)
                .category(new CategoryPath("network/mail"))
                .group(new GroupId("network-" + n % 10))
                .build();
    }

    static String note(int n) {
        return "Looked at the cables of desk " + n + " and restarted the switch; still waiting for the supplier.";
    }

    static DeskConfiguration configuration() {
        BusinessCalendar calendar = BusinessCalendar.builder("support", ZoneId.of("Europe/Stockholm"))
                .hours(MONDAY, FRIDAY, TimeRange.of("08:00", "17:00"))
                .build();
        return DeskConfiguration.builder()
                .addCalendars(calendar)
                .addPromises(
                        promise("response", SlaTarget.FIRST_RESPONSE, 1),
                        promise("resolution", SlaTarget.RESOLUTION, 8))
                .build();
    }

    private static SlaDefinition promise(String id, SlaTarget target, int hours) {
        return SlaDefinition.builder()
                .id(id)
                .target(target)
                .calendar(CalendarSource.of("support"))
                .putBudgets(Priority.HIGH, new Budget.WorkingTime(Duration.ofHours(hours)))
                .build();
    }
}
