package org.incidentkit.rules.compile;

import java.util.List;

/**
 * Conditions as steps: each asks one test and names the step to go to, so that any nesting is walked by a loop that asks
 * no more than it must.
 */
final class Code {
    /** Where a condition that holds ends. */
    static final int HOLDS = -1;
    /** Where one that does not ends. */
    static final int FAILS = -2;

    private static final int WIDTH = 3;

    /** Of each step the test, the next step when it passes, and the next one when it fails: side by side in memory. */
    private final int[] steps;

    private Code(int[] steps) {
        this.steps = steps;
    }

    int test(int step) {
        return steps[WIDTH * step];
    }

    int next(int step, boolean passes) {
        return steps[WIDTH * step + (passes ? 1 : 2)];
    }

    /** Writes steps, the last one of a condition first, so that what comes after is known. */
    static final class Writer {
        private final Ints steps = new Ints();

        /** {@return the first step of a condition, or how it ends when it needs none} */
        int write(Term term) {
            return write(term, HOLDS, FAILS);
        }

        private int write(Term term, int holds, int fails) {
            if (term instanceof Term.Leaf leaf) {
                steps.add(leaf.test());
                steps.add(leaf.positive() ? holds : fails);
                steps.add(leaf.positive() ? fails : holds);
                return steps.size() / WIDTH - 1;
            }
            if (term instanceof Term.Every every) {
                int entry = holds;
                List<Term> parts = every.parts();
                for (int i = parts.size() - 1; i >= 0; i--) {
                    entry = write(parts.get(i), entry, fails);
                }
                return entry;
            }
            if (term instanceof Term.Some some) {
                int entry = fails;
                List<Term> parts = some.parts();
                for (int i = parts.size() - 1; i >= 0; i--) {
                    entry = write(parts.get(i), holds, entry);
                }
                return entry;
            }
            return term == Term.Fixed.HOLDS ? holds : fails;
        }

        Code done() {
            return new Code(steps.toArray());
        }
    }
}
