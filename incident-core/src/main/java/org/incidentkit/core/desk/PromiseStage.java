package org.incidentkit.core.desk;

import java.util.List;
import java.util.Map;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.record.Attribution;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.sla.PastFacts;
import org.incidentkit.core.sla.SlaEngine;
import org.incidentkit.core.triage.Trigger;

/** Keeps a record's clocks up with the record. Reads its journal only when a promise asks for what was before. */
final class PromiseStage {
    private final Setup setup;
    private final Retrospect retrospect;

    PromiseStage(Setup setup, Retrospect retrospect) {
        this.setup = setup;
        this.retrospect = retrospect;
    }

    void run(Draft draft, Trigger trigger, Map<String, List<FactValue>> outside, Attribution by) {
        SlaEngine promises = promises(draft.work());
        Facts facts = StageLoop.facts(draft, trigger, outside);
        List<PastFacts> history = history(promises, draft, facts, outside);
        draft.addAll(promises.evaluate(draft.work().clocks(), new PastFacts(draft.at(), facts), history), by);
    }

    /** Moves the clocks to the definitions, calendars and outside facts in force. */
    void reassess(Draft draft, Map<String, List<FactValue>> outside, Attribution by) {
        SlaEngine promises = promises(draft.work());
        Facts facts = StageLoop.facts(draft, Trigger.ON_UPDATE, outside);
        List<PastFacts> history = history(promises, draft, facts, outside);
        draft.addAll(
                promises.reassess(draft.work().clocks(), new PastFacts(draft.at(), facts), history)
                        .events(),
                by);
    }

    private SlaEngine promises(Work work) {
        return setup.promises(work.ref().kind());
    }

    private List<PastFacts> history(
            SlaEngine promises, Draft draft, Facts facts, Map<String, List<FactValue>> outside) {
        return promises.asksForHistory(draft.work().clocks(), facts) ? retrospect.before(draft, outside) : List.of();
    }
}
