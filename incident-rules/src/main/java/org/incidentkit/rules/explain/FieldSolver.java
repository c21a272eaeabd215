package org.incidentkit.rules.explain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.condition.FactTest;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.field.FieldCatalog;
import org.incidentkit.core.field.FieldDefinition;

/** Finds values of one fact that meet all that is asked of it. */
final class FieldSolver {
    private final FieldCatalog catalog;
    private final Tests tests;

    FieldSolver(FieldCatalog catalog, Tests tests) {
        this.catalog = catalog;
        this.tests = tests;
    }

    /**
     * What was found.
     *
     * @param values the values, none for a missing fact; empty when there are none
     * @param proven whether, when there are none, there can be none
     */
    record Solution(Optional<List<FactValue>> values, boolean proven) {
        static Solution of(List<FactValue> values) {
            return new Solution(Optional.of(values), true);
        }

        static Solution none(boolean proven) {
            return new Solution(Optional.empty(), proven);
        }
    }

    Solution solve(String name, List<Literal> literals, List<FactValue> current) {
        Set<Literal> asked = new HashSet<>(literals);
        if (literals.stream().anyMatch(literal -> asked.contains(literal.opposite()))) {
            return Solution.none(true);
        }
        List<Literal> wanted = literals.stream().filter(Literal::positive).toList();
        List<Literal> unwanted =
                literals.stream().filter(literal -> !literal.positive()).toList();
        boolean mustBeMissing = unwanted.stream().anyMatch(literal -> literal.test() instanceof FactTest.Exists);
        if (mustBeMissing) {
            return wanted.isEmpty() ? Solution.of(List.of()) : Solution.none(true);
        }
        FieldDefinition field = catalog.find(name).orElseThrow();
        Pool pool = Pools.of(field, literals, current, tests.now());
        List<FactValue> allowed = pool.values().stream()
                .filter(value -> unwanted.stream().allMatch(literal -> tests.isMet(literal, value)))
                .toList();
        return field.multiValued()
                ? several(wanted, unwanted, current, new Pool(allowed, pool.complete()))
                : one(wanted, new Pool(allowed, pool.complete()));
    }

    private Solution one(List<Literal> wanted, Pool pool) {
        Optional<FactValue> value = pool.values().stream()
                .filter(candidate -> wanted.stream().allMatch(literal -> tests.isMet(literal, candidate)))
                .findFirst();
        // Where nothing is wanted, a text made up would say no more than none.
        if (wanted.isEmpty() && !pool.complete()) {
            return Solution.of(List.of());
        }
        return value.map(found -> Solution.of(List.of(found)))
                .orElseGet(() -> wanted.isEmpty() ? Solution.of(List.of()) : Solution.none(pool.complete()));
    }

    /** What is there stays as far as it may; each test that no value passes yet gets one. */
    private Solution several(List<Literal> wanted, List<Literal> unwanted, List<FactValue> current, Pool pool) {
        List<FactValue> values = new ArrayList<>(current.stream()
                .filter(value -> unwanted.stream().allMatch(literal -> tests.isMet(literal, value)))
                .toList());
        for (Literal literal : wanted) {
            if (values.stream().noneMatch(value -> tests.isMet(literal, value))) {
                Optional<FactValue> more = pool.values().stream()
                        .filter(candidate -> tests.isMet(literal, candidate))
                        .findFirst();
                if (more.isEmpty()) {
                    return Solution.none(provesAlone(literal, pool));
                }
                values.add(more.get());
            }
        }
        return Solution.of(values);
    }

    /** Values of texts are only all there are for the tests that name them. */
    private static boolean provesAlone(Literal literal, Pool pool) {
        return pool.complete()
                && !(literal.test() instanceof FactTest.HasWords)
                && !(literal.test() instanceof FactTest.HasPart)
                && !(literal.test() instanceof FactTest.Matches);
    }
}
