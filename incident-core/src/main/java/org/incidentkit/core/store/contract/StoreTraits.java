package org.incidentkit.core.store.contract;

/**
 * In what stores may differ. Nothing is skipped for it: the cases expect the one answer or the other.
 *
 * @param durable whether a store opened again holds what the first one was given
 * @param leases whose clock ends a lease
 */
public record StoreTraits(boolean durable, LeaseClock leases) {
    /** Whose clock ends a lease. */
    public enum LeaseClock {
        /** The store's own, whatever instants workers pass. */
        STORE,
        /** The workers': a lease is over for whoever passes a later instant. */
        WORKERS
    }
}
