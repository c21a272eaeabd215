package org.incidentkit.core.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.incidentkit.core.classification.Priority;
import org.incidentkit.core.record.RecordKind;
import org.incidentkit.core.record.RecordRef;

/**
 * A place in the one order all queues have: by priority, then by what is due first, then by id, then by the name of
 * the kind. Hosts pass it on as it is, or as its {@link #token()}. No part is ever missing: work without a priority
 * has rank {@value #NO_PRIORITY}, work without a due instant is due at {@link #NEVER}, and so both stand last.
 *
 * @param rank the rank of the priority, 1 to 5, or {@value #NO_PRIORITY}
 * @param due when the earliest promise is due, whole microseconds, or {@link #NEVER}
 * @param record the record; its id compares character by character, without regard to any language
 */
public record QueuePosition(int rank, Instant due, RecordRef record) implements Comparable<QueuePosition> {
    /** The rank of work that has no priority. */
    public static final int NO_PRIORITY = 9;

    /** When work is due that nothing was promised for. */
    public static final Instant NEVER = Instant.parse("9999-12-31T23:59:59.999999Z");

    private static final Comparator<QueuePosition> ORDER = Comparator.comparingInt(QueuePosition::rank)
            .thenComparing(QueuePosition::due)
            .thenComparing(position -> position.record().id())
            .thenComparing(position -> position.record().kind().name());

    private static final int PARTS = 4;
    private static final int MICROS = 1_000_000;
    private static final int NANOS = 1_000;

    /**
     * The place of some work.
     *
     * @param priority its priority
     * @param dueAt when its earliest promise is due
     * @param record the record
     * @return the place
     */
    public static QueuePosition of(Optional<Priority> priority, Optional<Instant> dueAt, RecordRef record) {
        Instant due = dueAt.filter(NEVER::isAfter).orElse(NEVER);
        return new QueuePosition(priority.map(Priority::rank).orElse(NO_PRIORITY), due, record);
    }

    /**
     * A place that was passed on as text.
     *
     * @param token what {@link #token()} gave
     * @return the place
     * @throws IllegalArgumentException when it is no such text
     */
    public static QueuePosition of(String token) {
        String[] parts = token.split("\\.", PARTS);
        if (parts.length == PARTS) {
            try {
                Instant due = Instant.EPOCH.plus(Long.parseLong(parts[1]), ChronoUnit.MICROS);
                RecordRef record = new RecordRef(RecordKind.valueOf(parts[2]), parts[3]);
                return new QueuePosition(Integer.parseInt(parts[0]), due, record);
            } catch (RuntimeException malformed) {
                throw new IllegalArgumentException("'" + token + "' is no place in a queue", malformed);
            }
        }
        throw new IllegalArgumentException("'" + token + "' is no place in a queue");
    }

    /**
     * The place as text, for hosts that hand it to somebody else and get it back.
     *
     * @return the text; its form is no promise beyond {@link #of(String)}
     */
    public String token() {
        long micros = due.getEpochSecond() * MICROS + due.getNano() / NANOS;
        return rank + "." + micros + "." + record.kind() + "." + record.id();
    }

    @Override
    public int compareTo(QueuePosition other) {
        return ORDER.compare(this, other);
    }
}
