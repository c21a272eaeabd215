package org.incidentkit.core.condition;

import java.util.Set;
import org.incidentkit.core.common.Outcome;

/**
 * A condition that every store can answer by query: is, in, ranges, under and exists on queryable fields, combined by
 * all, any, not. The store's answer equals the reference evaluator's: a test of a missing field is false, never unknown,
 * also below a negation.
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
        return Outcome.accepted(new QueryFilter(condition));
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
