package org.incidentkit.core.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.record.Attribution;
import org.incidentkit.core.record.Envelope;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.record.WorkFold;
import org.jspecify.annotations.Nullable;

/** A record on its way to its next version: every event that is added is folded in at once. Used by one thread. */
final class Draft {
    private final TenantId tenant;
    private final RecordRef ref;
    private final Instant occurredAt;
    private final Instant recordedAt;
    private final List<Recorded> recorded = new ArrayList<>();
    private @Nullable Work work;

    Draft(TenantId tenant, RecordRef ref, Instant occurredAt, Instant recordedAt) {
        this.tenant = tenant;
        this.ref = ref;
        this.occurredAt = occurredAt;
        this.recordedAt = recordedAt;
    }

    Draft(Work before, Instant occurredAt, Instant recordedAt) {
        this(before.tenant(), before.ref(), occurredAt, recordedAt);
        this.work = before;
    }

    void add(Event event, Attribution by) {
        Work before = work;
        long seq = before == null ? 1 : before.version().value() + 1;
        Recorded next = new Recorded(new Envelope(tenant, ref, seq, occurredAt, recordedAt, by), event);
        work = before == null ? WorkFold.open(next) : WorkFold.evolve(before, next);
        recorded.add(next);
    }

    void addAll(List<? extends Event> events, Attribution by) {
        events.forEach(event -> add(event, by));
    }

    Work work() {
        if (work == null) {
            throw new IllegalStateException("nothing was opened yet");
        }
        return work;
    }

    List<Recorded> recorded() {
        return List.copyOf(recorded);
    }

    boolean isEmpty() {
        return recorded.isEmpty();
    }

    Instant at() {
        return occurredAt;
    }

    /** The timers that came, by their keys. */
    List<String> timers() {
        return recorded.stream()
                .map(Recorded::event)
                .filter(WorkEvent.TimerFired.class::isInstance)
                .map(event -> ((WorkEvent.TimerFired) event).timer())
                .toList();
    }

    /** The fields that changed so far. */
    Set<String> changed() {
        Set<String> changed = new TreeSet<>();
        for (Recorded one : recorded) {
            changed.addAll(Touched.by(one.event()));
        }
        return changed;
    }
}
