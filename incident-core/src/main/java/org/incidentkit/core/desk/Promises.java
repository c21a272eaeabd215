package org.incidentkit.core.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.Conditions;
import org.incidentkit.core.person.Actor;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Snapshot;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkView;
import org.incidentkit.core.sla.Clock;
import org.incidentkit.core.store.QueueFacts;
import org.incidentkit.core.store.QueueQuery;
import org.incidentkit.core.store.RecordPage;

/** The promises on the records of one tenant's desk: how they stand, what lies ahead, and moving them. Thread-safe. */
public final class Promises {

    private final DeskParts parts;
    private final TenantId tenant;

    Promises(DeskParts parts, TenantId tenant) {
        this.parts = parts;
        this.tenant = tenant;
    }

    /**
     * The promises of a record.
     *
     * @param record the record as it was read
     * @return its clocks, with what can be asked of them
     */
    public RecordPromises of(WorkView record) {
        Work work = record.work();
        return new RecordPromises(
                parts.setups().refresh(tenant).promises(work.ref().kind()), work.clocks());
    }

    /**
     * Moves a record's promises to what is in force now, definitions, calendars and what conditions read outside the
     * record: a change of those does nothing by itself. Journalled, each clock with its promise before and after; what
     * is up to date is left alone, so asking again changes nothing.
     *
     * @param record an incident, problem or change
     * @param actor who asks for it; not a mere caller
     * @return what moved, or why not
     * @throws IllegalArgumentException for another kind of record
     */
    public Outcome<Reassessed> reassess(RecordRef record, Actor actor) {
        Objects.requireNonNull(actor, "actor");
        parts.setups().refresh(tenant);
        return new ReassessStep(parts, tenant, record, actor).run();
    }

    /**
     * Reassesses the open records of a page, each in a commit of its own, and whatever else has a clock that still
     * runs. Stopped half-way, it is safe to begin again.
     *
     * @param page which records; for the next page, what {@link ReassessedPage#next()} says
     * @param actor who asks for it; not a mere caller
     * @return what moved, or why not
     * @throws IllegalArgumentException for a kind that has no promises
     */
    public Outcome<ReassessedPage> reassess(RecordPage page, Actor actor) {
        List<Snapshot> records = parts.store().records().page(tenant, page, Visibility.all());
        List<Reassessed> moved = new ArrayList<>();
        for (Snapshot found : records) {
            boolean lives = found instanceof Work work
                    && (work.status().isOpen() || work.clocks().stream().anyMatch(Clock::isActive));
            Outcome<Reassessed> outcome =
                    lives ? reassess(found.ref(), actor) : Outcome.accepted(new Reassessed(found.ref(), "", List.of()));
            if (!(outcome instanceof Outcome.Accepted<Reassessed> accepted)) {
                return ((Outcome.Rejected<Reassessed>) outcome).retyped();
            }
            if (!accepted.value().isEmpty()) {
                moved.add(accepted.value());
            }
        }
        return Outcome.accepted(new ReassessedPage(moved, next(page, records)));
    }

    /**
     * What will be broken from now on if nothing changes: running clocks, and paused ones whose scheduled wait ends in
     * time. Reads the open records that are due within the window, page by page; what is resolved is foreseen no more.
     *
     * @param window how far to look
     * @param visibility who reads
     * @return the coming breaches by group, overdue ones not yet decided included
     * @throws IllegalArgumentException when the window is negative
     */
    public Forecast forecast(Duration window, Visibility visibility) {
        if (window.isNegative()) {
            throw new IllegalArgumentException("window " + window + " is negative");
        }
        Instant now = parts.now();
        Setup setup = parts.setups().refresh(tenant);
        ForecastScan scan = new ForecastScan(parts, setup, now, window);
        Queues queues = new Queues(parts, tenant);
        // Whoever is broken within the window is due within it: what waits is due no earlier than when it began to.
        Condition due = Conditions.field(QueueFacts.DUE_AT).before(now.plus(window));
        QueueQuery all = QueueQuery.all().limit(QueueQuery.Slice.MOST);
        Optional<QueueQuery> query = Optional.of(all.where(queues.filter(due).orThrow()));
        while (query.isPresent()) {
            QueuePage page = queues.page(query.get(), visibility).orThrow();
            page.rows().stream()
                    .flatMap(row -> parts.store().records().find(tenant, row.ref(), visibility).stream())
                    .forEach(found -> scan.add((Work) found));
            query = page.next();
        }
        return scan.forecast();
    }

    private static Optional<RecordPage> next(RecordPage page, List<Snapshot> records) {
        if (records.size() < page.limit()) {
            return Optional.empty();
        }
        String last = records.get(records.size() - 1).ref().id();
        return Optional.of(new RecordPage(page.kind(), Optional.of(last), page.limit()));
    }
}
