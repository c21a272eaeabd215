package org.incidentkit.rules.compile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Collects the rules of a block that stand in no file, and what can strike them. */
final class Residue {
    /** A sieve for fewer rules costs more than it saves. */
    private static final int FEWEST = 16;

    private static final int FEWEST_RANGES = 64;

    private final long[] rules;
    private final IntLists.Pairs unwanted = new IntLists.Pairs();
    private final Map<Integer, IntLists.Pairs> wantedByField = new TreeMap<>();
    private final Map<Integer, IntLists.Pairs> rangesBySlot = new TreeMap<>();
    private int size;

    Residue(int rules) {
        this.rules = new long[rules + 63 >> 6];
    }

    /** Takes a rule, counted from the block's first. */
    void add(int rule, Term.Every term, Tests tests) {
        rules[rule >> 6] |= 1L << rule;
        size++;
        Set<Integer> told = new HashSet<>();
        for (Term part : term.parts()) {
            if (part instanceof Term.Leaf leaf) {
                leaf(rule, leaf, tests, told);
            }
        }
    }

    /** One test of each field and of each slot is enough to strike a rule; the rest is asked. */
    private void leaf(int rule, Term.Leaf leaf, Tests tests, Set<Integer> told) {
        int number = TestCode.number(leaf.test());
        if (TestCode.kind(leaf.test()) == TestCode.LISTED && !leaf.positive()) {
            unwanted.add(number, rule);
        } else if (TestCode.kind(leaf.test()) == TestCode.LISTED) {
            int field = tests.fieldOfListed()[number];
            if (told.add(field)) {
                wantedByField
                        .computeIfAbsent(field, any -> new IntLists.Pairs())
                        .add(number, rule);
            }
        } else if (TestCode.kind(leaf.test()) == TestCode.RANGE && leaf.positive()) {
            int slot = tests.ranges()[number].slot();
            if (told.add(-1 - slot)) {
                rangesBySlot.computeIfAbsent(slot, any -> new IntLists.Pairs()).add(number, rule);
            }
        }
    }

    long[] rules() {
        return size == 0 ? new long[0] : rules;
    }

    List<Sieve> sieves(Tests tests) {
        List<Sieve> sieves = new ArrayList<>();
        wantedByField.forEach((field, wanted) -> {
            if (wanted.size() >= FEWEST) {
                sieves.add(PresenceSieve.of(field, wanted, rules.length));
            }
        });
        rangesBySlot.values().forEach(ranges -> {
            if (ranges.size() >= FEWEST_RANGES) {
                sieves.add(new RangeSieve(ranges, tests.ranges(), rules.length));
            }
        });
        if (unwanted.size() >= FEWEST) {
            sieves.add(AbsenceSieve.of(unwanted, tests));
        }
        return List.copyOf(sieves);
    }
}
