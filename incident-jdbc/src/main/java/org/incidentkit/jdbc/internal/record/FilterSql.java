package org.incidentkit.jdbc.internal.record;

import java.util.ArrayList;
import java.util.List;
import org.incidentkit.core.condition.All;
import org.incidentkit.core.condition.Any;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.Constant;
import org.incidentkit.core.condition.FactTest;
import org.incidentkit.core.condition.Not;
import org.incidentkit.jdbc.internal.sql.Binding;

/**
 * A filter as a condition on rows {@code r} of the record table. It lets through every row that the filter does, and
 * when it is exact no other; what it cannot say, the reference evaluator is asked on the rows that come.
 *
 * <p>It never answers with SQL's third truth value, so that NOT means what it says.
 *
 * @param text the condition
 * @param bindings its values, in order
 * @param isExact whether it means the same as the filter
 */
record FilterSql(String text, List<Binding> bindings, boolean isExact) {
    static final FilterSql ALL = new FilterSql("1 = 1", List.of(), true);
    static final FilterSql NONE = new FilterSql("1 = 0", List.of(), true);

    /** What is not known of a row before its body is read. */
    static final FilterSql UNKNOWN = new FilterSql("1 = 1", List.of(), false);

    static FilterSql of(Condition condition) {
        return of(condition, true);
    }

    /** A condition or its negation, which is moved inwards: what is unknown is so on both sides. */
    private static FilterSql of(Condition condition, boolean wanted) {
        if (condition instanceof Not not) {
            return of(not.part(), !wanted);
        }
        if (condition instanceof All all) {
            return joined(all.parts(), wanted, wanted);
        }
        if (condition instanceof Any any) {
            return joined(any.parts(), wanted, !wanted);
        }
        if (condition instanceof FactTest test) {
            FilterSql positive = TestSql.of(test);
            return wanted || !positive.isExact()
                    ? positive
                    : new FilterSql("NOT (" + positive.text() + ")", positive.bindings(), true);
        }
        return condition == Constant.ALWAYS == wanted ? ALL : NONE;
    }

    private static FilterSql joined(List<Condition> parts, boolean wanted, boolean isEvery) {
        List<String> texts = new ArrayList<>();
        List<Binding> bindings = new ArrayList<>();
        boolean isExact = true;
        for (Condition part : parts) {
            FilterSql sql = of(part, wanted);
            isExact &= sql.isExact();
            if (!isEvery && !sql.isExact() && sql.text().equals(UNKNOWN.text())) {
                return UNKNOWN;
            }
            texts.add(sql.text());
            bindings.addAll(sql.bindings());
        }
        if (texts.isEmpty()) {
            return isEvery ? ALL : NONE;
        }
        return new FilterSql("(" + String.join(isEvery ? " AND " : " OR ", texts) + ")", bindings, isExact);
    }
}
