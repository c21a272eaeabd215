package org.incidentkit.jdbc;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.calendar.TimeRange;
import org.incidentkit.core.classification.Impact;
import org.incidentkit.core.classification.Priority;
import org.incidentkit.core.classification.Urgency;
import org.incidentkit.core.configuration.DeskConfiguration;
import org.incidentkit.core.desk.ServiceDesk;
import org.incidentkit.core.incident.Channel;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.WorkCommand;
import org.incidentkit.core.sla.Budget;
import org.incidentkit.core.sla.CalendarSource;
import org.incidentkit.core.sla.SlaDefinition;
import org.incidentkit.core.sla.SlaTarget;
import org.incidentkit.core.store.Store;

/** A desk with two promises and a clock of its own, and an incident on its way through it. */
final class Walk {
    static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    static final Actor ERIK = Actor.operator("erik");
    static final Actor ANNA = Actor.caller("anna");

    static final Instant START =
            ZonedDateTime.of(2026, 6, 18, 14, 0, 0, 123_456_000, STOCKHOLM).toInstant();

    Instant now = START;
    final ServiceDesk desk;

    Walk(Store store) {
        desk = ServiceDesk.builder()
                .store(store)
                .clock(() -> now)
                .configuration(configuration())
                .build();
    }

    Walk on(Store other) {
        Walk walk = new Walk(other);
        walk.now = now;
        return walk;
    }

    static DeskConfiguration configuration() {
        BusinessCalendar calendar = BusinessCalendar.builder("support-se", STOCKHOLM)
                .hours(MONDAY, FRIDAY, TimeRange.of("08:00", "17:00"))
                .holiday(LocalDate.of(2026, 6, 19), "Midsommarafton")
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
                .calendar(CalendarSource.of("support-se"))
                .putBudgets(Priority.HIGH, new Budget.WorkingTime(Duration.ofHours(hours)))
                .build();
    }

    static IncidentReport.Builder report(String title) {
        return IncidentReport.builder()
                .caller(new PersonId("anna"))
                .title(title)
                .channel(Channel.PHONE)
                .impact(Impact.MEDIUM)
                .urgency(Urgency.HIGH);
    }

    Incident log(String title) {
        return desk.incidents().log(report(title).build(), ERIK);
    }

    Incident execute(WorkCommand<IncidentId> command, Actor actor) {
        return desk.incidents().execute(command, actor).orThrow();
    }

    void wait(Duration duration) {
        now = now.plus(duration);
    }
}
