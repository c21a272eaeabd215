package org.incidentkit.rules.compile;

/** Strikes those of a block's rules that cannot hold. Rules are bits, from the block's first on. */
interface Sieve {
    /**
     * Asks its tests.
     *
     * @param struck takes the rules that cannot hold
     * @param unsure takes the rules of which it cannot tell on these facts
     */
    void strike(Asking asking, long[] struck, long[] unsure);
}
