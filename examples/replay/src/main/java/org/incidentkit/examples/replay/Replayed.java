package org.incidentkit.examples.replay;

import java.util.List;

/** What the import of a whole log came to. */
record Replayed(Figures figures, List<Refusal> refusals, long eventsPerSecond) {
    Replayed {
        refusals = List.copyOf(refusals);
    }
}
