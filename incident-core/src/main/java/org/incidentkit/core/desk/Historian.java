package org.incidentkit.core.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.common.Microseconds;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.imports.HistoricChange;
import org.incidentkit.core.imports.HistoricIncident;
import org.incidentkit.core.incident.Incident;
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
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkAction;

/** Decides lines of history under one configuration, and keeps in mind which moves were refused. Used once, by one thread. */
final class Historian {
    private static final Actor IMPORT = Actor.of(new PersonId("import"), Role.OPERATOR);
    private static final Attribution BY = Attribution.of(IMPORT).because("import");

    private final DeskParts parts;
    private final Setup setup;
    private final List<Outcome.Rejected<Incident>> refused = new ArrayList<>();

    Historian(DeskParts parts, Setup setup) {
        this.parts = parts;
        this.setup = setup;
    }

    /** Every move so far that the lifecycle has no way for. */
    List<Outcome.Rejected<Incident>> refused() {
        return List.copyOf(refused);
    }

    Outcome<Draft> opened(HistoricIncident snapshot, Draft draft) {
        List<Violation> violations = new ArrayList<>(parts.validation().check(snapshot));
        violations.addAll(parts.fieldCheck(setup).check(snapshot.report().named()));
        if (!violations.isEmpty()) {
            return Outcome.invalid(violations);
        }
        DecisionContext context = parts.context(draft.at(), IMPORT, DecisionContext.Mode.IMPORT, parts.texts(setup, 0));
        PersonId caller = snapshot.report().caller();
        People people = new People(caller, snapshot.requester().orElse(caller));
        Instant openedAt = Microseconds.truncate(snapshot.openedAt());
        return setup.discipline(RecordKind.INCIDENT)
                .moves()
                .opening(snapshot.state(), context)
                .map(status -> new Opening(snapshot.number(), people, openedAt, status, setup.hash()))
                .map(opening -> followed(draft, opening.events(snapshot.report(), context)));
    }

    /** The fields of a line, and its state where there is a way to it. */
    Outcome<Draft> applied(HistoricChange change, Draft draft) {
        List<Violation> violations = parts.fieldCheck(setup).check(change.fields(), change.cleared());
        if (!violations.isEmpty()) {
            return Outcome.invalid(violations);
        }
        WorkAction.Edit edit =
                new WorkAction.Edit(change.fields(), change.cleared(), Optional.empty(), Optional.empty());
        DecisionContext context = context(draft);
        return setup.discipline(RecordKind.INCIDENT)
                .decide(draft.work(), edit, context)
                .map(edited -> {
                    draft.addAll(edited, BY);
                    Outcome<List<Event>> moved = moved(draft.work(), change.state(), context);
                    if (moved instanceof Outcome.Rejected<List<Event>> no) {
                        refused.add(no.retyped());
                        return followed(draft, List.of());
                    }
                    return followed(draft, moved.orThrow());
                });
    }

    Outcome<Draft> corrected(String state, Draft draft) {
        return setup.discipline(RecordKind.INCIDENT)
                .moves()
                .correct(draft.work(), state, context(draft))
                .map(events -> followed(draft, events));
    }

    private DecisionContext context(Draft draft) {
        return parts.context(
                draft.at(),
                IMPORT,
                DecisionContext.Mode.IMPORT,
                parts.texts(setup, draft.work().texts()));
    }

    private Draft followed(Draft draft, List<Event> events) {
        draft.addAll(events, BY);
        if (!draft.isUnmoved()) {
            parts.aftermath(setup).followHistory(draft);
        }
        return draft;
    }

    /** The first intent that leads there. */
    private Outcome<List<Event>> moved(Work work, Optional<String> wanted, DecisionContext context) {
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
