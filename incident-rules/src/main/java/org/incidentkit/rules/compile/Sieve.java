package org.incidentkit.rules.compile;

/** Strikes rules that cannot hold. */
interface Sieve {
    /** Takes rules out of the candidates, given as bits; those of the sieve's block begin at the word. */
    void strike(Asking asking, long[] candidates, int firstWord);
}
