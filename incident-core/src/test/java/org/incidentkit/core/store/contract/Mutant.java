package org.incidentkit.core.store.contract;

import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.incidentkit.core.store.Store;

/** A store that is wrong in one way, and the case that must tell. */
record Mutant(String fault, UnaryOperator<Ports> spoil, String toldBy) {
    StoreFixture fixture() {
        return new MemoryFixture(store -> spoilt(store));
    }

    private Store spoilt(Store store) {
        return spoil.apply(Ports.of(store));
    }

    /** As a database far away would, so that others come in between. */
    static void dawdle() {
        LockSupport.parkNanos(1_000_000);
    }

    @Override
    public String toString() {
        return fault;
    }
}
