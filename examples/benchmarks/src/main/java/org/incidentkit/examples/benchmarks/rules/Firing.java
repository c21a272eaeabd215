package org.incidentkit.examples.benchmarks.rules;

import java.util.List;

/** Decides on the tickets it was made for. */
interface Firing {
    /** {@return the ids of the rules that fire for the ticket of that place, in order} */
    List<String> fired(int ticket);
}
