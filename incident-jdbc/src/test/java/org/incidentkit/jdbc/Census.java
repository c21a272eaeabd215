package org.incidentkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.incidentkit.core.common.Event;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.journal.EventTypes;
import org.incidentkit.core.journal.JournalCodec;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.record.Link;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Snapshot;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkEvent;
import org.incidentkit.core.record.WorkFold;
import org.incidentkit.core.sla.Clock;
import org.incidentkit.core.sla.ClockBreached;
import org.incidentkit.core.store.Outbox;
import org.incidentkit.core.store.QueueQuery;
import org.incidentkit.core.store.QueueRow;
import org.incidentkit.core.store.RecordPage;
import org.incidentkit.core.store.Records;
import org.incidentkit.core.store.Store;

/** Counts everything in a store and finds that it fits together, whoever wrote it. */
final class Census {
    private static final Visibility ALL = Visibility.all();
    private static final int MOST = 1_000;

    private final Store store;
    private final TenantId tenant;
    private final List<Outbox.Pointer> pointers;

    Census(Store store, TenantId tenant) {
        this.store = store;
        this.tenant = tenant;
        this.pointers = pointers(0);
    }

    private List<Outbox.Pointer> pointers(long after) {
        List<Outbox.Pointer> all = new ArrayList<>(store.outbox().after(tenant, after, MOST));
        if (all.size() == MOST) {
            all.addAll(pointers(all.get(MOST - 1).position()));
        }
        return all;
    }

    /** Each event in the order in which it is told. */
    List<String> announced() {
        return pointers.stream()
                .map(pointer -> pointer.record() + "#" + pointer.seq())
                .toList();
    }

    void take() {
        List<Snapshot> all = Arrays.stream(RecordKind.values())
                .flatMap(kind ->
                        store.records().page(tenant, new RecordPage(kind, Optional.empty(), 1_000), ALL).stream())
                .toList();
        List<Work> works = all.stream()
                .filter(Work.class::isInstance)
                .map(Work.class::cast)
                .toList();
        all.forEach(this::takeJournal);
        works.forEach(this::takeWork);
        assertThat(works.stream().map(work -> work.ref().kind() + work.number()))
                .as("human numbers")
                .doesNotHaveDuplicates();
        assertThat(pointers).extracting(Outbox.Pointer::position).isSorted().doesNotHaveDuplicates();
        assertThat(announced()).as("what is told").doesNotHaveDuplicates();
        takeQueue(works);
        takeLinks(works);
    }

    private List<JournalLine> journal(RecordRef ref) {
        return store.journals().read(tenant, ref, ALL);
    }

    private void takeJournal(Snapshot snapshot) {
        List<JournalLine> journal = journal(snapshot.ref());
        new JournalCodec(EventTypes.shipped()).verify(journal);
        List<Long> seqs = journal.stream().map(line -> line.envelope().seq()).toList();
        assertThat(seqs)
                .as("lines of %s", snapshot.ref())
                .isEqualTo(LongStream.rangeClosed(1, snapshot.version().value())
                        .boxed()
                        .toList());
        assertThat(pointers.stream()
                        .filter(pointer -> pointer.record().equals(snapshot.ref()))
                        .map(Outbox.Pointer::seq)
                        .toList())
                .as("what is told of %s", snapshot.ref())
                .isEqualTo(seqs);
    }

    private void takeWork(Work work) {
        List<JournalLine> journal = journal(work.ref());
        assertThat(WorkFold.fold(journal.stream().map(JournalLine::recorded).toList()))
                .isEqualTo(work);
        assertThat(work.entries().stream().map(entry -> entry.number()))
                .isEqualTo(
                        IntStream.rangeClosed(1, work.entries().size()).boxed().toList());
        List<Event> decided = journal.stream()
                .map(JournalLine::event)
                .filter(event -> event instanceof WorkEvent.TimerFired)
                .toList();
        assertThat(decided).as("timers of %s", work.ref()).doesNotHaveDuplicates();
        takeBreaches(journal);
    }

    /**
     * A breach is decided once. A desk whose clock is behind may end the wait for it at an earlier instant, which takes it
     * back; then it may be decided again, for the same instant even.
     */
    private static void takeBreaches(List<JournalLine> journal) {
        for (int i = 0; i < journal.size(); i++) {
            if (journal.get(i).event() instanceof ClockBreached breached) {
                Work before = WorkFold.fold(journal.subList(0, i).stream()
                        .map(JournalLine::recorded)
                        .toList());
                assertThat(before.clocks())
                        .as("before line %d of %s", i + 1, before.ref())
                        .filteredOn(clock -> clock.number() == breached.clock())
                        .noneMatch(Clock::isBreached);
            }
        }
    }

    private void takeQueue(List<Work> works) {
        List<QueueRow> expected = works.stream()
                .filter(work -> work.status().phase().isOpen())
                .map(QueueRow::of)
                .sorted(Comparator.comparing(QueueRow::position))
                .toList();
        List<QueueRow> queue = new ArrayList<>();
        QueueQuery query = QueueQuery.all().limit(7);
        List<QueueRow> page = store.queues().page(tenant, query, ALL);
        while (!page.isEmpty()) {
            queue.addAll(page);
            page = store.queues()
                    .page(tenant, query.after(page.get(page.size() - 1).position()), ALL);
        }
        assertThat(queue).as("the queue").isEqualTo(expected);
    }

    private void takeLinks(List<Work> works) {
        for (Work target : works) {
            List<Records.IncomingLink> expected = works.stream()
                    .flatMap(work -> work.links().stream()
                            .filter(link -> link.target().equals(target.ref()))
                            .map(link -> new Records.IncomingLink(work.ref(), new Link(link.type(), target.ref()))))
                    .toList();
            assertThat(store.records().linksTo(tenant, target.ref(), ALL))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }
}
