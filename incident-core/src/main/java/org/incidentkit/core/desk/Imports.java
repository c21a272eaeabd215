package org.incidentkit.core.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.common.Microseconds;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.imports.HistoricChange;
import org.incidentkit.core.imports.HistoricIncident;
import org.incidentkit.core.imports.Imported;
import org.incidentkit.core.incident.Incident;
import org.incidentkit.core.incident.IncidentId;
import org.incidentkit.core.incident.IncidentIntent;
import org.incidentkit.core.lifecycle.Lifecycle;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.person.PersonId;
import org.incidentkit.core.person.Role;
import org.incidentkit.core.record.Attribution;
import org.incidentkit.core.record.DecisionContext;
import org.incidentkit.core.record.Move;
import org.incidentkit.core.record.MoveInput;
import org.incidentkit.core.record.Opening;
import org.incidentkit.core.record.People;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkAction;

/**
 * Takes in the history of another system, line by line, in the order of arrival. Transitions apply, guards on roles and
 * required input do not; no rule runs, nothing is announced, and only deadlines that still lie ahead are armed. The
 * matrix and the promises apply. One thread imports an incident at a time.
 */
public final class Imports {
    private static final Actor IMPORT = Actor.of(new PersonId("import"), Role.OPERATOR);

    private static final Attribution BY = Attribution.of(IMPORT).because("import");
    private static final UnitOfWork.Request HISTORY = UnitOfWork.Request.ofHistory();

    private final DeskParts parts;
    private final TenantId tenant;
    private final UnitOfWork unit;

    Imports(DeskParts parts, TenantId tenant) {
        this.parts = parts;
        this.tenant = tenant;
        this.unit = new UnitOfWork(parts, tenant);
    }

    /**
     * Opens an incident with its own number and times.
     *
     * @param snapshot the incident as it stood
     * @param occurredAt when it stood so, there
     * @return the incident, or why not: a number that is taken, a terminal or unknown state, violated input
     */
    public Outcome<Incident> open(HistoricIncident snapshot, Instant occurredAt) {
        Instant at = Microseconds.truncate(occurredAt);
        RecordRef ref = new RecordRef(RecordKind.INCIDENT, parts.sources().id(at));
        return unit.run(HISTORY, setup -> opened(setup, snapshot, new Draft(tenant, ref, at, parts.now())))
                .map(Incident::new);
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
        Line line = new Line();
        return unit.run(HISTORY, setup -> line.applied(setup, change, draft(id, occurredAt)))
                .map(work -> new Imported(new Incident(work), line.refused));
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
        return unit.run(
                        HISTORY,
                        setup -> draft(id, occurredAt).flatMap(draft -> {
                            DecisionContext context = context(setup, draft);
                            return setup.discipline(RecordKind.INCIDENT)
                                    .moves()
                                    .correct(draft.work(), state, context)
                                    .map(events -> followed(setup, draft, events));
                        }))
                .map(Incident::new);
    }

    private Outcome<Draft> opened(Setup setup, HistoricIncident snapshot, Draft draft) {
        List<Violation> violations = new ArrayList<>(parts.validation().check(snapshot));
        violations.addAll(parts.fieldCheck(setup).check(snapshot.report().named()));
        if (!violations.isEmpty()) {
            return Outcome.invalid(violations);
        }
        boolean taken = parts.store()
                .records()
                .byNumber(tenant, RecordKind.INCIDENT, snapshot.number(), Visibility.all())
                .isPresent();
        if (taken) {
            return parts.messages().rejection("number-taken", Map.of("number", snapshot.number()));
        }
        DecisionContext context = parts.context(draft.at(), IMPORT, DecisionContext.Mode.IMPORT, parts.texts(setup, 0));
        PersonId caller = snapshot.report().caller();
        People people = new People(caller, snapshot.requester().orElse(caller));
        Instant openedAt = Microseconds.truncate(snapshot.openedAt());
        return setup.discipline(RecordKind.INCIDENT)
                .moves()
                .opening(snapshot.state(), context)
                .map(status -> new Opening(snapshot.number(), people, openedAt, status, setup.hash()))
                .map(opening -> followed(setup, draft, opening.events(snapshot.report(), context)));
    }

    private Outcome<Draft> draft(IncidentId id, Instant occurredAt) {
        return parts.store()
                .records()
                .find(tenant, id.ref(), Visibility.all())
                .<Outcome<Draft>>map(found ->
                        Outcome.accepted(new Draft((Work) found, Microseconds.truncate(occurredAt), parts.now())))
                .orElseGet(() -> unit.noSuchRecord(id.ref()));
    }

    private DecisionContext context(Setup setup, Draft draft) {
        return parts.context(
                draft.at(),
                IMPORT,
                DecisionContext.Mode.IMPORT,
                parts.texts(setup, draft.work().texts()));
    }

    private Draft followed(Setup setup, Draft draft, List<Event> events) {
        draft.addAll(events, BY);
        if (!draft.isEmpty()) {
            parts.aftermath(setup).followHistory(draft);
        }
        return draft;
    }

    /** One line of history; what its last decision refused is told beside what it changed. */
    private final class Line {
        private Optional<Outcome.Rejected<Incident>> refused = Optional.empty();

        Outcome<Draft> applied(Setup setup, HistoricChange change, Outcome<Draft> found) {
            List<Violation> violations = parts.fieldCheck(setup).check(change.fields(), change.cleared());
            if (!violations.isEmpty()) {
                return Outcome.invalid(violations);
            }
            WorkAction.Edit edit =
                    new WorkAction.Edit(change.fields(), change.cleared(), Optional.empty(), Optional.empty());
            return found.flatMap(draft -> {
                DecisionContext context = context(setup, draft);
                return setup.discipline(RecordKind.INCIDENT)
                        .decide(draft.work(), edit, context)
                        .map(edited -> {
                            draft.addAll(edited, BY);
                            Outcome<List<Event>> moved = moved(setup, draft.work(), change.state(), context);
                            refused = moved instanceof Outcome.Rejected<List<Event>> no
                                    ? Optional.of(no.retyped())
                                    : Optional.empty();
                            return followed(setup, draft, refused.isPresent() ? List.of() : moved.orThrow());
                        });
            });
        }

        /** The first intent that leads there. */
        private Outcome<List<Event>> moved(Setup setup, Work work, Optional<String> wanted, DecisionContext context) {
            String from = work.status().state();
            if (wanted.isEmpty() || wanted.get().equals(from)) {
                return Outcome.accepted(List.of());
            }
            Lifecycle<IncidentIntent> lifecycle = setup.configuration().incidentLifecycle();
            if (lifecycle.state(wanted.get()).isEmpty()) {
                return parts.messages().rejection("unknown-state", Map.of("state", wanted.get()));
            }
            return lifecycle.intentsFrom(from).stream()
                    .map(intent -> setup.discipline(RecordKind.INCIDENT)
                            .decide(work, new Move<>(intent, wanted, MoveInput.none()), context))
                    .filter(Outcome::isAccepted)
                    .findFirst()
                    .orElseGet(() -> parts.messages()
                            .rejection("no-way", Map.of("number", work.number(), "state", from, "to", wanted.get())));
        }
    }
}
