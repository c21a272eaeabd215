package org.incidentkit.rules.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.incidentkit.core.condition.FactTest.Position;

/**
 * Finds parts of texts: each is filed under those three characters in it that the fewest others have, and looked at only
 * where a text has them.
 */
final class PartIndex {
    private static final int GRAM = 3;

    private final LongTable grams = new LongTable();
    private final IntLists byGram;
    private final String[] parts;
    private final Position[] positions;
    private final int[] offsets;
    private final int[] tests;
    private final boolean[] lengths = new boolean[GRAM + 1];

    /**
     * A part to find.
     *
     * @param text the part, folded, not empty
     * @param position where it has to stand
     * @param test the test that looks for it
     */
    record Part(String text, Position position, int test) {}

    PartIndex(List<Part> filed) {
        parts = new String[filed.size()];
        positions = new Position[filed.size()];
        offsets = new int[filed.size()];
        tests = new int[filed.size()];
        Map<Long, Integer> frequency = new HashMap<>();
        filed.forEach(part -> gramsOf(part.text()).forEach(gram -> frequency.merge(gram, 1, Integer::sum)));
        IntLists.Pairs pairs = new IntLists.Pairs();
        for (int i = 0; i < filed.size(); i++) {
            Part part = filed.get(i);
            List<Long> own = gramsOf(part.text());
            for (int at = 1; at < own.size(); at++) {
                boolean rarer = frequency.getOrDefault(own.get(at), 0) < frequency.getOrDefault(own.get(offsets[i]), 0);
                offsets[i] = rarer ? at : offsets[i];
            }
            parts[i] = part.text();
            positions[i] = part.position();
            tests[i] = part.test();
            lengths[Math.min(GRAM, part.text().length())] = true;
            pairs.add(grams.number(own.get(offsets[i])), i);
        }
        byGram = IntLists.of(grams.size(), pairs);
    }

    private static List<Long> gramsOf(String part) {
        int length = Math.min(GRAM, part.length());
        List<Long> own = new ArrayList<>();
        for (int i = 0; i + length <= part.length(); i++) {
            own.add(gram(part, i, length));
        }
        return own;
    }

    private static long gram(String text, int at, int length) {
        long gram = length;
        for (int i = at; i < at + length; i++) {
            gram = gram << Character.SIZE | text.charAt(i);
        }
        return gram;
    }

    void text(String folded, Asking asking) {
        if (parts.length == 0) {
            return;
        }
        for (int at = 0; at < folded.length(); at++) {
            for (int length = 1; length <= GRAM && at + length <= folded.length(); length++) {
                int found = lengths[length] ? grams.find(gram(folded, at, length)) : -1;
                if (found >= 0) {
                    look(folded, at, found, asking);
                }
            }
        }
    }

    private void look(String folded, int at, int gram, Asking asking) {
        for (int i = byGram.start(gram); i < byGram.end(gram); i++) {
            int part = byGram.item(i);
            int start = at - offsets[part];
            if (stands(folded, start, part)) {
                asking.hold(tests[part]);
            }
        }
    }

    private boolean stands(String folded, int start, int part) {
        String text = parts[part];
        boolean there = switch (positions[part]) {
            case ANYWHERE -> start >= 0;
            case START -> start == 0;
            case END -> start >= 0 && start + text.length() == folded.length();
        };
        return there && folded.startsWith(text, start);
    }
}
