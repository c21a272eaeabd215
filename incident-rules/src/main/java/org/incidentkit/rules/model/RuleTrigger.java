package org.incidentkit.rules.model;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.incidentkit.core.condition.All;
import org.incidentkit.core.condition.Any;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.Conditions;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.triage.RuleTimer;
import org.incidentkit.core.triage.TriageFacts;
import org.incidentkit.core.triage.Trigger;

/** What a rule is asked on. */
public sealed interface RuleTrigger {
    /** {@return whether it is this, going by the facts named in {@link TriageFacts}; facts that do not say are a creation} */
    boolean isMet(Facts facts);

    /** {@return the same as a condition on those facts} */
    Condition toCondition();

    /** A record was opened. */
    record Create() implements RuleTrigger {
        @Override
        public boolean isMet(Facts facts) {
            return facts.isMissing(TriageFacts.TRIGGER) || is(facts, Trigger.ON_CREATE);
        }

        @Override
        public Condition toCondition() {
            return new Any(List.of(
                    Conditions.field(TriageFacts.TRIGGER).is(Trigger.ON_CREATE.name()),
                    Conditions.field(TriageFacts.TRIGGER).missing()));
        }
    }

    /**
     * At least one of the fields changed.
     *
     * @param fields their names, at least one
     */
    record Update(Set<String> fields) implements RuleTrigger {
        /** Takes a sorted copy. */
        public Update {
            fields = Collections.unmodifiableSet(new TreeSet<>(fields));
        }

        @Override
        public boolean isMet(Facts facts) {
            return is(facts, Trigger.ON_UPDATE)
                    && facts.values(TriageFacts.CHANGED).stream().anyMatch(name -> fields.contains(name.toString()));
        }

        @Override
        public Condition toCondition() {
            return new All(List.of(
                    Conditions.field(TriageFacts.TRIGGER).is(Trigger.ON_UPDATE.name()),
                    Conditions.field(TriageFacts.CHANGED)
                            .in(fields.stream().map(FactValue.Text::of).toList())));
        }
    }

    /**
     * A moment came: so long after an instant of the record, or before it. Once for each instant the record tells.
     *
     * @param timer which moment
     */
    record Timer(RuleTimer timer) implements RuleTrigger {
        @Override
        public boolean isMet(Facts facts) {
            return is(facts, Trigger.ON_TIMER)
                    && facts.values(TriageFacts.TIMERS).stream()
                            .anyMatch(key -> key.toString().equals(timer.key()));
        }

        @Override
        public Condition toCondition() {
            return new All(List.of(
                    Conditions.field(TriageFacts.TRIGGER).is(Trigger.ON_TIMER.name()),
                    Conditions.field(TriageFacts.TIMERS).is(timer.key())));
        }
    }

    private static boolean is(Facts facts, Trigger trigger) {
        return facts.value(TriageFacts.TRIGGER)
                .filter(value -> value.toString().equals(trigger.name()))
                .isPresent();
    }
}
