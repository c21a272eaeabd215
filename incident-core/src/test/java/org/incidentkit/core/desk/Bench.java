package org.incidentkit.core.desk;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;

import jakarta.validation.Validator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.incidentkit.core.calendar.BusinessCalendar;
import org.incidentkit.core.calendar.TimeRange;
import org.incidentkit.core.classification.Impact;
import org.incidentkit.core.classification.Priority;
import org.incidentkit.core.classification.Urgency;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.configuration.DeskConfiguration;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.memory.MemoryStore;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.person.Role;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.WorkCommand;
import org.incidentkit.core.sla.Budget;
import org.incidentkit.core.sla.CalendarSource;
import org.incidentkit.core.sla.Clock;
import org.incidentkit.core.sla.SlaDefinition;
import org.incidentkit.core.sla.SlaTarget;
import org.incidentkit.core.store.Store;

/** A desk on a store in memory, with a clock that the test sets. */
final class Bench {
    static final ZoneId STOCKHOLM = ZoneId.of("Europe/Stockholm");
    static final Actor ERIK = Actor.operator("erik");
    static final Actor ANNA = Actor.caller("anna");
    static final Actor STRANGER = Actor.caller("stranger");
    static final Actor BOTH = Actor.of(new PersonId("anna"), Role.CALLER, Role.OPERATOR);

    /** Costly to build, and safe to share. */
    private static final Validator VALIDATOR = DefaultValidator.create();

    final Store store;
    final ServiceDesk desk;
    Instant now = at("2026-06-15T09:00");

    private Bench(Store store, UnaryOperator<ServiceDeskBuilder> more) {
        this.store = store;
        this.desk = more.apply(
                        ServiceDesk.builder().store(store).validator(VALIDATOR).clock(() -> now))
                .build();
    }

    static Bench shipped() {
        return of(builder -> builder);
    }

    static Bench of(UnaryOperator<ServiceDeskBuilder> more) {
        return on(new MemoryStore(), more);
    }

    static Bench on(Store store, UnaryOperator<ServiceDeskBuilder> more) {
        return new Bench(store, more);
    }

    static Bench with(DeskConfiguration configuration) {
        return of(builder -> builder.configuration(configuration));
    }

    /** Wall time in Stockholm; 2026-06-15 is a Monday, Friday the 19th a holiday. */
    static Instant at(String wall) {
        return LocalDateTime.parse(wall).atZone(STOCKHOLM).toInstant();
    }

    static BusinessCalendar office() {
        return BusinessCalendar.builder("office", STOCKHOLM)
                .hours(MONDAY, FRIDAY, TimeRange.of("08:00", "17:00"))
                .holiday(LocalDate.of(2026, 6, 19), "Midsommarafton")
                .build();
    }

    /** First response in 1, 4 hours, resolution in 8, 16 hours of HIGH, MODERATE. */
    static DeskConfiguration promising() {
        return DeskConfiguration.builder()
                .addCalendars(office())
                .addPromises(promise("response", SlaTarget.FIRST_RESPONSE, 1))
                .addPromises(promise("resolution", SlaTarget.RESOLUTION, 8))
                .build();
    }

    static SlaDefinition promise(String id, SlaTarget target, int hours) {
        return SlaDefinition.builder()
                .id(id)
                .target(target)
                .calendar(CalendarSource.of("office"))
                .putBudgets(Priority.HIGH, new Budget.WorkingTime(Duration.ofHours(hours)))
                .putBudgets(Priority.MODERATE, new Budget.WorkingTime(Duration.ofHours(hours == 1 ? 4 : 2L * hours)))
                .build();
    }

    static IncidentReport.Builder report() {
        return IncidentReport.builder().caller(new PersonId("anna")).title("VPN is down");
    }

    static IncidentReport titled(String title) {
        return IncidentReport.builder()
                .caller(new PersonId("anna"))
                .title(title)
                .build();
    }

    /** Of high impact and medium urgency: priority HIGH. */
    static IncidentReport urgent() {
        return report().impact(Impact.HIGH).urgency(Urgency.MEDIUM).build();
    }

    void set(String wall) {
        now = at(wall);
    }

    void pass(Duration duration) {
        now = now.plus(duration);
    }

    Incident log() {
        return log(report().build());
    }

    Incident log(IncidentReport report) {
        return desk.incidents().log(report, ERIK);
    }

    Outcome<Incident> run(WorkCommand<IncidentId> command, Actor actor) {
        return desk.incidents().execute(command, actor);
    }

    Incident done(WorkCommand<IncidentId> command, Actor actor) {
        return run(command, actor).orThrow();
    }

    Outcome.Rejected<Incident> refused(WorkCommand<IncidentId> command, Actor actor) {
        return rejected(run(command, actor));
    }

    static <T> Outcome.Rejected<T> rejected(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Rejected<T> rejected) {
            return rejected;
        }
        throw new AssertionError("was accepted: " + outcome);
    }

    /** The codes of a refusal's violations, each behind its path. */
    static List<String> faults(Outcome<?> outcome) {
        return rejected(outcome).violations().stream()
                .map(violation -> violation.path() + " " + violation.code())
                .toList();
    }

    Incident read(IncidentId id) {
        return desk.incidents().find(id, Visibility.all()).orElseThrow();
    }

    List<Event> events(IncidentId id) {
        return desk.incidents().timeline(id, Visibility.all()).stream()
                .map(Recorded::event)
                .toList();
    }

    <E extends Event> List<E> events(IncidentId id, Class<E> type) {
        return events(id).stream().filter(type::isInstance).map(type::cast).toList();
    }

    List<JournalLine> journal(IncidentId id) {
        return store.journals().read(desk.tenant(), id.ref(), Visibility.all());
    }

    Clock clock(IncidentId id, String definition) {
        return read(id).clocks().stream()
                .filter(clock -> clock.agreement().definition().equals(definition))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    int runDue() {
        return desk.work().runDue(100);
    }

    static DeskConfiguration configuration(Consumer<DeskConfiguration.Builder> more) {
        DeskConfiguration.Builder builder = DeskConfiguration.builder();
        more.accept(builder);
        return builder.build();
    }
}
