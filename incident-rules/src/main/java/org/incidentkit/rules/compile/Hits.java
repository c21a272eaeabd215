package org.incidentkit.rules.compile;

/** The rules of a block that hold, one after the other; none is asked before it is its turn. Used by one thread. */
interface Hits {
    /** {@return the place in its block of the next rule that holds, in the order they are asked; -1 when there is none} */
    int next();
}
