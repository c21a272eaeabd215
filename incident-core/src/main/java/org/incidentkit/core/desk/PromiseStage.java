package org.incidentkit.core.desk;

import java.util.List;
import org.incidentkit.core.record.Attribution;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.sla.PastFacts;
import org.incidentkit.core.sla.SlaEngine;

/** Keeps a record's clocks up with the record. Reads its journal only when a promise asks for what was before. */
final class PromiseStage {
    private final Setup setup;
    private final Retrospect retrospect;

    PromiseStage(Setup setup, Retrospect retrospect) {
        this.setup = setup;
        this.retrospect = retrospect;
    }

    void run(Occasion occasion, Attribution by) {
        Draft draft = occasion.draft();
        draft.addAll(promises(draft.work()).evaluate(draft.work().clocks(), now(occasion), history(occasion)), by);
    }

    /** Moves the clocks to the definitions, calendars and outside facts in force. */
    void reassess(Occasion occasion, Attribution by) {
        Draft draft = occasion.draft();
        draft.addAll(
                promises(draft.work())
                        .reassess(draft.work().clocks(), now(occasion), history(occasion))
                        .events(),
                by);
    }

    private static PastFacts now(Occasion occasion) {
        return new PastFacts(occasion.draft().at(), occasion.facts());
    }

    private SlaEngine promises(Work work) {
        return setup.promises(work.ref().kind());
    }

    private List<PastFacts> history(Occasion occasion) {
        Draft draft = occasion.draft();
        return promises(draft.work()).asksForHistory(draft.work().clocks(), occasion.facts())
                ? retrospect.before(draft, occasion.outside())
                : List.of();
    }
}
