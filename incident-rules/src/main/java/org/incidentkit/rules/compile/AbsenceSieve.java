package org.incidentkit.rules.compile;

import java.util.stream.IntStream;

/**
 * Strikes the rules that want a test to fail which holds.
 *
 * @param fields the fields of the tests
 * @param unwanted of each listed test, the rules that want it to fail
 */
record AbsenceSieve(int[] fields, IntTable unwanted) implements Sieve {
    static AbsenceSieve of(IntLists.Pairs unwanted, Tests tests) {
        int[] fields = IntStream.range(0, unwanted.size())
                .map(at -> tests.fieldOfListed()[unwanted.key(at)])
                .distinct()
                .toArray();
        return new AbsenceSieve(fields, new IntTable(unwanted));
    }

    @Override
    public void strike(Asking asking, long[] struck, long[] unsure) {
        for (int field : fields) {
            asking.lookUp(field);
        }
        for (int i = 0; i < asking.heldCount(); i++) {
            int[] rules = unwanted.get(asking.held(i));
            for (int rule : rules) {
                struck[rule >> 6] |= 1L << rule;
            }
        }
    }
}
