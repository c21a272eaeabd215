package org.incidentkit.core.store.contract;

import java.util.function.UnaryOperator;
import org.incidentkit.core.memory.MemoryStore;
import org.incidentkit.core.store.Store;
import org.incidentkit.core.store.contract.StoreTraits.LeaseClock;

/** A store in memory, as it is or spoilt. */
record MemoryFixture(UnaryOperator<Store> spoilt) implements StoreFixture {
    MemoryFixture() {
        this(UnaryOperator.identity());
    }

    @Override
    public StoreTraits traits() {
        return new StoreTraits(false, LeaseClock.WORKERS);
    }

    @Override
    public Store open() {
        return spoilt.apply(new MemoryStore());
    }

    @Override
    public Store again() {
        return spoilt.apply(new MemoryStore());
    }

    @Override
    public void close() {}
}
