package org.incidentkit.core.condition;

import java.util.Set;

/**
 * A question about facts that is answered with yes or no: a test of one fact, or conditions combined. Conditions are
 * immutable and equal when they are written alike. What each test means is told at {@link FactTest}.
 */
public sealed interface Condition permits All, Any, Not, Constant, FactTest {
    /** How deep conditions may be nested; deeper ones cannot be built. */
    int MAX_DEPTH = 10_000;

    /** How many conditions one may consist of, counted at every place they stand; larger ones cannot be built. */
    int MAX_SIZE = 1_000_000;

    /** {@return how deep it is nested: 1 for a test} */
    default int depth() {
        return 1;
    }

    /** {@return how many conditions it consists of, itself included} */
    default int size() {
        return 1;
    }

    /** {@return whether the answer depends on the present instant; such a condition is refused for an SLA} */
    default boolean usesNow() {
        return false;
    }

    /** {@return the names of all facts it asks for, in the order of asking} */
    default Set<String> fields() {
        return Outline.fields(this);
    }
}
