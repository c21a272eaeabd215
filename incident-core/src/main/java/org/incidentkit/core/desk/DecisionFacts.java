package org.incidentkit.core.desk;

import java.util.List;
import java.util.Map;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.record.FieldSource;
import org.incidentkit.core.record.Work;
import org.incidentkit.core.record.WorkFacts;
import org.incidentkit.core.triage.TriageFacts;

/** The facts of a decision: those of its record and those beside it, which are stored with the decision. */
final class DecisionFacts {
    private DecisionFacts() {}

    static Facts of(Work work, Map<String, List<FactValue>> beside) {
        return of(WorkFacts.of(work), work, beside);
    }

    /** The same, with the facts of the record already at hand. */
    static Facts of(Facts own, Work work, Map<String, List<FactValue>> beside) {
        Facts.Builder facts = own.toBuilder();
        work.fields().forEach((field, sourced) -> {
            if (sourced.source() instanceof FieldSource.Person) {
                facts.text(TriageFacts.KEPT, field);
            }
        });
        beside.forEach(facts::addAll);
        return facts.build();
    }
}
