package org.incidentkit.core.sla;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.incidentkit.core.condition.All;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.Constant;
import org.incidentkit.core.condition.FactTest;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.Not;

/**
 * All ways in which facts can differ for some conditions. A fact tested only for existence and for being one of some
 * values is told apart exactly; every other test is free to hold or not when its fact is there, which never proves
 * too much. Facts of {@link ClockFacts} have one value, others may have several.
 */
final class Assignments {
    private static final int MOST = 20_000;
    private static final int LARGEST_CONDITION = 200;
    private static final int MOST_VALUES = 12;

    private final List<List<Set<Object>>> choices = new ArrayList<>();

    /** A fact tested only by free tests needs no entry of its own: its being missing is all of them not holding. */
    private record Is(String fact, Object key) {}

    private record There(String fact) {}

    private Assignments() {}

    /** Missing when there are too many to look at. */
    static Optional<Assignments> of(List<Condition> conditions) {
        if (conditions.stream().anyMatch(condition -> condition.size() > LARGEST_CONDITION)) {
            return Optional.empty();
        }
        Map<String, Set<Object>> values = new LinkedHashMap<>();
        Map<String, Set<Object>> free = new LinkedHashMap<>();
        conditions.forEach(condition -> collect(condition, values, free));
        Assignments all = new Assignments();
        long count = 1;
        for (String fact : values.keySet()) {
            Set<Object> others = free.getOrDefault(fact, Set.of());
            int several =
                    ClockFacts.SINGLE.contains(fact) ? 0 : values.get(fact).size();
            if (several + others.size() > MOST_VALUES) {
                return Optional.empty();
            }
            List<Set<Object>> ways = ways(fact, values.get(fact), others);
            all.choices.add(ways);
            count *= ways.size();
            if (count > MOST) {
                return Optional.empty();
            }
        }
        return Optional.of(all);
    }

    private static void collect(Condition condition, Map<String, Set<Object>> values, Map<String, Set<Object>> free) {
        if (condition instanceof FactTest test) {
            Set<Object> keys = values.computeIfAbsent(test.field(), fact -> new LinkedHashSet<>());
            if (test instanceof FactTest.OneOf oneOf) {
                oneOf.values().stream().map(FactValue::key).forEach(keys::add);
            } else if (!(test instanceof FactTest.Exists)) {
                free.computeIfAbsent(test.field(), fact -> new LinkedHashSet<>())
                        .add(test);
            }
        }
        DefinitionText.parts(condition).forEach(part -> collect(part, values, free));
    }

    /** What may be true of one fact: nothing when it is missing, else that it is there, its values and free tests. */
    private static List<Set<Object>> ways(String fact, Set<Object> keys, Set<Object> free) {
        List<Set<Object>> valued = new ArrayList<>();
        if (ClockFacts.SINGLE.contains(fact)) {
            valued.add(Set.of());
            keys.forEach(key -> valued.add(Set.of(new Is(fact, key))));
        } else {
            valued.addAll(
                    subsets(keys.stream().map(key -> (Object) new Is(fact, key)).toList()));
        }
        List<Set<Object>> ways = new ArrayList<>();
        ways.add(Set.of());
        for (Set<Object> some : valued) {
            for (Set<Object> tests : subsets(List.copyOf(free))) {
                Set<Object> way = new LinkedHashSet<>(some);
                way.addAll(tests);
                way.add(new There(fact));
                ways.add(way);
            }
        }
        return ways;
    }

    private static List<Set<Object>> subsets(List<Object> of) {
        List<Set<Object>> all = new ArrayList<>(List.of(Set.of()));
        for (Object element : of) {
            for (Set<Object> without : List.copyOf(all)) {
                Set<Object> with = new LinkedHashSet<>(without);
                with.add(element);
                all.add(with);
            }
        }
        return all;
    }

    /** Whether no assignment makes the question true. */
    boolean none(Predicate<Set<Object>> question) {
        int[] digits = new int[choices.size()];
        while (true) {
            Set<Object> truths = new LinkedHashSet<>();
            for (int i = 0; i < digits.length; i++) {
                truths.addAll(choices.get(i).get(digits[i]));
            }
            if (question.test(Collections.unmodifiableSet(truths))) {
                return false;
            }
            int turn = 0;
            while (turn < digits.length && ++digits[turn] == choices.get(turn).size()) {
                digits[turn++] = 0;
            }
            if (turn == digits.length) {
                return true;
            }
        }
    }

    /** Whether a condition holds where these things are true. */
    static boolean holds(Condition condition, Set<Object> truths) {
        if (condition instanceof FactTest test) {
            if (test instanceof FactTest.OneOf oneOf) {
                return oneOf.values().stream().anyMatch(value -> truths.contains(new Is(test.field(), value.key())));
            }
            return truths.contains(test instanceof FactTest.Exists ? new There(test.field()) : test);
        }
        if (condition instanceof Constant) {
            return condition == Constant.ALWAYS;
        }
        List<Condition> parts = DefinitionText.parts(condition);
        if (condition instanceof Not) {
            return !holds(parts.get(0), truths);
        }
        return condition instanceof All
                ? parts.stream().allMatch(part -> holds(part, truths))
                : parts.stream().anyMatch(part -> holds(part, truths));
    }
}
