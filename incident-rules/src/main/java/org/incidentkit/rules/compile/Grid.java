package org.incidentkit.rules.compile;

import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.triage.TriageFacts;
import org.incidentkit.core.triage.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * A stage whose outcome depends on nothing but which of few values a few fields have, as a decision table has it: each
 * combination is decided once, when it is first met. Thread-safe.
 *
 * @param axes the fields
 * @param known of each cell its outcome, once it is known; a race decides the same twice, which is harmless
 */
record Grid(Axis[] axes, @Nullable Outcome[] known) {
    static final int NOWHERE = -1;

    /** {@return the cell of facts; {@link #NOWHERE} when a field has several values, or it is no creation} */
    int cell(Facts facts) {
        if (!isCreation(facts)) {
            return NOWHERE;
        }
        int cell = 0;
        for (Axis axis : axes) {
            FactValue value = facts.only(axis.field());
            if (value == null && !facts.isMissing(axis.field())) {
                return NOWHERE;
            }
            cell = cell * axis.places() + (value == null ? Axis.NONE : axis.place(value));
        }
        return cell;
    }

    private static boolean isCreation(Facts facts) {
        FactValue trigger = facts.only(TriageFacts.TRIGGER);
        return trigger == null
                ? facts.isMissing(TriageFacts.TRIGGER)
                : trigger.toString().equals(Trigger.ON_CREATE.name());
    }

    /** {@return the same fields, no outcome known} */
    Grid unknown() {
        return new Grid(axes, new Outcome[known.length]);
    }

    @Nullable
    Outcome at(int cell) {
        return known[cell];
    }

    void put(int cell, Outcome outcome) {
        known[cell] = outcome;
    }
}
