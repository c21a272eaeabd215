package org.incidentkit.rules.compile;

import java.util.List;

/**
 * The rules of a block that stand in no file.
 *
 * @param rules these rules, as bits from the block's first on; none when there are none
 * @param settled those of them that hold when no sieve strikes them and none is unsure
 * @param sieves what strikes them
 */
record Residue(long[] rules, long[] settled, List<Sieve> sieves) {
    private static final Residue NONE = new Residue(new long[0], new long[0], List.of());

    /** Collects the rules. */
    static final class Plan {
        private final SievePlan plan;
        private final long[] rules;
        private final long[] settled;
        private boolean isEmpty = true;

        Plan(int rules, Tests tests) {
            int words = rules + 63 >> 6;
            this.rules = new long[words];
            settled = new long[words];
            plan = new SievePlan(tests, words, 0);
        }

        /** Takes a rule, counted from the block's first. */
        void add(int rule, Term.Every term, boolean limited) {
            Bits.add(rule, rules);
            if (!limited) {
                Bits.add(rule, settled);
            }
            plan.add(rule, term.parts());
            isEmpty = false;
        }

        Residue done() {
            if (isEmpty) {
                return NONE;
            }
            List<Sieve> sieves = plan.done();
            Bits.remove(plan.unsettled(), settled);
            return new Residue(rules, settled, sieves);
        }
    }
}
