package org.incidentkit.core.desk;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.common.StaleVersionException;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.common.Version;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.configuration.NumberFormat;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.record.Attribution;
import org.incidentkit.core.record.DecisionContext;
import org.incidentkit.core.record.Opening;
import org.incidentkit.core.record.People;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Report;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkAction;
import org.incidentkit.core.record.WorkCommand;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.store.Records.Standing;
import org.incidentkit.core.triage.Trigger;

/** The one way of a record from what is asked to the events that follow; everything but the commit. */
final class WorkFlow {
    private final DeskParts parts;
    private final TenantId tenant;

    WorkFlow(DeskParts parts, TenantId tenant) {
        this.parts = parts;
        this.tenant = tenant;
    }

    Outcome<Draft> opened(Setup setup, Report report, Actor actor, Identity identity) {
        List<Violation> violations = parts.fieldCheck(setup).check(report.named());
        if (!violations.isEmpty()) {
            return Outcome.invalid(violations);
        }
        Instant now = parts.now();
        DecisionContext context = parts.context(now, actor, DecisionContext.Mode.LIVE, parts.texts(setup, 0));
        RecordKind kind = identity.ref().kind();
        String number = identity.number().apply(setup.configuration().number(kind));
        return setup.discipline(kind).moves().opening(Optional.empty(), context).map(status -> {
            Opening opening = new Opening(number, identity.people(), now, status, setup.hash());
            Draft draft = new Draft(tenant, identity.ref(), now, now);
            draft.addAll(
                    opening.events(report, context),
                    attribution(actor, identity.people().caller()));
            parts.aftermath(setup).follow(draft, Trigger.ON_CREATE, context.texts());
            return draft;
        });
    }

    Outcome<Draft> changed(Setup setup, WorkCommand<?> command, Actor actor) {
        RecordRef ref = command.ref();
        Optional<Standing> found = standing(ref, actor);
        if (found.isEmpty()) {
            return new UnitOfWork(parts, tenant).noSuchRecord(ref);
        }
        Standing standing = found.get();
        Work work = (Work) standing.snapshot();
        command.basedOn().ifPresent(version -> refuseConflict(work, command, version));
        if (Access.isOnlyCaller(actor) && !Access.isOpenToCallers(command.action())) {
            return parts.messages().rejection("operators-only", Map.of("number", work.number()));
        }
        List<Violation> violations = violations(setup, command);
        if (!violations.isEmpty()) {
            return Outcome.invalid(violations);
        }
        Instant now = parts.now();
        DecisionContext context =
                parts.context(now, actor, DecisionContext.Mode.LIVE, parts.texts(setup, work.texts()));
        Outcome<List<Event>> decided = setup.discipline(work.ref().kind()).decide(work, command.action(), context);
        return decided.map(events -> {
            Draft draft = new Draft(standing, now, now);
            events.forEach(event -> draft.add(event, by(actor, command, event, draft)));
            if (!draft.isEmpty()) {
                parts.aftermath(setup).follow(draft, Trigger.ON_UPDATE, context.texts());
            }
            return draft;
        });
    }

    /** Decided on the whole record: what an actor may not read still counts. */
    private Optional<Standing> standing(RecordRef ref, Actor actor) {
        return parts.store()
                .records()
                .standing(tenant, ref, Visibility.all())
                .filter(standing -> Access.of(actor).permits((Work) standing.snapshot()));
    }

    /** What an entry sets off, such as the end of the wait for it, is the desk's doing. */
    private static Attribution by(Actor actor, WorkCommand<?> command, Event event, Draft draft) {
        boolean follows = command.action() instanceof WorkAction.AddEntry && !(event instanceof WorkEvent.EntryAdded);
        return follows
                ? Attribution.of(Actor.system())
                        .because("entry:" + draft.work().entries().size())
                : Attribution.of(actor);
    }

    /** Fields have to exist and to take such values, whoever sets them. */
    List<Violation> violations(Setup setup, WorkCommand<?> command) {
        return command.action() instanceof WorkAction.Edit edit
                ? parts.fieldCheck(setup).check(edit.set(), edit.cleared())
                : List.of();
    }

    /** Somebody acting for another does it on the other's behalf. */
    private static Attribution attribution(Actor actor, PersonId caller) {
        boolean forAnother = actor.onBehalfOf().isEmpty() && !actor.person().equals(caller);
        return Attribution.of(forAnother ? actor.onBehalfOf(caller) : actor);
    }

    private void refuseConflict(Work work, WorkCommand<?> command, Version basedOn) {
        if (basedOn.compareTo(work.version()) > 0) {
            throw new IllegalArgumentException(
                    "basedOn " + basedOn + ": " + work.number() + " is only at version " + work.version());
        }
        Set<String> touched = new HashSet<>();
        parts.store().journals().read(tenant, work.ref(), Visibility.all()).stream()
                .skip(basedOn.value())
                .map(JournalLine::event)
                .forEach(event -> touched.addAll(Touched.by(event)));
        touched.retainAll(command.action().touches());
        if (!touched.isEmpty()) {
            throw new StaleVersionException(
                    List.of(work.ref().toString()),
                    work.number() + " is at version " + work.version() + "; since version " + basedOn
                            + " somebody changed " + touched);
        }
    }

    /**
     * How a new record will be known.
     *
     * @param ref its reference
     * @param number draws its human number
     * @param people for whom and by whom it is opened
     */
    record Identity(RecordRef ref, Function<NumberFormat, String> number, People people) {}
}
