package org.incidentkit.core.record;

/**
 * The id of a record of work: ordered by time of creation, never shown to callers. Its type says what the record is,
 * and so what can be meant by moving it.
 *
 * @param <I> the intents of the kind of record
 */
public interface WorkId<I extends Enum<I>> extends Comparable<WorkId<I>> {
    /** {@return 1 to 64 characters} */
    String value();

    /** {@return the kind of record it is the id of} */
    RecordKind kind();

    /** {@return what can be meant by moving such a record} */
    Class<I> intents();

    /** {@return the reference by which other records know it} */
    default RecordRef ref() {
        return new RecordRef(kind(), value());
    }

    @Override
    default int compareTo(WorkId<I> other) {
        return ref().compareTo(other.ref());
    }
}
