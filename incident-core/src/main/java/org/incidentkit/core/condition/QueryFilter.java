package org.incidentkit.core.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.field.NearestName;

/**
 * A condition that every store can answer by query: is, in, ranges, under and exists on queryable fields, combined by
 * all, any, not. The store's answer equals the reference evaluator's: a test of a missing field is false, never
 * unknown, also below a negation.
 */
public final class QueryFilter {
    /** How deep a filter may be nested, so that a store may translate it by recursion. */
    public static final int MAX_DEPTH = 50;

    /** How many operands all its tests may have together. */
    public static final int MAX_OPERANDS = 1_000;

    private final Condition condition;

    private QueryFilter(Condition condition) {
        this.condition = condition;
    }

    /** {@return the filter that lets every record through} */
    public static QueryFilter everything() {
        return new QueryFilter(Constant.ALWAYS);
    }

    /**
     * The condition as a filter.
     *
     * @param queryable the names of the fields the store can query
     * @return the filter, or a refusal with everything that cannot be queried
     */
    public static Outcome<QueryFilter> of(Condition condition, Set<String> queryable) {
        List<Violation> refused = new ArrayList<>();
        if (condition.depth() > MAX_DEPTH) {
            refused.add(Violation.of("", "too-deep", "the filter is nested more than " + MAX_DEPTH + " deep"));
        }
        Outline outline = Outline.of(condition);
        long operands = 0;
        for (int i = 0; i < outline.nodes.size(); i++) {
            if (outline.nodes.get(i) instanceof FactTest test) {
                operands += operands(test);
                check(test, outline.site(i), queryable, refused);
            }
        }
        if (operands > MAX_OPERANDS) {
            refused.add(Violation.of("", "too-large", "the filter has more than " + MAX_OPERANDS + " operands"));
        }
        return refused.isEmpty() ? Outcome.accepted(new QueryFilter(condition)) : Outcome.invalid(refused);
    }

    private static int operands(FactTest test) {
        if (test instanceof FactTest.OneOf oneOf) {
            return oneOf.values().size();
        }
        return test instanceof FactTest.Under under ? under.paths().size() : 2;
    }

    private static void check(FactTest test, Supplier<String> path, Set<String> queryable, List<Violation> refused) {
        Map<String, String> parameters = Map.of("field", test.field());
        if (!queryable.contains(test.field())) {
            String hint = NearestName.of(test.field(), queryable)
                    .map(name -> "; did you mean '" + name + "'?")
                    .orElse("");
            refused.add(new Violation(
                    path.get(), "not-queryable", parameters, "field '" + test.field() + "' cannot be queried" + hint));
        }
        boolean translatable = test instanceof FactTest.OneOf
                || test instanceof FactTest.InRange
                || test instanceof FactTest.Under
                || test instanceof FactTest.Exists;
        if (!translatable) {
            refused.add(new Violation(
                    path.get(),
                    "not-translatable",
                    parameters,
                    "'" + test + "' cannot be queried; a filter knows is, in, ranges, under and exists"));
        }
    }

    /** {@return the condition it stands for} */
    public Condition condition() {
        return condition;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QueryFilter filter && condition.equals(filter.condition);
    }

    @Override
    public int hashCode() {
        return condition.hashCode();
    }

    @Override
    public String toString() {
        return condition.toString();
    }
}
