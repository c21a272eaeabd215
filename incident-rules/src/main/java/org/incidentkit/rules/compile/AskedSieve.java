package org.incidentkit.rules.compile;

/**
 * Strikes by a test that many rules ask and that is asked by itself.
 *
 * @param test its code
 * @param wanting the rules that want it to hold
 * @param refusing the rules that want it to fail
 */
record AskedSieve(int test, long[] wanting, long[] refusing) implements Sieve {
    @Override
    public void strike(Asking asking, long[] struck, long[] unsure) {
        Bits.add(asking.passes(test) ? refusing : wanting, struck);
    }
}
