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
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.record.People;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Report;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkCommand;
import org.incidentkit.core.record.WorkId;
import org.incidentkit.core.record.WorkView;
import org.incidentkit.core.sla.Clock;
import org.incidentkit.core.sla.ClockReading;
import org.incidentkit.core.sla.DeadlineExplanation;
import org.incidentkit.core.store.Records.IncomingLink;

/**
 * The records of one kind in one tenant's desk. Thread-safe.
 *
 * @param <T> a record as its readers know it
 * @param <R> what it is opened with
 * @param <D> its id
 */
public abstract sealed class WorkDesk<T extends WorkView, R extends Report, D extends WorkId<?>>
        permits Incidents, Problems, Changes {
    private final DeskParts parts;
    private final TenantId tenant;
    private final RecordKind kind;
    private final Function<Work, T> view;
    private final WorkFlow flow;
    private final UnitOfWork unit;

    WorkDesk(DeskParts parts, TenantId tenant, RecordKind kind, Function<Work, T> view) {
        this.parts = parts;
        this.tenant = tenant;
        this.kind = kind;
        this.view = view;
        this.flow = new WorkFlow(parts, tenant);
        this.unit = new UnitOfWork(parts, tenant);
    }

    /**
     * Logs a report: the short form of {@link #submit}.
     *
     * @param report what is reported
     * @param actor who reports it; when that is not who is affected, on their behalf
     * @return the record
     * @throws org.incidentkit.core.common.RejectedException when the desk says no, with every violation
     */
    public T log(R report, Actor actor) {
        return submit(report, actor).orThrow();
    }

    /**
     * Logs a report. The same report under the same key gives the first record, as it was then.
     *
     * @param report what is reported
     * @param actor who reports it; when that is not who is affected, on their behalf
     * @return the record, or why not
     */
    public Outcome<T> submit(R report, Actor actor) {
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(actor, "actor");
        List<Violation> violations = violations(report);
        if (!violations.isEmpty()) {
            return Outcome.invalid(violations);
        }
        Instant now = parts.now();
        RecordRef ref = new RecordRef(kind, parts.sources().id(now));
        WorkFlow.Identity identity = new WorkFlow.Identity(
                ref, new LazyNumber(format -> number(format, now), this::isTaken), people(report, actor));
        return unit.run(request(report, actor), setup -> flow.opened(setup, report, actor, identity))
                .map(work -> view.apply(work.seenBy(Access.of(actor))));
    }

    /**
     * Does something to a record. When somebody else changed it meanwhile, the command is decided again on the fresh
     * state; a command based on a version is refused only when the same fields were changed since.
     *
     * @param command what is to be done
     * @param actor who does it
     * @return the record after it, or why not
     * @throws org.incidentkit.core.common.StaleVersionException when the same fields were changed since the version
     *     the command is based on
     */
    public Outcome<T> execute(WorkCommand<D> command, Actor actor) {
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(actor, "actor");
        List<Violation> violations = parts.validation().check(command);
        if (!violations.isEmpty()) {
            return Outcome.invalid(violations);
        }
        Visibility seen = Access.of(actor);
        return unit.run(request(command, actor), setup -> flow.changed(setup, command, actor))
                .map(work -> view.apply(work.seenBy(seen)));
    }

    /**
     * What logging a report would lead to. Nothing is written, no number is drawn.
     *
     * @param report what would be reported
     * @param actor who would report it
     * @return the record as it would be, or why not
     */
    public Outcome<Preview<T>> preview(R report, Actor actor) {
        Objects.requireNonNull(report, "report");
        Objects.requireNonNull(actor, "actor");
        List<Violation> violations = violations(report);
        if (!violations.isEmpty()) {
            return Outcome.invalid(violations);
        }
        WorkFlow.Identity identity =
                new WorkFlow.Identity(new RecordRef(kind, "preview"), format -> "preview", people(report, actor));
        return previewed(request(report, actor), actor, setup -> flow.opened(setup, report, actor, identity));
    }

    /**
     * What a command would lead to. Nothing is written.
     *
     * @param command what would be done
     * @param actor who would do it
     * @return the record as it would be, or why not
     */
    public Outcome<Preview<T>> preview(WorkCommand<D> command, Actor actor) {
        Objects.requireNonNull(command, "command");
        Objects.requireNonNull(actor, "actor");
        List<Violation> violations = parts.validation().check(command);
        return violations.isEmpty()
                ? previewed(request(command, actor), actor, setup -> flow.changed(setup, command, actor))
                : Outcome.invalid(violations);
    }

    /**
     * A record.
     *
     * @param id which one
     * @param visibility who reads
     * @return the record as its reader may see it; empty when there is none, or not for this reader
     */
    public Optional<T> find(D id, Visibility visibility) {
        return parts.store()
                .records()
                .find(tenant, id.ref(), visibility)
                .map(Work.class::cast)
                .map(view);
    }

    /**
     * Everything that happened to a record.
     *
     * @param id which one
     * @param visibility who reads; internal entries are left out for readers who may not see them
     * @return its events with their envelopes, oldest first; none when there is no such record for this reader
     */
    public List<Recorded> timeline(D id, Visibility visibility) {
        return parts.store().journals().read(tenant, id.ref(), visibility).stream()
                .map(JournalLine::recorded)
                .toList();
    }

    /**
     * Why the rules decided as they did, as it was stored and worked out again: the rules of that time on the record
     * as it was, whatever rules are in force now. It shows values, internal ones too, and so is nothing for readers who
     * may not see internal entries.
     *
     * @param id which record
     * @param visibility who reads
     * @return an explanation for each decision in which a rule fired, or the engine had trouble, oldest first; none
     *     when there is no such record for this reader
     */
    public List<StageExplanation> explain(D id, Visibility visibility) {
        return visibility.internal() ? new Explanations(parts, tenant).of(timeline(id, visibility)) : List.of();
    }

    /**
     * A record by the number people quote.
     *
     * @param number the number
     * @param visibility who reads
     * @return the record as its reader may see it; empty when there is none, or not for this reader
     */
    public Optional<T> byNumber(String number, Visibility visibility) {
        return parts.store()
                .records()
                .byNumber(tenant, kind, number, visibility)
                .map(view);
    }

    /**
     * What points to a record: the links of incidents, problems and changes, closed ones too.
     *
     * @param id which record
     * @param visibility who reads
     * @return each link with its source, in the order of the sources, of those the reader may see
     */
    public List<IncomingLink> linksTo(D id, Visibility visibility) {
        return parts.store().records().linksTo(tenant, id.ref(), visibility);
    }

    /**
     * How far a clock has come.
     *
     * @param clock one of a record's clocks
     * @param at the instant asked for, past or future
     * @return elapsed and remaining time, as if nothing changed since the clock's last event
     */
    public ClockReading read(Clock clock, Instant at) {
        return parts.setups().refresh(tenant).promises(kind).read(clock, at);
    }

    /**
     * Why a clock stands where it stands.
     *
     * @param clock one of a record's clocks
     * @param until the instant up to which it is explained
     * @return every stretch of time, counted or not, with its cause; the counted ones sum exactly to what has elapsed
     */
    public DeadlineExplanation explain(Clock clock, Instant until) {
        return parts.setups().refresh(tenant).promises(kind).explain(clock, until);
    }

    /** For whom and by whom a report is made. */
    People people(R report, Actor actor) {
        return new People(actor.onBehalfOf().orElse(actor.person()), actor.person());
    }

    /** What is wrong with a report, all at once; its fields are checked again by the configuration it is decided by. */
    private List<Violation> violations(R report) {
        List<Violation> violations = new ArrayList<>(parts.validation().check(report));
        if (!violations.isEmpty()) {
            violations.addAll(parts.fieldCheck(parts.setups().refresh(tenant)).check(report.named()));
        }
        return violations;
    }

    private UnitOfWork.Request request(R report, Actor actor) {
        return UnitOfWork.Request.of(report.commandId(), () -> parts.digests().of(report, actor));
    }

    private UnitOfWork.Request request(WorkCommand<D> command, Actor actor) {
        return UnitOfWork.Request.of(command.id(), () -> parts.digests().of(command, actor));
    }

    private boolean isTaken(String number) {
        return byNumber(number, Visibility.all()).isPresent();
    }

    private String number(NumberFormat format, Instant now) {
        int year = now.atZone(ZoneOffset.UTC).getYear();
        return format.format(year, parts.store().numbers().next(tenant, format.sequence(kind, year)));
    }

    /** What was done under the key already, or else what would be done now. */
    private Outcome<Preview<T>> previewed(UnitOfWork.Request request, Actor actor, UnitOfWork.Decision decision) {
        Visibility seen = Access.of(actor);
        return unit.done(request)
                .map(done -> done.map(work -> new Preview<>(view.apply(work.seenBy(seen)), List.of())))
                .orElseGet(() -> decision.decide(parts.setups().refresh(tenant))
                        .map(draft -> new Preview<>(
                                view.apply(draft.work().seenBy(seen)),
                                draft.recorded().stream()
                                        .flatMap(recorded -> seen.seen(recorded.event()).stream())
                                        .toList())));
    }
}
