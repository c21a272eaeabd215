package org.incidentkit.rules;

import java.util.ArrayList;
import java.util.List;
import org.incidentkit.core.condition.All;
import org.incidentkit.core.condition.Any;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.FactTest;
import org.incidentkit.core.condition.Not;

/** The tests a condition is made of. */
final class Leaves {
    private Leaves() {}

    static List<FactTest> of(Condition condition) {
        List<FactTest> tests = new ArrayList<>();
        if (condition instanceof FactTest test) {
            tests.add(test);
        } else if (condition instanceof All all) {
            all.parts().forEach(part -> tests.addAll(of(part)));
        } else if (condition instanceof Any any) {
            any.parts().forEach(part -> tests.addAll(of(part)));
        } else if (condition instanceof Not not) {
            tests.addAll(of(not.part()));
        }
        return tests;
    }
}
