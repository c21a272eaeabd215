package org.incidentkit.rules.compile;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tests under which a rule can be filed: it holds only if one of them does.
 *
 * @param tests listed tests; none for a rule that never holds
 * @param frequency the guessed share of records on which one does
 */
record Access(int[] tests, double frequency) {
    private static final Access NEVER = new Access(new int[0], 0);

    /** {@return the rarest such tests; null when there are none} */
    static @Nullable Access of(Term term, Frequencies frequencies) {
        if (term instanceof Term.Leaf leaf) {
            boolean opens = leaf.positive() && TestCode.kind(leaf.test()) == TestCode.LISTED;
            return opens ? new Access(new int[] {TestCode.number(leaf.test())}, frequencies.of(leaf)) : null;
        }
        if (term instanceof Term.Every every) {
            return rarest(every.parts(), frequencies);
        }
        if (term instanceof Term.Some some) {
            return together(some.parts(), frequencies);
        }
        return term == Term.Fixed.FAILS ? NEVER : null;
    }

    private static @Nullable Access rarest(List<Term> parts, Frequencies frequencies) {
        Access best = null;
        for (Term part : parts) {
            Access one = of(part, frequencies);
            if (one != null && (best == null || one.frequency() < best.frequency())) {
                best = one;
            }
        }
        return best;
    }

    private static @Nullable Access together(List<Term> parts, Frequencies frequencies) {
        Access all = NEVER;
        for (Term part : parts) {
            Access one = of(part, frequencies);
            if (one == null) {
                return null;
            }
            IntStream tests = IntStream.concat(Arrays.stream(all.tests()), Arrays.stream(one.tests()));
            all = new Access(tests.toArray(), all.frequency() + one.frequency());
        }
        return all;
    }

    /** {@return whether a term is nothing but one of these tests} */
    boolean isJust(Term term) {
        return tests.length == 1
                && term instanceof Term.Leaf leaf
                && leaf.test() == TestCode.of(TestCode.LISTED, tests[0]);
    }
}
