package org.incidentkit.rules.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Collects what rules want, all of which must be so, and lays out the sieves that strike them when it is not. Sieves
 * that would serve few rules are left out: those rules are asked one by one. No deeper than conditions are nested.
 */
final class SievePlan {
    /** A sieve for fewer rules costs more than it saves. */
    private static final int FEWEST = 16;

    private static final int FEWEST_RANGES = 64;

    private final Tests tests;
    private final int words;
    private final int level;
    private final IntLists.Pairs unwanted = new IntLists.Pairs();
    private final Map<Column, IntLists.Pairs> columns = new TreeMap<>();
    private final List<SievePlan> alternatives = new ArrayList<>();
    private final List<IntLists.Pairs> members = new ArrayList<>();
    /** The rules that no sieve can settle. */
    private final long[] unsettled;

    private enum Sort {
        PRESENCE,
        RANGE,
        GAP,
        ASKED,
        REFUSED
    }

    /**
     * What one sieve can tell of.
     *
     * @param sort which sieve
     * @param number of the field, the slot or the test
     * @param nth which of several such wishes of the same rule
     */
    private record Column(Sort sort, int number, int nth) implements Comparable<Column> {
        @Override
        public int compareTo(Column other) {
            int bySort = sort.compareTo(other.sort);
            int byNumber = bySort == 0 ? Integer.compare(number, other.number) : bySort;
            return byNumber == 0 ? Integer.compare(nth, other.nth) : byNumber;
        }
    }

    SievePlan(Tests tests, int words, int level) {
        this.tests = tests;
        this.words = words;
        this.level = level;
        unsettled = new long[words];
    }

    /** A rule wants all of these. */
    void add(int rule, List<Term> wishes) {
        Map<Column, Integer> told = new HashMap<>();
        int some = 0;
        for (Term wish : wishes) {
            if (wish instanceof Term.Leaf leaf) {
                leaf(rule, leaf, told);
            } else if (wish instanceof Term.Some alternative) {
                some(rule, alternative, some++);
            } else if (wish != Term.Fixed.HOLDS) {
                Bits.add(rule, unsettled);
            }
        }
    }

    private void leaf(int rule, Term.Leaf leaf, Map<Column, Integer> told) {
        int number = TestCode.number(leaf.test());
        switch (TestCode.kind(leaf.test())) {
            case TestCode.LISTED -> {
                if (leaf.positive()) {
                    put(Sort.PRESENCE, tests.fieldOfListed()[number], told).add(number, rule);
                } else {
                    unwanted.add(number, rule);
                }
            }
            case TestCode.RANGE -> {
                int slot = tests.ranges()[number].slot();
                put(leaf.positive() ? Sort.RANGE : Sort.GAP, slot, told).add(number, rule);
            }
            default ->
                put(leaf.positive() ? Sort.ASKED : Sort.REFUSED, leaf.test(), told)
                        .add(leaf.test(), rule);
        }
    }

    private IntLists.Pairs put(Sort sort, int number, Map<Column, Integer> told) {
        int nth = told.merge(new Column(sort, number, 0), 1, Integer::sum);
        return columns.computeIfAbsent(new Column(sort, number, nth), any -> new IntLists.Pairs());
    }

    /** A rule wants one of several: it is struck unless the opposite of all would be. */
    private void some(int rule, Term.Some some, int nth) {
        if (nth == alternatives.size()) {
            alternatives.add(new SievePlan(tests, words, level + 1));
            members.add(new IntLists.Pairs());
        }
        members.get(nth).add(nth, rule);
        alternatives
                .get(nth)
                .add(rule, some.parts().stream().map(Term::opposite).toList());
    }

    /** {@return the sieves; {@link #unsettled} is known then} */
    List<Sieve> done() {
        List<Sieve> sieves = new ArrayList<>();
        columns.forEach((column, rules) -> {
            boolean ranges = column.sort() == Sort.RANGE || column.sort() == Sort.GAP;
            if (rules.size() >= (ranges ? FEWEST_RANGES : FEWEST)) {
                sieves.add(sieve(column, rules));
            } else {
                Bits.add(Bits.of(rules, words), unsettled);
            }
        });
        if (unwanted.size() >= FEWEST) {
            sieves.add(AbsenceSieve.of(unwanted, tests));
        } else {
            Bits.add(Bits.of(unwanted, words), unsettled);
        }
        for (int i = 0; i < alternatives.size(); i++) {
            List<Sieve> opposite = alternatives.get(i).done();
            long[] able = Bits.of(members.get(i), words);
            Bits.remove(alternatives.get(i).unsettled, able);
            Bits.add(alternatives.get(i).unsettled, unsettled);
            sieves.add(new AnySieve(level, able, opposite));
        }
        return List.copyOf(sieves);
    }

    private Sieve sieve(Column column, IntLists.Pairs rules) {
        return switch (column.sort()) {
            case PRESENCE -> PresenceSieve.of(column.number(), rules, words);
            case RANGE -> new RangeSieve(rules, tests.ranges(), true, words);
            case GAP -> new RangeSieve(rules, tests.ranges(), false, words);
            case ASKED -> new AskedSieve(column.number(), Bits.of(rules, words), new long[words]);
            case REFUSED -> new AskedSieve(column.number(), new long[words], Bits.of(rules, words));
        };
    }

    /** {@return the rules of which sieves alone do not tell whether they hold} */
    long[] unsettled() {
        return unsettled;
    }
}
