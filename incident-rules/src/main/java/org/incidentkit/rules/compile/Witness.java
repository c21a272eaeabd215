package org.incidentkit.rules.compile;

/** Watches blocks being decided. */
@FunctionalInterface
interface Witness {
    /** Sees nothing. */
    Witness BLIND = (block, taken) -> {};

    /**
     * Sees a block decided.
     *
     * @param block the block
     * @param taken what it made of the rules that hold
     */
    void block(CompiledBlock block, Taken taken);
}
