package org.incidentkit.rules.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.triage.Effect;
import org.incidentkit.core.triage.TriageFacts;

/** What facts are after an effect, as the desk will apply it: what a person set stays, unless forced. */
final class WorkingFacts {
    private WorkingFacts() {}

    static Facts after(Facts facts, Effect effect) {
        Optional<String> target = effect.target();
        if (target.isEmpty() || !effect.overridesPeople() && isKept(facts, target.get())) {
            return facts;
        }
        List<FactValue> before = facts.values(target.get());
        List<FactValue> after = effect.appliedTo(before);
        if (after.equals(before)) {
            return facts;
        }
        Facts changed = facts.with(target.get(), after);
        return noted(changed, target.get());
    }

    private static boolean isKept(Facts facts, String field) {
        return facts.values(TriageFacts.KEPT).stream()
                .anyMatch(kept -> kept.toString().equals(field));
    }

    private static Facts noted(Facts facts, String field) {
        List<FactValue> kept = facts.values(TriageFacts.KEPT).stream()
                .filter(name -> !name.toString().equals(field))
                .toList();
        FactValue name = FactValue.Text.of(field);
        List<FactValue> changed = new ArrayList<>(facts.values(TriageFacts.CHANGED));
        if (!changed.contains(name)) {
            changed.add(name);
        }
        return facts.with(TriageFacts.KEPT, kept).with(TriageFacts.CHANGED, changed);
    }
}
