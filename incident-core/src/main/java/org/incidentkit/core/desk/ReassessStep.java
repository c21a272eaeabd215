package org.incidentkit.core.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.record.Attribution;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Snapshot;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.sla.Clock;
import org.incidentkit.core.sla.ClockEvent;
import org.incidentkit.core.sla.Reassessment;

/** One reassessment of one record, decided again as long as the record moves. Used once, by one thread. */
final class ReassessStep {
    private final DeskParts parts;
    private final TenantId tenant;
    private final RecordRef ref;
    private final Actor actor;
    private final UnitOfWork unit;
    private List<Clock> before = List.of();
    private List<Recorded> events = List.of();

    ReassessStep(DeskParts parts, TenantId tenant, RecordRef ref, Actor actor) {
        this.parts = parts;
        this.tenant = tenant;
        this.ref = ref;
        this.actor = actor;
        this.unit = new UnitOfWork(parts, tenant);
    }

    Outcome<Reassessed> run() {
        return unit.run(UnitOfWork.Request.unkeyed(), this::decide)
                .map(work -> Reassessed.of(work, before, reassessment()));
    }

    private Outcome<Draft> decide(Setup setup) {
        setup.discipline(ref.kind());
        Optional<Snapshot> found = parts.store().records().find(tenant, ref, Access.of(actor));
        if (found.isEmpty()) {
            return unit.noSuchRecord(ref);
        }
        Work work = (Work)
                parts.store().records().find(tenant, ref, Visibility.all()).orElseThrow();
        if (Access.isOnlyCaller(actor)) {
            return parts.messages().rejection("operators-only", Map.of("number", work.number()));
        }
        Instant now = parts.now();
        Draft draft = new Draft(work, now, now);
        parts.aftermath(setup).reassess(draft, Attribution.of(actor).because("reassess"));
        before = work.clocks();
        events = draft.recorded();
        return Outcome.accepted(draft);
    }

    private Reassessment reassessment() {
        return new Reassessment(
                events.stream().map(event -> (ClockEvent) event.event()).toList());
    }
}
