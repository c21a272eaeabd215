package org.incidentkit.rules.compile;

import java.util.Arrays;
import org.incidentkit.core.condition.FoldedText;

/** Takes texts through the words and phrases of a field. Used by one thread; used again for the next text. */
final class WordPass {
    private final WordIndex index;
    private final int[] phraseSeen;
    private final int[] countedIn;
    private final int[] count;
    private final Ints words = new Ints();
    private int text;

    WordPass(WordIndex index) {
        this.index = index;
        phraseSeen = new int[index.wanting.isEmpty() ? 0 : index.phrases()];
        countedIn = new int[index.wantings()];
        count = new int[index.wantings()];
    }

    void text(String folded, Asking asking) {
        begin();
        int start = -1;
        int hash = 0;
        int at = 0;
        while (at < folded.length()) {
            int letter = folded.codePointAt(at);
            if (FoldedText.isPartOfWord(letter)) {
                hash = start < 0 ? 0 : hash;
                start = start < 0 ? at : start;
                hash = 31 * hash + folded.charAt(at);
                at++;
                if (letter > Character.MAX_VALUE) {
                    hash = 31 * hash + folded.charAt(at);
                    at++;
                }
            } else {
                if (start >= 0) {
                    word(index.words.find(folded, start, at, hash), asking);
                    start = -1;
                }
                at += Character.charCount(letter);
            }
        }
        if (start >= 0) {
            word(index.words.find(folded, start, at, hash), asking);
        }
        phrases(asking);
    }

    private void begin() {
        words.clear();
        if (text == Integer.MAX_VALUE) {
            Arrays.fill(phraseSeen, 0);
            Arrays.fill(countedIn, 0);
            text = 0;
        }
        text++;
    }

    private void word(int word, Asking asking) {
        if (index.hasPhrases()) {
            words.add(word);
        } else if (word >= 0) {
            found(index.phraseAt(index.first(word)), asking);
        }
    }

    private void phrases(Asking asking) {
        for (int i = 0; i < words.size(); i++) {
            int state = words.get(i) < 0 ? -1 : index.first(words.get(i));
            for (int j = i + 1; state >= 0; j++) {
                int phrase = index.phraseAt(state);
                if (phrase >= 0) {
                    found(phrase, asking);
                }
                state = j < words.size() && words.get(j) >= 0 ? index.next(state, words.get(j)) : -1;
            }
        }
    }

    private void found(int phrase, Asking asking) {
        asking.holdAll(index.content, phrase);
        if (phraseSeen.length > 0 && phraseSeen[phrase] != text) {
            phraseSeen[phrase] = text;
            for (int i = index.wanting.start(phrase); i < index.wanting.end(phrase); i++) {
                count(index.wanting.item(i), asking);
            }
        }
    }

    private void count(int wanting, Asking asking) {
        count[wanting] = countedIn[wanting] == text ? count[wanting] + 1 : 1;
        countedIn[wanting] = text;
        if (count[wanting] == index.wanted(wanting)) {
            asking.hold(index.wanted(wanting + 1));
        }
    }
}
