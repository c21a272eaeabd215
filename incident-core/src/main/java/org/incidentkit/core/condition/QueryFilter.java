package org.incidentkit.core.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.incidentkit.core.common.Outcome;
import org.incidentkit.core.common.Violation;
import org.incidentkit.core.field.FieldCatalog;

/**
 * A condition that every store can answer by query: is, in, ranges, under and exists on queryable fields, combined by
 * all, any, not. The store's answer equals the reference evaluator's: a test of a missing field is false, never
 * unknown, also below a negation; texts compare folded; a test of no operands is false.
 */
public final class QueryFilter {
    /** How deep a filter may be nested, so that a store may translate it by recursion. */
    public static final int MAX_DEPTH = 50;

    /** How many operands all its tests may have together, and how many conditions it may consist of. */
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
     * The condition as a filter, without regard to types; a store that takes filters from outside uses the other form.
     *
     * @param queryable the names of the fields the store can query
     * @return the filter, or a refusal with everything that cannot be queried
     */
    public static Outcome<QueryFilter> of(Condition condition, Set<String> queryable) {
        return outcome(condition, FilterCheck.check(condition, queryable));
    }

    /**
     * The condition as a filter whose operands are of their fields' types.
     *
     * @param queryable the fields the store can query
     * @return the filter, or a refusal with everything that cannot be queried and all that {@link ConditionCheck} finds
     */
    public static Outcome<QueryFilter> of(Condition condition, FieldCatalog queryable) {
        List<Violation> refused = new ArrayList<>(FilterCheck.check(condition, queryable.names()));
        ConditionCheck.check(condition, queryable).stream()
                .filter(violation -> !violation.code().equals("unknown-field"))
                .forEach(refused::add);
        return outcome(condition, refused);
    }

    private static Outcome<QueryFilter> outcome(Condition condition, List<Violation> refused) {
        return refused.isEmpty() ? Outcome.accepted(new QueryFilter(condition)) : Outcome.invalid(refused);
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
