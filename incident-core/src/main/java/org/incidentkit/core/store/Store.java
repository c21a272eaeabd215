package org.incidentkit.core.store;

/**
 * Where a desk keeps everything. A store is thread-safe, and its ports see the same data: what {@link Commits} has
 * committed, every other port sees from then on. Instants from the year 1 to 9999 are kept to the microsecond, texts to
 * the character. Ids, numbers, keys and names are told apart by every character, case, accent and blank.
 */
public interface Store {
    /** {@return the one way to write records} */
    Commits commits();

    /** {@return records as they stand} */
    Records records();

    /** {@return open work in the order in which it is to be done} */
    Queues queues();

    /** {@return what happened to records} */
    Journals journals();

    /** {@return work whose time has come} */
    DueWork due();

    /** {@return human numbers} */
    Numbers numbers();

    /** {@return what is to be told to the host, in order} */
    Outbox outbox();

    /** {@return who is who} */
    People people();
}
