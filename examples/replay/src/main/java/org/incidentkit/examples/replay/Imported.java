package org.incidentkit.examples.replay;

import java.util.List;

/** What an import came to. */
record Imported(Figures figures, List<Refusal> refusals, long eventsPerSecond) {
    Imported {
        refusals = List.copyOf(refusals);
    }
}
