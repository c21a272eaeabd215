package org.incidentkit.rules.compile;

/**
 * Strikes the rules that want a test of a field to hold, but for those whose test does.
 *
 * @param field the field
 * @param wanting all these rules
 * @param wanted of each listed test, the rules that want it; no rule wants two
 */
record PresenceSieve(int field, long[] wanting, IntTable wanted) implements Sieve {
    static PresenceSieve of(int field, IntLists.Pairs wanted, int words) {
        return new PresenceSieve(field, Bits.of(wanted, words), new IntTable(wanted));
    }

    @Override
    public void strike(Asking asking, long[] struck, long[] unsure) {
        asking.lookUp(field);
        long[] failing = asking.work(wanting);
        for (int i = 0; i < asking.heldCount(); i++) {
            int[] rules = wanted.get(asking.held(i));
            for (int rule : rules) {
                failing[rule >> 6] &= ~(1L << rule);
            }
        }
        Bits.add(failing, struck);
    }
}
