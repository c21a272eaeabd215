package org.incidentkit.rules.compile;

import java.time.Instant;

/**
 * A block's rules in the index.
 *
 * @param block the block
 * @param first the number of its first rule, at the start of a word
 * @param head its first rules that count, as bits, when it is best to ask them before anything is looked up; 0 when not
 * @param residue the rules that stand in no file
 */
record BlockIndex(CompiledBlock block, int first, long head, Residue residue) {
    int firstWord() {
        return first >> 6;
    }

    int endWord() {
        return first + block.rules().size() + 63 >> 6;
    }

    boolean isValidAt(int rule, Instant now) {
        return block.rule(rule - first).isValidAt(now);
    }
}
