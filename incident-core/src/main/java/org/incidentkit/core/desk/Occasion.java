package org.incidentkit.core.desk;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.record.WorkFacts;
import org.incidentkit.core.triage.TriageFacts;
import org.incidentkit.core.triage.Trigger;

/** What a decision is taken on. Worked out anew only when the draft has grown since. Used by one thread. */
final class Occasion {
    private final Draft draft;
    private final Trigger trigger;
    private final Map<String, List<FactValue>> outside;
    private int size = -1;
    private Map<String, List<FactValue>> beside = Map.of();
    private Facts facts = Facts.none();

    /**
     * A decision on a draft.
     *
     * @param draft the record with what changed so far
     * @param trigger what set it off
     * @param outside what was read beside the record, once for the whole decision
     */
    Occasion(Draft draft, Trigger trigger, Map<String, List<FactValue>> outside) {
        this.draft = draft;
        this.trigger = trigger;
        this.outside = outside;
    }

    Draft draft() {
        return draft;
    }

    Map<String, List<FactValue>> outside() {
        return outside;
    }

    /** What is known now; it grows with the draft, so that a later stage sees what an earlier one set. */
    Facts facts() {
        workOut();
        return facts;
    }

    /** Everything a decision reads that its record does not tell; stored with it, so that it can be had again. */
    Map<String, List<FactValue>> beside() {
        workOut();
        return beside;
    }

    private void workOut() {
        if (size == draft.size()) {
            return;
        }
        Facts now = WorkFacts.of(draft.work());
        Facts.Builder about = Facts.builder().text(TriageFacts.TRIGGER, trigger.name());
        draft.changed(now).forEach(field -> about.text(TriageFacts.CHANGED, field));
        draft.timers().forEach(timer -> about.text(TriageFacts.TIMERS, timer));
        Facts known = about.build();
        Map<String, List<FactValue>> read = new TreeMap<>(outside);
        known.names().forEach(name -> read.put(name, known.values(name)));
        beside = Collections.unmodifiableMap(read);
        facts = DecisionFacts.of(now, draft.work(), beside);
        size = draft.size();
    }
}
