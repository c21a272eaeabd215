package org.incidentkit.core.store.contract;

import org.incidentkit.core.store.Store;

/** What a store's author hands to the contract, anew for each case. */
public interface StoreFixture extends AutoCloseable {
    /**
     * In what the store differs from others.
     *
     * @return its traits, always the same
     */
    StoreTraits traits();

    /**
     * Opens the store. Called once, before anything else.
     *
     * @return a store that holds nothing
     */
    Store open();

    /**
     * Opens the same store once more, as another process would; the first one stays open and is used on. Called any
     * number of times.
     *
     * @return another store over the same data; for a store that is not durable, one that holds nothing
     */
    Store again();

    /** Gives up what was opened, whether the case held or not. */
    @Override
    void close();
}
