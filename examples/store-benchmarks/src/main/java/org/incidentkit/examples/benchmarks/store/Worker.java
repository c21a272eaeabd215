package org.incidentkit.examples.benchmarks.store;

/** One of those who decide due work on the same tables. Used by one thread. */
interface Worker {
    /** {@return what the table calls it} */
    String title();

    /** {@return how many records of due work were decided, at most so many} */
    int decide(int limit) throws Exception;
}
