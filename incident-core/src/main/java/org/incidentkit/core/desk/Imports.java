package org.incidentkit.core.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.common.Microseconds;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.common.StaleVersionException;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.imports.HistoricChange;
import org.incidentkit.core.imports.HistoricIncident;
import org.incidentkit.core.imports.Imported;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.person.Role;
import org.incidentkit.core.record.Attribution;
import org.incidentkit.core.record.DecisionContext;
import org.incidentkit.core.record.Discipline;
import org.incidentkit.core.record.Move;
import org.incidentkit.core.record.Opening;
import org.incidentkit.core.record.People;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkAction;
import org.incidentkit.core.store.Changes;
import org.incidentkit.core.store.CommitResult;

/**
 * Takes in the history of another system, line by line, in the order of arrival. Transitions apply, guards on roles and
 * required input do not; no rule runs, nothing is announced, and only deadlines that still lie ahead are armed. The
 * matrix and the promises apply. One thread imports an incident at a time.
 */
public final class Imports {
    private static final Actor IMPORT = Actor.of(new PersonId("import"), Role.OPERATOR);

    private final DeskParts parts;
    private final TenantId tenant;

    Imports(DeskParts parts, TenantId tenant) {
        this.parts = parts;
        this.tenant = tenant;
    }

    /**
     * Opens an incident with its own number and times.
     *
     * @param snapshot the incident as it stood
     * @param occurredAt when it stood so, there
     * @return the incident, or why not: a number that is taken, a terminal or unknown state, violated input
     */
    public Outcome<Incident> open(HistoricIncident snapshot, Instant occurredAt) {
        Setup setup = parts.setups().current(tenant);
        List<Violation> violations = new ArrayList<>(parts.validation().check(snapshot));
        violations.addAll(parts.fieldCheck(setup).check(snapshot.report().named()));
        if (!violations.isEmpty()) {
            return Outcome.invalid(violations);
        }
        if (parts.store()
                .records()
                .byNumber(tenant, RecordKind.INCIDENT, snapshot.number(), Visibility.all())
                .isPresent()) {
            return parts.messages().rejection("number-taken", Map.of("number", snapshot.number()));
        }
        Instant at = Microseconds.truncate(occurredAt);
        DecisionContext context = parts.context(at, IMPORT, DecisionContext.Mode.IMPORT, 0);
        return setup.discipline(RecordKind.INCIDENT)
                .moves()
                .opening(snapshot.state(), context)
                .map(status -> {
                    PersonId caller = snapshot.report().caller();
                    People people = new People(caller, snapshot.requester().orElse(caller));
                    Opening opening = new Opening(
                            snapshot.number(),
                            people,
                            Microseconds.truncate(snapshot.openedAt()),
                            status,
                            setup.hash());
                    RecordRef ref =
                            new RecordRef(RecordKind.INCIDENT, parts.sources().id(at));
                    Draft draft = new Draft(tenant, ref, at, parts.now());
                    draft.addAll(opening.events(snapshot.report(), context), by());
                    return committed(setup, draft);
                });
    }

    /**
     * Applies a line of history.
     *
     * @param id the incident
     * @param change what the line says
     * @param occurredAt when it happened, there
     * @return the incident after it, with the refusal of a transition that the lifecycle does not have; or why nothing
     *     applies: violated input, no such incident
     */
    public Outcome<Imported> apply(IncidentId id, HistoricChange change, Instant occurredAt) {
        Setup setup = parts.setups().current(tenant);
        List<Violation> violations = parts.fieldCheck(setup).check(change.fields());
        if (!violations.isEmpty()) {
            return Outcome.invalid(violations);
        }
        return draft(id, occurredAt).map(draft -> {
            WorkAction.Edit edit =
                    new WorkAction.Edit(change.fields(), change.cleared(), Optional.empty(), Optional.empty());
            draft.addAll(
                    setup.discipline(RecordKind.INCIDENT)
                            .decide(draft.work(), edit, context(draft))
                            .orThrow(),
                    by());
            Optional<Outcome.Rejected<Incident>> refused = change.state()
                    .filter(state -> !state.equals(draft.work().status().state()))
                    .flatMap(state -> moved(setup, draft, state));
            return new Imported(committed(setup, draft), refused);
        });
    }

    /**
     * Adopts the source's state although the lifecycle has no way to it: an explicit correction in the journal. Leaving
     * DONE or TERMINAL for an open state counts as a reopening.
     *
     * @param id the incident
     * @param state the source's state
     * @param occurredAt when it happened, there
     * @return the incident after it, or why not: no such state, no such incident
     */
    public Outcome<Incident> correct(IncidentId id, String state, Instant occurredAt) {
        Setup setup = parts.setups().current(tenant);
        return draft(id, occurredAt)
                .flatMap(draft -> setup.discipline(RecordKind.INCIDENT)
                        .moves()
                        .correct(draft.work(), state, context(draft))
                        .map(events -> {
                            draft.addAll(events, by());
                            return committed(setup, draft);
                        }));
    }

    private Outcome<Draft> draft(IncidentId id, Instant occurredAt) {
        return parts.store()
                .records()
                .find(tenant, id.ref(), Visibility.all())
                .<Outcome<Draft>>map(found ->
                        Outcome.accepted(new Draft((Work) found, Microseconds.truncate(occurredAt), parts.now())))
                .orElseGet(() -> new UnitOfWork(parts, tenant).noSuchRecord(id.ref()));
    }

    private DecisionContext context(Draft draft) {
        return parts.context(
                draft.at(), IMPORT, DecisionContext.Mode.IMPORT, draft.work().texts());
    }

    private Optional<Outcome.Rejected<Incident>> moved(Setup setup, Draft draft, String state) {
        Outcome<List<Event>> last = parts.messages().rejection("unknown-state", Map.of("state", state));
        Discipline incidents = setup.discipline(RecordKind.INCIDENT);
        for (Move<?> move : incidents.moves().movesTo(draft.work(), state)) {
            last = incidents.decide(draft.work(), move, context(draft));
            if (last instanceof Outcome.Accepted<List<Event>> accepted) {
                draft.addAll(accepted.value(), by());
                return Optional.empty();
            }
        }
        return Optional.of(((Outcome.Rejected<List<Event>>) last).retyped());
    }

    private Incident committed(Setup setup, Draft draft) {
        if (draft.isEmpty()) {
            return new Incident(draft.work());
        }
        parts.aftermath(setup).followHistory(draft);
        Changes changes = Changes.builder()
                .addRecords(new UnitOfWork(parts, tenant).change(setup, draft, Optional.of(parts.now())))
                .announced(false)
                .build();
        CommitResult result = parts.store().commits().commit(tenant, changes);
        if (!(result instanceof CommitResult.Committed)) {
            throw new StaleVersionException(
                    List.of(draft.work().ref().toString()),
                    draft.work().number() + " was changed by somebody else while its history was imported");
        }
        return new Incident(draft.work());
    }

    private static Attribution by() {
        return Attribution.of(IMPORT).because("import");
    }
}
