package org.incidentkit.rules.compile;

import java.util.Optional;

/** Watches blocks being decided. */
@FunctionalInterface
interface Witness {
    /** Sees nothing. */
    Witness BLIND = (block, taken, stopped) -> {};

    /**
     * Sees a block decided.
     *
     * @param block the block
     * @param taken what it made of the rules that hold
     * @param stopped the rule of an earlier block that stopped the stage, so that nobody was asked
     */
    void block(CompiledBlock block, Taken taken, Optional<String> stopped);
}
