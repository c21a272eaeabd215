package org.incidentkit.rules.explain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.condition.All;
import org.incidentkit.core.condition.Any;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.Constant;
import org.incidentkit.core.condition.FactTest;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.Facts;
import org.incidentkit.core.condition.Not;

/**
 * Finds the fewest facts that must differ for a condition to hold. Whatever facts make it hold, they meet every test
 * of one way through its alternatives; a fact that meets its tests there already need not change. So the least number
 * of facts that do not, over all ways, is the smallest change there is. Ways that cannot be better are left early.
 * Used by one thread, once.
 */
final class CubeSearch {
    private static final int DEEPEST = 1_000;

    private final Facts facts;
    private final Tests tests;
    private final FieldSolver solver;
    private final Budget budget;
    private final Map<String, List<Literal>> cube = new LinkedHashMap<>();
    private int best = Integer.MAX_VALUE;
    private int cheapestUnknown = Integer.MAX_VALUE;
    private Optional<Map<String, List<FactValue>>> changes = Optional.empty();

    CubeSearch(Facts facts, Tests tests, FieldSolver solver, Budget budget) {
        this.facts = facts;
        this.tests = tests;
        this.solver = solver;
        this.budget = budget;
    }

    /** Steps that may still be taken. */
    static final class Budget {
        private int left;

        Budget(int steps) {
            left = steps;
        }

        boolean spend() {
            left--;
            return left > 0;
        }

        boolean isSpent() {
            return left <= 0;
        }

        void exhaust() {
            left = 0;
        }
    }

    /**
     * What was found.
     *
     * @param changes the facts that differ, with their values; empty when none were found
     * @param proven whether no fewer do, or when none were found, none do
     */
    record Found(Optional<Map<String, List<FactValue>>> changes, boolean proven) {}

    /** A condition that must hold, or must not. */
    private record Goal(Condition condition, boolean positive) {}

    Found smallest(Condition condition) {
        Deque<Goal> agenda = new ArrayDeque<>();
        agenda.push(new Goal(condition, true));
        search(agenda, new LinkedHashSet<>(), 0);
        return new Found(changes, !budget.isSpent() && cheapestUnknown >= best);
    }

    private void search(Deque<Goal> agenda, Set<String> broken, int depth) {
        List<Literal> added = new ArrayList<>();
        Optional<List<Goal>> alternatives = gather(agenda, broken, added);
        if (alternatives.isPresent() && depth >= DEEPEST) {
            budget.exhaust();
        } else if (alternatives.isPresent()) {
            for (Goal goal : alternatives.get()) {
                Deque<Goal> rest = new ArrayDeque<>(agenda);
                rest.push(goal);
                search(rest, new LinkedHashSet<>(broken), depth + 1);
            }
        } else if (agenda.isEmpty() && broken.size() < best) {
            settle(broken);
        }
        added.forEach(literal ->
                Objects.requireNonNull(cube.get(literal.test().field())).remove(literal));
    }

    /** Takes from the agenda what leaves no choice, up to the first alternatives; stops where no better can come. */
    private Optional<List<Goal>> gather(Deque<Goal> agenda, Set<String> broken, List<Literal> added) {
        while (!agenda.isEmpty()) {
            if (!budget.spend() || broken.size() >= best) {
                return Optional.empty();
            }
            Goal goal = agenda.pop();
            Condition condition = goal.condition();
            if (condition instanceof Not not) {
                agenda.push(new Goal(not.part(), !goal.positive()));
            } else if (condition instanceof FactTest test) {
                add(new Literal(test, goal.positive()), broken, added);
            } else if (condition instanceof Constant) {
                if (goal.positive() != (condition == Constant.ALWAYS)) {
                    agenda.push(goal);
                    return Optional.empty();
                }
            } else if (condition instanceof All == goal.positive()) {
                List<Condition> parts = parts(condition);
                for (int i = parts.size() - 1; i >= 0; i--) {
                    agenda.push(new Goal(parts.get(i), goal.positive()));
                }
            } else {
                return Optional.of(alternatives(condition, goal.positive()));
            }
        }
        return Optional.empty();
    }

    private static List<Condition> parts(Condition combined) {
        return combined instanceof All all ? all.parts() : ((Any) combined).parts();
    }

    /** What holds already comes first: it costs nothing. */
    private List<Goal> alternatives(Condition condition, boolean positive) {
        List<Goal> goals = new ArrayList<>();
        parts(condition).forEach(part -> goals.add(new Goal(part, positive)));
        goals.sort(Comparator.comparing(goal -> tests.holds(goal.condition(), facts) != positive));
        return goals;
    }

    private void add(Literal literal, Set<String> broken, List<Literal> added) {
        String field = literal.test().field();
        cube.computeIfAbsent(field, any -> new ArrayList<>()).add(literal);
        added.add(literal);
        if (!tests.isMet(literal, facts)) {
            broken.add(field);
        }
    }

    private void settle(Set<String> broken) {
        Map<String, List<FactValue>> found = new LinkedHashMap<>();
        boolean unknown = false;
        for (String field : broken) {
            FieldSolver.Solution solution =
                    solver.solve(field, List.copyOf(cube.getOrDefault(field, List.of())), facts.values(field));
            if (solution.values().isEmpty() && solution.proven()) {
                return;
            }
            unknown = unknown || solution.values().isEmpty();
            solution.values().ifPresent(values -> found.put(field, values));
        }
        if (unknown) {
            cheapestUnknown = Math.min(cheapestUnknown, broken.size());
        } else {
            best = broken.size();
            changes = Optional.of(found);
        }
    }
}
