package org.incidentkit.core.condition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text made ready for comparing, once: normalised (NFC), case folded without regard to any locale, cut into words.
 * Diacritics are kept: å is not a. Two are equal when they were written alike; compare {@link #folded()} to compare as
 * conditions do. Immutable and safe to share between threads.
 *
 * <p>Folding is Unicode's simple case folding, character by character, so ß is not ss; the Turkic dotless ı and dotted
 * İ are letters of their own and never an i. Letters are what the running JDK's Unicode tables call letters, which is
 * the same on every JDK for all characters JDK 17 knows (Unicode 13).
 */
public final class FoldedText {
    private final String written;
    // Computed on first use; a race computes the same immutable values twice, which is harmless.
    private @Nullable String folded;
    private @Nullable List<String> words;

    private FoldedText(String written) {
        this.written = written;
    }

    /** {@return the text, folded} */
    public static FoldedText of(String text) {
        return new FoldedText(text);
    }

    /** {@return the text as it was written} */
    public String written() {
        return written;
    }

    /** {@return the text as it is compared} */
    public String folded() {
        String known = folded;
        if (known == null) {
            known = Folding.fold(written);
            folded = known;
        }
        return known;
    }

    /** {@return the folded words in order: the longest runs of letters, digits and marks; all else parts them} */
    public List<String> words() {
        List<String> known = words;
        if (known == null) {
            known = Words.of(folded());
            words = known;
        }
        return known;
    }

    /** {@return whether a character belongs to a word: a letter, digit or mark} */
    public static boolean isPartOfWord(int character) {
        return Words.isPartOfWord(character);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FoldedText text && written.equals(text.written);
    }

    @Override
    public int hashCode() {
        return written.hashCode();
    }

    @Override
    public String toString() {
        return written;
    }
}
