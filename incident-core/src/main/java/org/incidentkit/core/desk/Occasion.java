package org.incidentkit.core.desk;

import java.util.List;
import java.util.Map;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.record.TextMint;
import org.incidentkit.core.record.WorkFacts;
import org.incidentkit.core.triage.TriageFacts;
import org.incidentkit.core.triage.Trigger;

/**
 * A change that something follows from.
 *
 * @param draft the record with what changed so far
 * @param trigger what set it off
 * @param outside what was read beside the record, once for the whole decision
 * @param texts where new texts come from
 */
record Occasion(Draft draft, Trigger trigger, Map<String, List<FactValue>> outside, TextMint texts) {
    /** What is known now; it grows with the draft, so that a later stage sees what an earlier one set. */
    Facts facts() {
        Facts.Builder facts = WorkFacts.of(draft.work()).toBuilder().text(TriageFacts.TRIGGER, trigger.name());
        draft.changed().forEach(field -> facts.text(TriageFacts.CHANGED, field));
        outside.forEach(facts::addAll);
        return facts.build();
    }
}
