package org.incidentkit.core.condition;

import java.util.ArrayList;
import java.util.List;

/** The tokenizer: words are the longest runs of letters, digits and marks. */
final class Words {
    private static final int MARKS =
            1 << Character.NON_SPACING_MARK | 1 << Character.COMBINING_SPACING_MARK | 1 << Character.ENCLOSING_MARK;

    private static final int FIRST_BEYOND_ASCII = 0x80;

    private Words() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        int at = 0;
        while (at < text.length()) {
            int letter = text.codePointAt(at);
            int next = at + Character.charCount(letter);
            if (!isPartOfWord(letter)) {
                add(words, text, start, at);
                start = next;
            }
            at = next;
        }
        add(words, text, start, at);
        return List.copyOf(words);
    }

    private static void add(List<String> words, String text, int start, int end) {
        if (start < end) {
            words.add(text.substring(start, end));
        }
    }

    static boolean isPartOfWord(int letter) {
        if (letter < FIRST_BEYOND_ASCII) {
            int lower = letter | ' ';
            return lower >= 'a' && lower <= 'z' || letter >= '0' && letter <= '9';
        }
        return Character.isLetterOrDigit(letter) || (MARKS & 1 << Character.getType(letter)) != 0;
    }
}
