package org.incidentkit.rules.compile;

import java.util.ArrayList;
import java.util.List;
import org.incidentkit.core.condition.All;
import org.incidentkit.core.condition.Any;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.Constant;
import org.incidentkit.core.condition.FactTest;
import org.incidentkit.core.condition.Not;
import org.incidentkit.rules.model.Rule;

/** Numbers the tests of conditions and pushes negations down to them. No deeper than conditions of a rule set are nested. */
final class Terms {
    private final TestBook book;

    Terms(TestBook book) {
        this.book = book;
    }

    /** {@return when a rule holds, switched on and valid: it is asked on the occasion, and its condition holds} */
    Term.Every of(Rule rule) {
        return Term.Every.of(List.of(book.occasion(rule), of(rule.condition(), true)));
    }

    private Term of(Condition condition, boolean positive) {
        if (condition instanceof FactTest test) {
            Term term = book.term(test);
            return positive ? term : term.opposite();
        }
        if (condition instanceof Not not) {
            return of(not.part(), !positive);
        }
        if (condition instanceof Constant) {
            return positive == (condition == Constant.ALWAYS) ? Term.Fixed.HOLDS : Term.Fixed.FAILS;
        }
        List<Condition> parts = condition instanceof All all ? all.parts() : ((Any) condition).parts();
        List<Term> terms = new ArrayList<>(parts.size());
        for (Condition part : parts) {
            terms.add(of(part, positive));
        }
        return condition instanceof All == positive ? Term.Every.of(terms) : Term.Some.of(terms);
    }
}
