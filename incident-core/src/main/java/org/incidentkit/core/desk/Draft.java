package org.incidentkit.core.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.journal.Seal;
import org.incidentkit.core.record.Attribution;
import org.incidentkit.core.record.Envelope;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.record.WorkFacts;
import org.incidentkit.core.record.WorkFold;
import org.incidentkit.core.store.Records;
import org.jspecify.annotations.Nullable;

/** A record on its way to its next version: every event that is added is folded in at once. Used by one thread. */
final class Draft {
    private final TenantId tenant;
    private final RecordRef ref;
    private final Instant recordedAt;
    private final List<Recorded> recorded = new ArrayList<>();
    private final @Nullable Work before;
    private final Optional<String> lastHash;
    private @Nullable Facts factsBefore;
    private Instant occurredAt;
    private int begun;
    private @Nullable Work work;

    Draft(TenantId tenant, RecordRef ref, Instant occurredAt, Instant recordedAt) {
        this.tenant = tenant;
        this.ref = ref;
        this.occurredAt = occurredAt;
        this.recordedAt = recordedAt;
        this.before = null;
        this.lastHash = Optional.of(Seal.FIRST);
    }

    Draft(Work before, Instant occurredAt, Instant recordedAt) {
        this(before, Optional.empty(), occurredAt, recordedAt);
    }

    /** A draft that knows already which line its first one is chained to. */
    Draft(Records.Standing before, Instant occurredAt, Instant recordedAt) {
        this((Work) before.snapshot(), Optional.of(before.lastHash()), occurredAt, recordedAt);
    }

    private Draft(Work before, Optional<String> lastHash, Instant occurredAt, Instant recordedAt) {
        this.tenant = before.tenant();
        this.ref = before.ref();
        this.occurredAt = occurredAt;
        this.recordedAt = recordedAt;
        this.before = before;
        this.lastHash = lastHash;
        this.work = before;
    }

    void add(Event event, Attribution by) {
        Work last = work;
        long seq = last == null ? 1 : last.version().value() + 1;
        Recorded next = new Recorded(new Envelope(tenant, ref, seq, occurredAt, recordedAt, by), event);
        work = last == null ? WorkFold.open(next) : WorkFold.evolve(last, next);
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

    /** How many events there are so far. */
    int size() {
        return recorded.size();
    }

    /** The hash its first line is chained to; empty when it was read without, so that the store has to be asked. */
    Optional<String> lastHash() {
        return lastHash;
    }

    boolean isEmpty() {
        return recorded.isEmpty();
    }

    /** The next line of a history: what came before it counts as written, although it is written together with it. */
    void step(Instant instant) {
        occurredAt = instant;
        begun = recorded.size();
    }

    /** The events before the present line of a history. */
    List<Recorded> earlier() {
        return List.copyOf(recorded.subList(0, begun));
    }

    /** Whether the present line of a history has led to nothing. */
    boolean isUnmoved() {
        return recorded.size() == begun;
    }

    /** What is added from here on happened at that instant, and is recorded when the draft is. */
    void at(Instant instant) {
        occurredAt = instant;
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

    /** The fields that changed so far, and whatever else a rule may wait for that differs from the facts of now. */
    Set<String> changed(Facts now) {
        Set<String> changed = new TreeSet<>();
        for (Recorded one : recorded) {
            changed.addAll(Touched.by(one.event()));
        }
        if (before != null) {
            changed.addAll(now.differingFrom(factsBefore(before)));
        }
        return changed;
    }

    private Facts factsBefore(Work known) {
        Facts facts = factsBefore;
        if (facts == null) {
            facts = WorkFacts.of(known);
            factsBefore = facts;
        }
        return facts;
    }
}
