package org.incidentkit.examples.benchmarks.store;

/** One of those who do the same work on the same database. Used by one thread. */
interface Peer {
    /** {@return what the table calls it} */
    String title();

    /** Logs the n-th incident: its record, its journal, its words, its pointers, its due row. */
    void log(int n) throws Exception;

    /** Adds a note to the n-th incident, gated on its version, after reading it and its words. */
    void work(int n) throws Exception;
}
