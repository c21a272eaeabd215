package org.incidentkit.rules.compile;

/**
 * Strikes the rules that want a test of a field to hold, but for those whose test does.
 *
 * @param field the field
 * @param wanting all these rules, as bits from the block's first on
 * @param wanted of each listed test, the rules that want it, counted from the block's first
 */
record PresenceSieve(int field, long[] wanting, IntTable wanted) implements Sieve {
    static PresenceSieve of(int field, IntLists.Pairs wanted, int words) {
        long[] wanting = new long[words];
        for (int i = 0; i < wanted.size(); i++) {
            wanting[wanted.item(i) >> 6] |= 1L << wanted.item(i);
        }
        return new PresenceSieve(field, wanting, new IntTable(wanted));
    }

    @Override
    public void strike(Asking asking, long[] candidates, int firstWord) {
        asking.lookUp(field);
        long[] struck = asking.work(wanting);
        for (int i = 0; i < asking.heldCount(); i++) {
            int[] rules = wanted.get(asking.held(i));
            for (int rule : rules) {
                struck[rule >> 6] &= ~(1L << rule);
            }
        }
        for (int i = 0; i < wanting.length; i++) {
            candidates[firstWord + i] &= ~struck[i];
        }
    }
}
