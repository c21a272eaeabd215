package org.incidentkit.rules.compile;

import java.time.Instant;
import org.incidentkit.core.condition.Facts;

/**
 * Tells which rules of a stage hold. A rule holds when it is not switched off, valid, asked on this occasion, and its
 * condition holds. What a block makes of those is its {@link Policy}'s. Immutable and thread-safe.
 */
interface Matcher {
    /** {@return one decision's question; closed when it is answered} */
    Question ask(Facts facts, Instant now);

    /** One decision's question. Used by one thread. */
    interface Question extends AutoCloseable {
        /** {@return those rules of a block that hold on the present facts; the earlier block's hits are over then} */
        Hits block(int block);

        /** {@return the present facts} */
        Facts facts();

        /** {@return where to write down what becomes of a block; the same for every block} */
        Taken taken();

        /** An effect changed facts: blocks asked from now on see these. */
        void become(Facts facts);

        @Override
        void close();
    }
}
