package org.incidentkit.rules.compile;

import org.incidentkit.core.condition.FoldedText;

/**
 * Finds the tests of words, parts and patterns of texts. A pattern is not searched for unless the text has a part that
 * every match of it has; only texts of plain letters can tell, for all others every pattern may match.
 *
 * @param words the tests of words and phrases
 * @param parts the tests of parts, and the tests whether a pattern may match
 * @param patterns the tests whether a pattern may match
 */
record TextIndex(WordIndex words, PartIndex parts, int[] patterns) {
    /** Below it, characters are compared one by one, however they are folded. */
    private static final char FIRST_COMBINING = 0x300;

    private static final char DOTTED_CAPITAL_I = 0x130;

    void text(FoldedText text, WordPass pass, Asking asking) {
        if (!words.isEmpty()) {
            pass.text(text.folded(), asking);
        }
        parts.text(text.folded(), asking);
        if (patterns.length > 0 && !isPlain(text.written())) {
            for (int pattern : patterns) {
                asking.hold(pattern);
            }
        }
    }

    private static boolean isPlain(String written) {
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c >= FIRST_COMBINING || c == DOTTED_CAPITAL_I) {
                return false;
            }
        }
        return true;
    }
}
