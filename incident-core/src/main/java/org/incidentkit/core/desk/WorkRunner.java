package org.incidentkit.core.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.configuration.ConfigurationRecord;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.record.Attribution;
import org.incidentkit.core.record.DecisionContext;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.sla.ClockEvent;
import org.incidentkit.core.store.Changes;
import org.incidentkit.core.store.Claim;
import org.incidentkit.core.store.ClaimToken;
import org.incidentkit.core.store.CommitResult;
import org.incidentkit.core.store.RecordChange;
import org.incidentkit.core.triage.Trigger;

/**
 * What happens by itself: breaches, the end of scheduled waits, closing. The desk has no thread of its own; a timer
 * of the host calls {@link #runDue}. Any number of hosts may: each step is decided once.
 */
public final class WorkRunner {
    private static final int BATCH = 100;
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final DeskParts parts;
    private final TenantId own;

    WorkRunner(DeskParts parts, TenantId own) {
        this.parts = parts;
        this.own = own;
    }

    /**
     * Decides what is due, of all tenants, in planned order.
     *
     * @param limit how many records at the most, at least 1
     * @return how many records had something decided
     * @throws IllegalArgumentException when the limit is not positive
     */
    public int runDue(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit " + limit + " is not positive");
        }
        Instant now = parts.now();
        int done = 0;
        for (TenantId tenant : parts.store().due().tenantsWithWork(now, limit)) {
            int before;
            do {
                before = done;
                done += batch(tenant, now, Math.min(BATCH, limit - done));
            } while (done > before && done < limit);
        }
        return done;
    }

    /**
     * When something is next to be decided in this desk, so that a host can sleep until then.
     *
     * @return the instant, in the past when the host is late; empty when nothing is armed
     */
    public Optional<Instant> nextDueAt() {
        return nextDueAt(own);
    }

    /**
     * When something is next to be decided in a tenant's desk, so that a host can sleep until then.
     *
     * @param tenant whose desk
     * @return the instant, in the past when the host is late; empty when nothing is armed
     */
    public Optional<Instant> nextDueAt(TenantId tenant) {
        return parts.store().due().nextDueAt(tenant);
    }

    private int batch(TenantId tenant, Instant now, int limit) {
        if (limit < 1) {
            return 0;
        }
        Claim claim = parts.store().due().claim(tenant, now, limit, LEASE);
        try {
            return decide(tenant, now, claim.records(), claim.token());
        } finally {
            parts.store().due().release(tenant, claim.token());
        }
    }

    /** One commit for all; when one of them has moved on, halves, so that it holds up nobody else. */
    private int decide(TenantId tenant, Instant now, List<RecordRef> records, ClaimToken token) {
        if (records.isEmpty()) {
            return 0;
        }
        Setup setup = parts.setups().current(tenant);
        UnitOfWork unit = new UnitOfWork(parts, tenant);
        List<RecordChange> changes = records.stream()
                .sorted()
                .flatMap(ref -> drafted(setup, tenant, ref, now).stream())
                .filter(draft -> !draft.isEmpty())
                .map(draft -> unit.change(setup, draft, Optional.empty()))
                .toList();
        if (changes.isEmpty()) {
            return 0;
        }
        CommitResult result = parts.store()
                .commits()
                .commit(
                        tenant,
                        Changes.builder()
                                .addAllRecords(changes)
                                .claim(token)
                                .configuration(setup.version())
                                .build());
        if (result instanceof CommitResult.Committed) {
            return changes.size();
        }
        boolean reconfigured =
                result instanceof CommitResult.Stale stale && stale.refs().contains(ConfigurationRecord.REF);
        if (reconfigured) {
            parts.setups().refresh(tenant);
        }
        return records.size() == 1 ? 0 : halves(tenant, now, records, token);
    }

    private int halves(TenantId tenant, Instant now, List<RecordRef> records, ClaimToken token) {
        int middle = records.size() / 2;
        return Stream.of(records.subList(0, middle), records.subList(middle, records.size()))
                .mapToInt(half -> decide(tenant, now, half, token))
                .sum();
    }

    /** Steps of the clocks first, then the move that the record makes by itself, and what follows from it. */
    private Optional<Draft> drafted(Setup setup, TenantId tenant, RecordRef ref, Instant now) {
        return parts.store().records().find(tenant, ref, Visibility.all()).map(snapshot -> {
            Work work = (Work) snapshot;
            Agenda agenda = new Agenda(setup);
            Draft draft = new Draft(work, now, now);
            Attribution desk = Attribution.of(Actor.system());
            for (ClockEvent step : agenda.clocks(work, now)) {
                draft.add(step, desk.because("due:" + step.at()));
            }
            agenda.due(draft.work(), now).ifPresent(planned -> {
                DecisionContext context = parts.context(
                        now,
                        Actor.system(),
                        DecisionContext.Mode.LIVE,
                        draft.work().texts());
                draft.addAll(agenda.decide(draft.work(), planned, context), desk.because("due:" + planned.at()));
                parts.aftermath(setup).follow(draft, Trigger.ON_TIMER, context.texts());
            });
            return draft;
        });
    }
}
