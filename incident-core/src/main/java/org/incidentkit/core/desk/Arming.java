package org.incidentkit.core.desk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.common.StorageException;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.record.Attribution;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.store.ClaimToken;
import org.incidentkit.core.store.QueueQuery;
import org.incidentkit.core.store.QueueRow;
import org.incidentkit.core.store.Records.Standing;

/**
 * Arms open records for what a configuration plans that came into force after they last changed: page by page, each
 * record in a commit of its own. What is armed already is left alone, so it may be broken off anywhere and begun again,
 * here or by another host. A record that changes meanwhile is armed by that change. Used by one thread.
 */
final class Arming {
    private static final int PAGE = 100;
    private static final Attribution DESK = Attribution.of(Actor.system()).because("configuration");

    private final DeskParts parts;
    private final TenantId tenant;
    private final UnitOfWork unit;
    private int left;

    /** Looks at so many records at the most. */
    Arming(DeskParts parts, TenantId tenant, int most) {
        this.parts = parts;
        this.tenant = tenant;
        this.unit = new UnitOfWork(parts, tenant);
        this.left = most;
    }

    /** Goes on with what is under way; how many records were armed. */
    int run(ClaimToken token) {
        Setup setup = parts.setups().refresh(tenant);
        Sweeps.Sweep sweep = parts.setups().sweeps().of(tenant, setup.version());
        long before = sweep.count();
        while (left > 0) {
            QueueQuery query = QueueQuery.all().limit(Math.min(PAGE, left));
            QueueQuery page = sweep.after().map(query::after).orElse(query);
            List<QueueRow> rows = parts.store().queues().page(tenant, page, Visibility.all());
            left -= rows.size();
            long count = sweep.count() + arm(setup, rows);
            if (rows.size() < page.slice().limit()) {
                parts.setups().armed(tenant, setup.version(), count, token);
                parts.setups().sweeps().end(tenant);
                return (int) (count - before);
            }
            QueueRow last = rows.get(rows.size() - 1);
            sweep = new Sweeps.Sweep(setup.version(), Optional.of(last.position()), count);
            parts.setups().sweeps().keep(tenant, sweep);
        }
        return (int) (sweep.count() - before);
    }

    private int arm(Setup setup, List<QueueRow> rows) {
        List<RecordRef> refs = rows.stream().map(QueueRow::ref).toList();
        if (refs.isEmpty()) {
            return 0;
        }
        Agenda agenda = new Agenda(setup);
        Map<RecordRef, Instant> armed = parts.store().due().armed(tenant, refs);
        int count = 0;
        for (Standing found : parts.store().records().each(tenant, refs, Visibility.all())) {
            RecordRef ref = found.snapshot().ref();
            Optional<Instant> now = Optional.ofNullable(armed.get(ref));
            if (!agenda.next((Work) found.snapshot()).equals(now) && arm(ref)) {
                count++;
            }
        }
        return count;
    }

    /** A record in trouble holds up nobody else. */
    private boolean arm(RecordRef ref) {
        try {
            unit.run(UnitOfWork.Request.unkeyed(), setup -> Outcome.accepted(drafted(setup, ref)))
                    .orThrow();
            return true;
        } catch (StorageException broken) {
            throw broken;
        } catch (RuntimeException trouble) {
            parts.log().error("{} cannot be armed for the configuration in force", ref, trouble);
            return false;
        }
    }

    private Draft drafted(Setup setup, RecordRef ref) {
        Standing standing =
                parts.store().records().standing(tenant, ref, Visibility.all()).orElseThrow();
        Instant now = parts.now();
        Draft draft = new Draft(standing, now, now);
        draft.add(new WorkEvent.Rescheduled(new Agenda(setup).next(draft.work())), DESK);
        return draft;
    }
}
