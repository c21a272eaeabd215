package org.incidentkit.examples.benchmarks.rules;

import java.util.List;

/** Decides on the tickets it was made for. */
interface Firing {
    /** {@return the ids of the rules that fire for the ticket of that place, in order} */
    List<String> fired(int ticket);

    /** {@return the decision as a host gets it, with all that the rules do; it is this that is measured} */
    default Object decide(int ticket) {
        return fired(ticket);
    }
}
