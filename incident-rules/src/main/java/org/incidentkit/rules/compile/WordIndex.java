package org.incidentkit.rules.compile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incidentkit.core.condition.FactTest.HasWords;
import org.incidentkit.core.condition.FactTest.Quantity;
import org.incidentkit.core.condition.FoldedText;

/**
 * The words and phrases of all tests of one field, as one automaton over words: a phrase is a way through it. A text is
 * cut into words once, and {@link WordPass} walks it.
 */
final class WordIndex {
    final TextTable words = new TextTable();
    /** Of each word the state it leads to from the start; -1 where no phrase begins with it. */
    private int[] first = new int[0];
    /** From a state by a word to the next; the number of the way is that of the state. */
    private final LongTable ways = new LongTable();
    /** Of each state the phrase that ends there, or -1. */
    private final Ints phraseAt = new Ints();
    /** Of each phrase the tests that are content with it. */
    final IntLists content;
    /** Of each phrase the tests that want it and others. */
    final IntLists wanting;
    /** How many phrases each test wants. */
    private final Ints wanted = new Ints();

    private int phrases;
    private boolean hasPhrases;

    WordIndex(Map<HasWords, Integer> tests) {
        IntLists.Pairs one = new IntLists.Pairs();
        IntLists.Pairs several = new IntLists.Pairs();
        tests.forEach((test, number) -> {
            Set<List<String>> distinct = new LinkedHashSet<>();
            test.phrases().forEach(phrase -> distinct.add(FoldedText.of(phrase).words()));
            boolean all = test.quantity() == Quantity.ALL && distinct.size() > 1;
            if (test.quantity() == Quantity.ALL && distinct.contains(List.<String>of())) {
                return;
            }
            for (List<String> phrase : distinct) {
                if (!phrase.isEmpty()) {
                    (all ? several : one).add(phrase(phrase), all ? wanted.size() : number);
                }
            }
            if (all) {
                wanted.add(distinct.size());
                wanted.add(number);
            }
        });
        content = IntLists.of(phrases, one);
        wanting = IntLists.of(phrases, several);
        first = firsts();
    }

    private int phrase(List<String> phrase) {
        int state = -1;
        for (String word : phrase) {
            state = ways.number(way(state, words.number(word)));
            if (state == phraseAt.size()) {
                phraseAt.add(-1);
            }
        }
        hasPhrases = hasPhrases || phrase.size() > 1;
        if (phraseAt.get(state) < 0) {
            phraseAt.set(state, phrases++);
        }
        return phraseAt.get(state);
    }

    private int[] firsts() {
        int[] states = new int[words.size()];
        for (int i = 0; i < states.length; i++) {
            states[i] = ways.find(way(-1, i));
        }
        return states;
    }

    private static long way(int state, int word) {
        return (long) (state + 1) << Integer.SIZE | word;
    }

    int first(int word) {
        return first[word];
    }

    /** {@return the state after a word; -1 when there is no way} */
    int next(int state, int word) {
        return ways.find(way(state, word));
    }

    int phraseAt(int state) {
        return phraseAt.get(state);
    }

    /** {@return how many phrases a test wants; its own number stands behind} */
    int wanted(int wanting) {
        return wanted.get(wanting);
    }

    int phrases() {
        return phrases;
    }

    /** {@return how large {@link #wanted} is} */
    int wantings() {
        return wanted.size();
    }

    boolean hasPhrases() {
        return hasPhrases;
    }

    boolean isEmpty() {
        return phrases == 0;
    }
}
