package org.incidentkit.core.desk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.configuration.NumberFormat;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentCommand;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.incident.IncidentOpening;
import org.incidentkit.core.incident.IncidentReport;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.sla.Clock;
import org.incidentkit.core.sla.ClockReading;
import org.incidentkit.core.sla.DeadlineExplanation;

/** The incidents of one tenant's desk. Thread-safe. */
public final class Incidents {
    private final DeskParts parts;
    private final TenantId tenant;
    private final IncidentFlow flow;
    private final UnitOfWork unit;
    private final RequestDigest digest = new RequestDigest();

    Incidents(DeskParts parts, TenantId tenant) {
        this.parts = parts;
        this.tenant = tenant;
        this.flow = new IncidentFlow(parts, tenant);
        this.unit = new UnitOfWork(parts, tenant);
    }

    /**
     * Logs a report: the short form of {@link #submit}.
     *
     * @param report what is reported
     * @param actor who reports it; when that is not the caller, on the caller's behalf
     * @return the incident
     * @throws org.incidentkit.core.common.RejectedException when the desk says no, with every violation
     */
    public Incident log(IncidentReport report, Actor actor) {
        return submit(report, actor).orThrow();
    }

    /**
     * Logs a report. The same report under the same key gives the first incident, as it was then.
     *
     * @param report what is reported
     * @param actor who reports it; when that is not the caller, on the caller's behalf
     * @return the incident, or why not
     */
    public Outcome<Incident> submit(IncidentReport report, Actor actor) {
        Objects.requireNonNull(actor, "actor");
        List<Violation> violations = violations(report);
        if (!violations.isEmpty()) {
            return Outcome.invalid(violations);
        }
        Instant now = parts.now();
        RecordRef ref = new RecordRef(RecordKind.INCIDENT, parts.sources().id(now));
        IncidentFlow.Identity identity = new IncidentFlow.Identity(ref, new LazyNumber(format -> number(format, now)));
        return unit.run(request(report, actor), setup -> flow.opened(setup, report, actor, identity))
                .map(Incident::new);
    }

    /**
     * Does something to an incident. When somebody else changed it meanwhile, the command is decided again on the
     * fresh state; a command based on a version is refused only when the same fields were changed since.
     *
     * @param command what is to be done
     * @param actor who does it
     * @return the incident after it, or why not
     * @throws org.incidentkit.core.common.StaleVersionException when the same fields were changed since the version
     *     the command is based on
     */
    public Outcome<Incident> execute(IncidentCommand command, Actor actor) {
        Objects.requireNonNull(actor, "actor");
        List<Violation> violations = parts.validation().check(command);
        if (!violations.isEmpty()) {
            return Outcome.invalid(violations);
        }
        Visibility seen = Access.of(actor);
        return unit.run(request(command, actor), setup -> flow.changed(setup, command, actor))
                .map(work -> new Incident(work).seenBy(seen));
    }

    /**
     * What logging a report would lead to. Nothing is written, no number is drawn.
     *
     * @param report what would be reported
     * @param actor who would report it
     * @return the incident as it would be, or why not
     */
    public Outcome<Preview> preview(IncidentReport report, Actor actor) {
        Objects.requireNonNull(actor, "actor");
        List<Violation> violations = violations(report);
        if (!violations.isEmpty()) {
            return Outcome.invalid(violations);
        }
        IncidentFlow.Identity identity =
                new IncidentFlow.Identity(new RecordRef(RecordKind.INCIDENT, "preview"), format -> "preview");
        return previewed(request(report, actor), actor, setup -> flow.opened(setup, report, actor, identity));
    }

    /**
     * What a command would lead to. Nothing is written.
     *
     * @param command what would be done
     * @param actor who would do it
     * @return the incident as it would be, or why not
     */
    public Outcome<Preview> preview(IncidentCommand command, Actor actor) {
        Objects.requireNonNull(actor, "actor");
        List<Violation> violations = parts.validation().check(command);
        return violations.isEmpty()
                ? previewed(request(command, actor), actor, setup -> flow.changed(setup, command, actor))
                : Outcome.invalid(violations);
    }

