package org.incidentkit.core.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.journal.JournalLine;
import org.incidentkit.core.record.Recorded;
import org.incidentkit.core.record.Visibility;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkFacts;
import org.incidentkit.core.record.WorkFold;
import org.incidentkit.core.sla.PastFacts;
import org.incidentkit.core.store.Journals;

/** What a record's facts were after each of its earlier changes: the fold of its journal, change by change. */
final class Retrospect {
    private final Journals journals;

    Retrospect(Journals journals) {
        this.journals = journals;
    }

    /** What was there before the draft, or its present line; events of one instant are one change. Outside facts are those of now. */
    List<PastFacts> before(Draft draft, Map<String, List<FactValue>> outside) {
        List<Recorded> events = new ArrayList<>();
        long stored = draft.work().version().value() - draft.recorded().size();
        if (stored > 0) {
            journals.read(draft.work().tenant(), draft.work().ref(), Visibility.all()).stream()
                    .map(JournalLine::recorded)
                    .limit(stored)
                    .forEach(events::add);
        }
        events.addAll(draft.earlier());
        return events.isEmpty() ? List.of() : changes(events, outside);
    }

    private static List<PastFacts> changes(List<Recorded> events, Map<String, List<FactValue>> outside) {
        List<PastFacts> changes = new ArrayList<>();
        Work work = WorkFold.open(events.get(0));
        for (int i = 0; i < events.size(); i++) {
            work = i == 0 ? work : WorkFold.evolve(work, events.get(i));
            Instant at = events.get(i).at();
            boolean last = i + 1 == events.size() || !events.get(i + 1).at().equals(at);
            if (last) {
                Facts.Builder facts = WorkFacts.of(work).toBuilder();
                outside.forEach(facts::addAll);
                changes.add(new PastFacts(at, facts.build()));
            }
        }
        return changes;
    }
}
