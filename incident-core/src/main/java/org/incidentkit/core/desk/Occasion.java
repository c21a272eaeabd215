package org.incidentkit.core.desk;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.triage.TriageFacts;
import org.incidentkit.core.triage.Trigger;

/**
 * What a decision is taken on.
 *
 * @param draft the record with what changed so far
 * @param trigger what set it off
 * @param outside what was read beside the record, once for the whole decision
 */
record Occasion(Draft draft, Trigger trigger, Map<String, List<FactValue>> outside) {
    /** What is known now; it grows with the draft, so that a later stage sees what an earlier one set. */
    Facts facts() {
        return DecisionFacts.of(draft.work(), beside());
    }

    /** Everything a decision reads that its record does not tell; stored with it, so that it can be had again. */
    Map<String, List<FactValue>> beside() {
        Facts.Builder about = Facts.builder().text(TriageFacts.TRIGGER, trigger.name());
        draft.changed().forEach(field -> about.text(TriageFacts.CHANGED, field));
        draft.timers().forEach(timer -> about.text(TriageFacts.TIMERS, timer));
        Facts facts = about.build();
        Map<String, List<FactValue>> beside = new TreeMap<>(outside);
        facts.names().forEach(name -> beside.put(name, facts.values(name)));
        return beside;
    }
}
