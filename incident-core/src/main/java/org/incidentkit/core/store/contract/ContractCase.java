package org.incidentkit.core.store.contract;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** One promise of the storage port, put to the test. Immutable; may be run any number of times. */
public final class ContractCase {
    private final String suite;
    private final String name;
    private final Consumer<Trial> body;

    ContractCase(String suite, String name, Consumer<Trial> body) {
        this.suite = suite;
        this.name = name;
        this.body = body;
    }

    /** {@return the part of the port it belongs to} */
    public String suite() {
        return suite;
    }

    /** {@return the promise, as a sentence; unique within its suite} */
    public String name() {
        return name;
    }

    /**
     * Puts a store to the test.
     *
     * @param fixtures gives a fresh fixture, which is closed afterwards
     * @return how many things were looked at, at least one: a case that looks at nothing fails
     * @throws ContractViolation when the store breaks the promise; what else the store throws comes through as it is
     */
    public int run(Supplier<? extends StoreFixture> fixtures) {
        try (StoreFixture fixture = fixtures.get()) {
            Trial trial = new Trial(toString(), fixture);
            body.accept(trial);
            return trial.looks();
        }
    }

    /** {@return suite and name} */
    @Override
    public String toString() {
        return suite + ": " + name;
    }
}
