package org.incidentkit.core.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.incidentkit.core.common.StorageException;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.configuration.ConfigurationRecord;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.record.Attribution;
import org.incidentkit.core.record.DecisionContext;
import org.incidentkit.core.record.PlannedMove;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.sla.ClockEvent;
import org.incidentkit.core.store.Changes;
import org.incidentkit.core.store.Claim;
import org.incidentkit.core.store.ClaimToken;
import org.incidentkit.core.store.CommitResult;
import org.incidentkit.core.store.RecordChange;
import org.incidentkit.core.store.Records;
import org.incidentkit.core.triage.Trigger;

/**
 * Decides claimed work of one tenant, all in one commit; when that fails, in halves, so that one record in trouble
 * holds up nobody else.
 */
final class DueBatch {
    private static final Attribution DESK = Attribution.of(Actor.system());

    private final DeskParts parts;
    private final TenantId tenant;
    private final Instant now;
    private final UnitOfWork unit;

    DueBatch(DeskParts parts, TenantId tenant, Instant now) {
        this.parts = parts;
        this.tenant = tenant;
        this.now = now;
        this.unit = new UnitOfWork(parts, tenant);
    }

    /** How many records had something decided; the others stay claimed until the lease ends. */
    int decide(Claim claim) {
        return decide(claim.records().stream().sorted().toList(), claim.token());
    }

    private int decide(List<RecordRef> records, ClaimToken token) {
        if (records.isEmpty()) {
            return 0;
        }
        Optional<Integer> done = attempt(records, token);
        if (done.isPresent()) {
            return done.get();
        }
        int middle = records.size() / 2;
        return Stream.of(records.subList(0, middle), records.subList(middle, records.size()))
                .filter(half -> half.size() < records.size())
                .mapToInt(half -> decide(half, token))
                .sum();
    }

    /** Nothing when the records cannot be decided together. */
    private Optional<Integer> attempt(List<RecordRef> records, ClaimToken token) {
        try {
            CommitResult result = new CommitResult.Stale(List.of(ConfigurationRecord.REF));
            for (int attempt = 0; attempt < UnitOfWork.ATTEMPTS && isReconfigured(result); attempt++) {
                Setup setup = attempt == 0
                        ? parts.setups().current(tenant)
                        : parts.setups().refresh(tenant);
                List<RecordChange> changes = changes(setup, records);
                if (changes.isEmpty()) {
                    return Optional.of(0);
                }
                result = commit(setup, changes, token);
                if (result instanceof CommitResult.Committed) {
                    return Optional.of(changes.size());
                }
            }
            return Optional.empty();
        } catch (StorageException broken) {
            throw broken;
        } catch (RuntimeException trouble) {
            if (records.size() == 1) {
                parts.log().error("what is due on {} cannot be decided", records.get(0), trouble);
            }
            return Optional.empty();
        }
    }

    private CommitResult commit(Setup setup, List<RecordChange> changes, ClaimToken token) {
        Changes all = Changes.builder()
                .addAllRecords(changes)
                .claim(token)
                .configuration(setup.version())
                .build();
        return parts.store().commits().commit(tenant, all);
    }

    private static boolean isReconfigured(CommitResult result) {
        return result instanceof CommitResult.Stale stale && stale.refs().contains(ConfigurationRecord.REF);
    }

    private List<RecordChange> changes(Setup setup, List<RecordRef> records) {
        List<RecordChange> changes = new ArrayList<>();
        for (Records.Standing found : parts.store().records().each(tenant, records, Visibility.all())) {
            Draft draft = drafted(setup, found);
            if (!draft.isEmpty()) {
                changes.add(unit.change(setup, draft, Optional.empty(), found.lastHash()));
            }
        }
        return changes;
    }

    /**
     * Steps of the clocks, the timers or the move that the record makes by itself and what follows from it, and the
     * steps after that: each at the instant it was planned for, however late the host comes. What is due after a timer
     * comes next, in a draft of its own.
     */
    private Draft drafted(Setup setup, Records.Standing found) {
        Agenda agenda = new Agenda(setup);
        Draft draft = new Draft(found, now, now);
        Work work = draft.work();
        step(agenda, draft);
        List<WorkEvent.TimerFired> timers = agenda.timers(draft.work(), now);
        if (!timers.isEmpty()) {
            fire(setup, draft, timers);
            return draft;
        }
        Optional<PlannedMove> due = agenda.due(draft.work(), now);
        if (due.isPresent()) {
            move(setup, draft, due.get());
            step(agenda, draft);
        }
        Optional<Instant> next = agenda.next(work);
        if (draft.isEmpty() && next.filter(at -> !at.isAfter(now)).isEmpty()) {
            // Armed under a configuration that planned it for an earlier time than the one in force.
            draft.add(new WorkEvent.Rescheduled(next), DESK.because("configuration"));
        }
        return draft;
    }

    private void step(Agenda agenda, Draft draft) {
        for (ClockEvent step : agenda.clocks(draft.work(), now)) {
            draft.at(step.at());
            draft.add(step, DESK.because("due:" + step.at()));
        }
    }

    private void fire(Setup setup, Draft draft, List<WorkEvent.TimerFired> timers) {
        Instant planned = timers.get(0).plannedAt();
        // Never before what happened already: rules that came later may have wanted to be asked earlier.
        Instant last = draft.work().milestones().updatedAt();
        Instant at = planned.isBefore(last) ? last : planned;
        draft.at(at);
        timers.forEach(fired -> draft.add(fired, DESK.because("due:" + planned)));
        DecisionContext context = live(setup, draft, at);
        parts.aftermath(setup).follow(draft, Trigger.ON_TIMER, context.texts());
    }

    private DecisionContext live(Setup setup, Draft draft, Instant at) {
        return parts.context(
                at,
                Actor.system(),
                DecisionContext.Mode.LIVE,
                parts.texts(setup, draft.work().texts()));
    }

    private void move(Setup setup, Draft draft, PlannedMove planned) {
        draft.at(planned.at());
        DecisionContext context = live(setup, draft, planned.at());
        draft.addAll(new Agenda(setup).decide(draft.work(), planned, context), DESK.because("due:" + planned.at()));
        parts.aftermath(setup).follow(draft, Trigger.ON_TIMER, context.texts());
    }
}
