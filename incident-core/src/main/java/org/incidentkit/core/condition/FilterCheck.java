package org.incidentkit.core.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.field.NearestName;

/** What keeps a condition from being a query. */
final class FilterCheck {
    private final Outline outline;
    private final Set<String> queryable;
    private final List<Violation> refused = new ArrayList<>();

    private FilterCheck(Outline outline, Set<String> queryable) {
        this.outline = outline;
        this.queryable = queryable;
    }

    static List<Violation> check(Condition condition, Set<String> queryable) {
        if (condition.size() > QueryFilter.MAX_OPERANDS) {
            return List.of(tooLarge("conditions"));
        }
        FilterCheck check = new FilterCheck(Outline.of(condition), queryable);
        check.checkAll();
        return check.refused;
    }

    private static Violation tooLarge(String what) {
        String message = "the filter has more than " + QueryFilter.MAX_OPERANDS + " " + what;
        return Violation.of("", "too-large", message);
    }

    private void checkAll() {
        if (outline.nodes.get(0).depth() > QueryFilter.MAX_DEPTH) {
            String message = "the filter is nested more than " + QueryFilter.MAX_DEPTH + " deep";
            refused.add(Violation.of("", "too-deep", message));
        }
        long operands = 0;
        for (int i = 0; i < outline.nodes.size(); i++) {
            if (outline.nodes.get(i) instanceof FactTest test) {
                operands += operands(test);
                check(test, i);
            }
        }
        if (operands > QueryFilter.MAX_OPERANDS) {
            refused.add(tooLarge("operands"));
        }
    }

    private static int operands(FactTest test) {
        if (test instanceof FactTest.OneOf oneOf) {
            return oneOf.values().size();
        }
        return test instanceof FactTest.Under under ? under.paths().size() : 2;
    }

    private void check(FactTest test, int node) {
        if (!queryable.contains(test.field())) {
            String hint = NearestName.of(test.field(), queryable)
                    .map(name -> "; did you mean '" + name + "'?")
                    .orElse("");
            refuse(test, node, "not-queryable", "field '" + test.field() + "' cannot be queried" + hint);
        }
        if (test instanceof FactTest.InRange range && !isOrdered(range)) {
            refuse(
                    test,
                    node,
                    "not-ordered",
                    "'" + test + "' has a bound that has no order, or two of different types");
        } else if (!isTranslatable(test)) {
            String message = "'" + test + "' cannot be queried; a filter knows is, in, ranges, under and exists";
            refuse(test, node, "not-translatable", message);
        }
    }

    private static boolean isTranslatable(FactTest test) {
        return test instanceof FactTest.OneOf
                || test instanceof FactTest.InRange
                || test instanceof FactTest.Under
                || test instanceof FactTest.Exists;
    }

    private static boolean isOrdered(FactTest.InRange range) {
        Optional<FactValue> lower = range.lower().map(FactTest.Bound::value);
        Optional<FactValue> upper = range.upper().map(FactTest.Bound::value);
        FactValue one = lower.or(() -> upper).orElse(new FactValue.Whole(0));
        return Order.compare(one, upper.orElse(one)).isPresent();
    }

    private void refuse(FactTest test, int node, String code, String message) {
        refused.add(new Violation(outline.path(node), code, Map.of("field", test.field()), message));
    }
}