    /**
     * An incident.
     *
     * @param id which one
     * @param visibility who reads
     * @return the incident as its reader may see it; empty when there is none, or not for this reader
     */
    public Optional<Incident> find(IncidentId id, Visibility visibility) {
        return parts.store()
                .records()
                .find(tenant, id.ref(), visibility)
                .map(Work.class::cast)
                .map(Incident::new);
    }

    /**
     * An incident by the number people quote.
     *
     * @param number the number
     * @param visibility who reads
     * @return the incident as its reader may see it; empty when there is none, or not for this reader
     */
    public Optional<Incident> byNumber(String number, Visibility visibility) {
        return parts.store()
                .records()
                .byNumber(tenant, RecordKind.INCIDENT, number, visibility)
                .map(Incident::new);
    }

    /**
     * Everything that happened to an incident.
     *
     * @param id which one
     * @param visibility who reads; internal entries are left out for readers who may not see them
     * @return its events with their envelopes, oldest first; none when there is no such incident for this reader
     */
    public List<Recorded> timeline(IncidentId id, Visibility visibility) {
        return parts.store().journals().read(tenant, id.ref(), visibility).stream()
                .map(JournalLine::recorded)
                .toList();
    }

    /**
     * How far a clock has come.
     *
     * @param clock one of an incident's clocks
     * @param at the instant asked for, past or future
     * @return elapsed and remaining time, as if nothing changed since the clock's last event
     */
    public ClockReading read(Clock clock, Instant at) {
        return reading(setup -> setup.promises().read(clock, at));
    }

    /**
     * Why a clock stands where it stands.
     *
     * @param clock one of an incident's clocks
     * @param until the instant up to which it is explained
     * @return every stretch of time, counted or not, with its cause; the counted ones sum exactly to what has elapsed
     */
    public DeadlineExplanation explain(Clock clock, Instant until) {
        return reading(setup -> setup.promises().explain(clock, until));
    }

    private <T> T reading(Function<Setup, T> read) {
        return read.apply(parts.setups().refresh(tenant));
    }

    /** What is wrong with a report, all at once; its fields are checked again by the configuration it is decided by. */
    private List<Violation> violations(IncidentReport report) {
        List<Violation> violations = new ArrayList<>(parts.validation().check(report));
        if (!violations.isEmpty()) {
            violations.addAll(parts.fieldCheck(parts.setups().refresh(tenant)).check(IncidentOpening.fields(report)));
        }
        return violations;
    }

    private UnitOfWork.Request request(IncidentReport report, Actor actor) {
        return UnitOfWork.Request.of(report.commandId(), digest.of(report, actor));
    }

    private UnitOfWork.Request request(IncidentCommand command, Actor actor) {
        return UnitOfWork.Request.of(command.id(), digest.of(command, actor));
    }

    private String number(NumberFormat format, Instant now) {
        int year = now.atZone(ZoneOffset.UTC).getYear();
        return format.format(year, parts.store().numbers().next(tenant, format.sequence(RecordKind.INCIDENT, year)));
    }

    /** What was done under the key already, or else what would be done now. */
    private Outcome<Preview> previewed(UnitOfWork.Request request, Actor actor, UnitOfWork.Decision decision) {
        Visibility seen = Access.of(actor);
        return unit.done(request)
                .map(done -> done.map(work -> new Preview(new Incident(work).seenBy(seen), List.of())))
                .orElseGet(() -> decision.decide(parts.setups().refresh(tenant))
                        .map(draft -> new Preview(
                                new Incident(draft.work()).seenBy(seen),
                                draft.recorded().stream().map(Recorded::event).toList())));
    }
}
