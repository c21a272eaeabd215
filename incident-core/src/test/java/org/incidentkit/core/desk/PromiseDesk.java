package org.incidentkit.core.desk;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import jakarta.validation.Validator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.calendar.TimeRange;
import org.incidentkit.core.classification.Impact;
import org.incidentkit.core.classification.Priority;
import org.incidentkit.core.classification.Urgency;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.configuration.DeskConfiguration;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.memory.MemoryStore;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.FieldValues;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkCommand;
import org.incidentkit.core.sla.Budget;
import org.incidentkit.core.sla.CalendarSource;
import org.incidentkit.core.sla.Clock;
import org.incidentkit.core.sla.SlaDefinition;
import org.incidentkit.core.sla.SlaTarget;
import org.incidentkit.core.store.Store;

/** A desk that promises in office hours, with a clock that the test sets. */
final class PromiseDesk {
    static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    static final Actor ERIK = Actor.operator("erik");
    static final Actor ANNA = Actor.caller("anna");

    /** Costly to build, and safe to share. */
    private static final Validator VALIDATOR = DefaultValidator.create();

    final ServiceDesk desk;
    Instant now = at("2026-06-15T09:00");

    PromiseDesk(DeskConfiguration configuration) {
        this(configuration, new MemoryStore());
    }

    PromiseDesk(DeskConfiguration configuration, Store store) {
        desk = ServiceDesk.builder()
                .store(store)
                .validator(VALIDATOR)
                .clock(() -> now)
                .configuration(configuration)
                .build();
    }

    static PromiseDesk promising(SlaDefinition... promises) {
        return new PromiseDesk(configuration(office("08:00", "17:00"), promises));
    }

    static DeskConfiguration configuration(BusinessCalendar office, SlaDefinition... promises) {
        return DeskConfiguration.builder()
                .addCalendars(office)
                .addPromises(promises)
                .build();
    }

    /** Wall time in Stockholm; 2026-06-15 is a Monday. */
    static Instant at(String wall) {
        return LocalDateTime.parse(wall).atZone(STOCKHOLM).toInstant();
    }

    static BusinessCalendar office(String from, String to) {
        return BusinessCalendar.builder("office", STOCKHOLM)
                .hours(MONDAY, FRIDAY, TimeRange.of(from, to))
                .build();
    }

    static SlaDefinition.Builder resolution(String id, int hours) {
        return SlaDefinition.builder()
                .id(id)
                .target(SlaTarget.RESOLUTION)
                .calendar(CalendarSource.of("office"))
                .putBudgets(Priority.HIGH, new Budget.WorkingTime(Duration.ofHours(hours)))
                .putBudgets(Priority.MODERATE, new Budget.WorkingTime(Duration.ofHours(2L * hours)));
    }

    /** Of high impact and medium urgency: priority HIGH. */
    static IncidentReport.Builder urgent() {
        return IncidentReport.builder()
                .caller(new PersonId("anna"))
                .title("VPN is down")
                .impact(Impact.HIGH)
                .urgency(Urgency.MEDIUM);
    }

    Incident log() {
        return desk.incidents().log(urgent().build(), ERIK);
    }

    static WorkCommand<IncidentId> set(IncidentId id, FieldValues values) {
        return WorkCommand.of(id, values.edit());
    }

    void at(String wall, WorkCommand<IncidentId> command, Actor actor) {
        now = at(wall);
        desk.incidents().execute(command, actor).orThrow();
    }

    Incident read(IncidentId id) {
        return desk.incidents().find(id, Visibility.all()).orElseThrow();
    }

    Clock clock(IncidentId id, String definition) {
        return desk.promises().of(read(id)).clock(definition).orElseThrow();
    }

    List<Recorded> journal(IncidentId id) {
        return desk.incidents().timeline(id, Visibility.all());
    }

    <E extends Event> List<E> events(IncidentId id, Class<E> type) {
        return journal(id).stream()
                .map(Recorded::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
