package org.incidentkit.rules.compile;

import java.util.ArrayList;
import java.util.List;
import org.incidentkit.core.condition.FactTest;

/**
 * How often tests will hold, guessed from how often rules ask them: values that many rules name are common ones. Only
 * speed depends on the guess.
 */
final class Frequencies {
    private static final double EXISTS = 0.9;
    private static final double OTHER = 0.5;
    /** How many values, words, parts and paths of a field are found in one record. */
    private static final double[] FOUND = {1, 8, 2, 2, 1};

    private final Ints groupOf = new Ints();
    private final Ints used = new Ints();
    private final List<Ints> usedInGroup = new ArrayList<>();

    /** A test that is found by looking values up got the next number. */
    void listed(int field, FactTest test) {
        while (usedInGroup.size() <= field) {
            Ints none = new Ints();
            for (int i = 0; i < FOUND.length; i++) {
                none.add(0);
            }
            usedInGroup.add(none);
        }
        groupOf.add(field * FOUND.length + group(test));
        used.add(0);
    }

    private static int group(FactTest test) {
        if (test instanceof FactTest.OneOf) {
            return 0;
        }
        if (test instanceof FactTest.HasWords) {
            return 1;
        }
        if (test instanceof FactTest.Exists) {
            return FOUND.length - 1;
        }
        return test instanceof FactTest.Under ? 3 : 2;
    }

    /** A rule asks a test. */
    void count(Term test) {
        Term first = test instanceof Term.Every both ? both.parts().get(0) : test;
        if (first instanceof Term.Leaf leaf && TestCode.kind(leaf.test()) == TestCode.LISTED) {
            int number = TestCode.number(leaf.test());
            int group = groupOf.get(number);
            Ints groups = usedInGroup.get(group / FOUND.length);
            used.set(number, used.get(number) + 1);
            groups.set(group % FOUND.length, groups.get(group % FOUND.length) + 1);
        }
    }

    /** {@return the guessed share of records on which a leaf holds} */
    double of(Term.Leaf leaf) {
        double passes = TestCode.kind(leaf.test()) == TestCode.LISTED ? ofListed(TestCode.number(leaf.test())) : OTHER;
        return leaf.positive() ? passes : 1 - passes;
    }

    private double ofListed(int number) {
        int group = groupOf.get(number) % FOUND.length;
        int all = usedInGroup.get(groupOf.get(number) / FOUND.length).get(group);
        return group == FOUND.length - 1
                ? EXISTS
                : Math.min(EXISTS, FOUND[group] * used.get(number) / Math.max(1, all));
    }
}
