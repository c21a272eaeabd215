package org.incidentkit.rules.compile;

import java.util.List;

/** A condition with its negations pushed down to its tests, and its tests numbered. */
sealed interface Term {
    /** What needs no test. */
    enum Fixed implements Term {
        /** Holds. */
        HOLDS,
        /** Does not hold. */
        FAILS
    }

    /**
     * One test.
     *
     * @param test its code, see {@link TestCode}
     * @param positive whether it has to pass
     */
    record Leaf(int test, boolean positive) implements Term {}

    /**
     * All of them.
     *
     * @param parts none of them an Every itself
     */
    record Every(List<Term> parts) implements Term {}

    /**
     * At least one.
     *
     * @param parts the alternatives
     */
    record Some(List<Term> parts) implements Term {}
}
