package org.incidentkit.rules.model;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.TreeSet;
import org.incidentkit.core.condition.All;
import org.incidentkit.core.condition.Any;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.FactTest;
import org.incidentkit.core.condition.Not;
import org.incidentkit.core.triage.TriageFacts;

/** The calendars that a condition names, asking in whose hours something happened. */
public final class NamedHours {
    private static final Set<String> FACTS = Set.of(TriageFacts.OPENED_IN_HOURS_OF, TriageFacts.NOW_IN_HOURS_OF);

    private NamedHours() {}

    /** {@return their ids} */
    public static Set<String> of(Condition condition) {
        Set<String> named = new TreeSet<>();
        Deque<Condition> left = new ArrayDeque<>();
        left.push(condition);
        while (!left.isEmpty()) {
            Condition next = left.pop();
            if (next instanceof All all) {
                all.parts().forEach(left::push);
            } else if (next instanceof Any any) {
                any.parts().forEach(left::push);
            } else if (next instanceof Not not) {
                left.push(not.part());
            } else if (next instanceof FactTest.OneOf test && FACTS.contains(test.field())) {
                test.values().forEach(value -> named.add(value.toString()));
            }
        }
        return named;
    }
}
