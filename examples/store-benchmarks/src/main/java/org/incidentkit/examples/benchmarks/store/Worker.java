package org.incidentkit.examples.benchmarks.store;

/** One of those who do the same to many records. Used by one thread. */
interface Worker {
    /** {@return what the table calls it} */
    String title();

    /** {@return to how many records it was done, at most so many} */
    int work(int limit) throws Exception;
}
