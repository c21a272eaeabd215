package org.incidentkit.core.desk;

import java.time.Instant;
import java.util.List;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.configuration.StateMapping;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.record.Attribution;
import org.incidentkit.core.record.DecisionContext;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.store.QueueRow;

/**
 * Moves open records out of states that a new lifecycle does not have, each in a commit of its own; what was moved is not
 * found again, so that a run that broke off can be repeated.
 */
final class StateMoves {
    private final DeskParts parts;
    private final TenantId tenant;
    private final Actor actor;
    private final UnitOfWork unit;

    StateMoves(DeskParts parts, TenantId tenant, Actor actor) {
        this.parts = parts;
        this.tenant = tenant;
        this.actor = actor;
        this.unit = new UnitOfWork(parts, tenant);
    }

    void run(StateMapping mapping) {
        mapping.moves().forEach((kind, states) -> states.forEach((from, to) -> run(kind, from, to)));
    }

    private void run(RecordKind kind, String from, String to) {
        StandingIn there = new StandingIn(parts, tenant, kind);
        List<QueueRow> rows = there.page(from);
        while (!rows.isEmpty()) {
            rows.forEach(row -> unit.run(UnitOfWork.Request.unkeyed(), setup -> moved(setup, row.ref(), from, to))
                    .orThrow());
            rows = there.page(from);
        }
    }

    private Outcome<Draft> moved(Setup setup, RecordRef ref, String from, String to) {
        Work work = (Work)
                parts.store().records().find(tenant, ref, Visibility.all()).orElseThrow();
        Instant now = parts.now();
        Draft draft = new Draft(work, now, now);
        if (!work.status().state().equals(from)) {
            return Outcome.accepted(draft);
        }
        DecisionContext context =
                parts.context(now, actor, DecisionContext.Mode.LIVE, parts.texts(setup, work.texts()));
        return setup.discipline(ref.kind()).moves().correct(work, to, context).map(events -> {
            draft.addAll(events, Attribution.of(actor).because("configuration"));
            parts.aftermath(setup).followHistory(draft);
            return draft;
        });
    }
}
