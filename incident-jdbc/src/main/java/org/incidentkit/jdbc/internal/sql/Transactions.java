package org.incidentkit.jdbc.internal.sql;

/** Where statements are done: in transactions of our own, or within the host's. */
public interface Transactions {
    /** {@return what is read, on one connection} */
    <T> T read(Unit<T> unit);

    /**
     * Writes all of it or nothing.
     *
     * @return what came of it
     */
    <T> T write(Unit<T> unit);

    /**
     * Writes with one statement, which does all of it or nothing by itself: no transaction is begun for it where
     * connections commit by themselves.
     *
     * @return what came of it
     */
    <T> T single(Unit<T> unit);

    /**
     * What is done on one connection. It may be done more than once, and keeps nothing from the times before.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    interface Unit<T> {
        /** {@return what came of it} */
        T run(Session session);
    }
}
