package org.incidentkit.core.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.common.CorruptRecordException;
import org.incidentkit.core.common.TenantId;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.record.RecordRef;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.store.Outbox;

/**
 * Passes on what has happened on one tenant's desk, at least once, from where each consumer stopped, also after a
 * restart. The desk has no thread of its own: a timer of the host runs it. One program at a time runs a consumer; two
 * at once would both be told.
 */
public final class Relay {
    private static final int BATCH = 100;

    private final DeskParts parts;
    private final TenantId tenant;

    Relay(DeskParts parts, TenantId tenant) {
        this.parts = parts;
        this.tenant = tenant;
    }

    /**
     * Tells a consumer what it was not told yet, and notes how far it has come. The events of one record come in the
     * order of its journal. When the listener throws, the run ends there, and the next one begins with the event that
     * was not taken. When the program dies between telling and noting, up to {@value #BATCH} events are told again.
     *
     * @param consumer the consumer's name, at most 64 characters; each has a position of its own, and begins with the
     *     first event ever announced
     * @param limit how many events at the most, at least 1
     * @param listener what is done about each
     * @return how far it came
     * @throws IllegalArgumentException when the limit is not positive
     */
    public Relayed run(String consumer, int limit, DeskListener listener) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit " + limit + " is not positive");
        }
        Outbox outbox = parts.store().outbox();
        Progress progress = new Progress(outbox.position(tenant, consumer));
        boolean more = true;
        while (more) {
            int most = Math.min(BATCH, limit - progress.delivered);
            List<Outbox.Pointer> pointers = outbox.after(tenant, progress.position, most);
            long before = progress.position;
            try {
                tell(pointers, listener, progress);
            } finally {
                if (progress.position > before) {
                    outbox.advance(tenant, consumer, progress.position);
                }
            }
            more = !pointers.isEmpty() && progress.trouble.isEmpty() && progress.delivered < limit;
        }
        return new Relayed(progress.delivered, progress.position, progress.trouble);
    }

    private void tell(List<Outbox.Pointer> pointers, DeskListener listener, Progress progress) {
        Map<RecordRef, List<JournalLine>> journals = new HashMap<>();
        for (Outbox.Pointer pointer : pointers) {
            Recorded event = event(pointer, journals.computeIfAbsent(pointer.record(), this::journal));
            try {
                listener.happened(event);
            } catch (RuntimeException cause) {
                parts.log().warn("the relay stops before event {} of {}", pointer.seq(), pointer.record(), cause);
                progress.trouble = Optional.of(new Relayed.Trouble(event, cause));
                return;
            }
            progress.position = pointer.position();
            progress.delivered++;
        }
    }

    private List<JournalLine> journal(RecordRef ref) {
        return parts.store().journals().read(tenant, ref, Visibility.all());
    }

    private static Recorded event(Outbox.Pointer pointer, List<JournalLine> journal) {
        return journal.stream()
                .filter(line -> line.envelope().seq() == pointer.seq())
                .findFirst()
                .orElseThrow(() -> new CorruptRecordException(
                        pointer.record() + "#" + pointer.seq(), "was announced, but is not in the journal", null))
                .recorded();
    }

    /** How far a run has come. */
    private static final class Progress {
        private long position;
        private int delivered;
        private Optional<Relayed.Trouble> trouble = Optional.empty();

        Progress(long position) {
            this.position = position;
        }
    }
}
