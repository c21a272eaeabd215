package org.incidentkit.core.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.store.RecordChange;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Tells listeners what was committed, in the order of each record's journal, however many threads write. A thread that
 * commits after another but comes here first leaves its events to that other. No lock is held while a listener runs, so
 * that a listener may use the desk.
 */
final class Announcer {
    private final List<DeskListener> listeners;
    private final Logger log;
    private final Map<Place, Mailbox> mailboxes = new HashMap<>();

    Announcer(List<DeskListener> listeners, Logger log) {
        this.listeners = List.copyOf(listeners);
        this.log = log;
    }

    /** Someone is about to commit these changes. */
    synchronized void begin(TenantId tenant, List<RecordChange> changes) {
        for (RecordChange change : changes) {
            mailbox(tenant, change).begun.merge(change.expected().value(), 1, Integer::sum);
        }
    }

    /** That commit is over. */
    void end(TenantId tenant, List<RecordChange> changes, boolean committed) {
        synchronized (this) {
            for (RecordChange change : changes) {
                Mailbox mailbox = mailbox(tenant, change);
                mailbox.begun.computeIfPresent(
                        change.expected().value(), (version, count) -> count == 1 ? null : count - 1);
                if (committed) {
                    change.lines().forEach(mailbox::put);
                }
            }
        }
        for (RecordChange change : changes) {
            deliver(new Place(tenant, change.after().ref()));
        }
    }

    private void deliver(Place place) {
        @Nullable Recorded next = take(place, false);
        try {
            while (next != null) {
                for (DeskListener listener : listeners) {
                    tell(listener, next);
                }
                next = take(place, true);
            }
        } finally {
            if (next != null) {
                stop(place);
            }
        }
    }

    private void tell(DeskListener listener, Recorded recorded) {
        try {
            listener.happened(recorded);
        } catch (RuntimeException trouble) {
            log.warn(
                    "listener {} failed on event {} of {}; what was done stays done",
                    listener,
                    recorded.envelope().seq(),
                    recorded.envelope().record(),
                    trouble);
        }
    }

    /** The next event of a record that may be told; nothing while somebody else tells, or has to come first. */
    private synchronized @Nullable Recorded take(Place place, boolean telling) {
        Mailbox mailbox = mailboxes.get(place);
        if (mailbox == null || (mailbox.telling && !telling)) {
            return null;
        }
        Recorded next = mailbox.next();
        mailbox.telling = next != null;
        if (mailbox.isEmpty()) {
            mailboxes.remove(place);
        }
        return next;
    }

    /** A listener broke the thread itself; the next commit goes on with what is left. */
    private synchronized void stop(Place place) {
        Objects.requireNonNull(mailboxes.get(place)).telling = false;
    }

    private Mailbox mailbox(TenantId tenant, RecordChange change) {
        return mailboxes.computeIfAbsent(new Place(tenant, change.after().ref()), place -> new Mailbox());
    }

    /** A record of a tenant. */
    private record Place(TenantId tenant, RecordRef record) {}

    /** What is to be told of one record. */
    private static final class Mailbox {
        /** Commits under way, by the version they were decided on. */
        private final NavigableMap<Long, Integer> begun = new TreeMap<>();

        private final NavigableMap<Long, Recorded> waiting = new TreeMap<>();
        private boolean telling;

        void put(JournalLine line) {
            waiting.put(line.envelope().seq(), line.recorded());
        }

        @Nullable
        Recorded next() {
            boolean first = !waiting.isEmpty() && (begun.isEmpty() || begun.firstKey() >= waiting.firstKey());
            return first ? waiting.pollFirstEntry().getValue() : null;
        }

        boolean isEmpty() {
            return begun.isEmpty() && waiting.isEmpty() && !telling;
        }
    }
}
