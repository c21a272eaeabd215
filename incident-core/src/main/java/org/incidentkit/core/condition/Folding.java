package org.incidentkit.core.condition;

import java.text.Normalizer;

/** Canonical caseless form (after Unicode D145, with simple folding): decompose, fold each character, compose. */
final class Folding {
    /** Below this every text is in NFC, and folding neither leaves NFC nor needs a decomposition. */
    private static final char FIRST_COMBINING = 0x300;

    private static final int DOTTED_CAPITAL_I = 0x130;
    private static final int DOTLESS_SMALL_I = 0x131;

    private Folding() {}

    static String fold(String text) {
        return isSimple(text) ? folded(text) : thorough(text);
    }

    static String thorough(String text) {
        return Normalizer.normalize(folded(Normalizer.normalize(text, Normalizer.Form.NFD)), Normalizer.Form.NFC);
    }

    private static boolean isSimple(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_COMBINING || c == DOTTED_CAPITAL_I) {
                return false;
            }
        }
        return true;
    }

    private static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        int letter;
        for (int i = 0; i < text.length(); i += Character.charCount(letter)) {
            letter = text.codePointAt(i);
            folded.appendCodePoint(folded(letter));
        }
        return folded.toString();
    }

    // Through upper case, so that final and inner sigma meet. Dotless ı would become I, then i: kept apart.
    private static int folded(int letter) {
        return letter == DOTLESS_SMALL_I ? letter : Character.toLowerCase(Character.toUpperCase(letter));
    }
}
