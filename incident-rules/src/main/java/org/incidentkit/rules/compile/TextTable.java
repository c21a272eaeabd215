package org.incidentkit.rules.compile;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Numbers texts, and finds them again, also inside longer ones without cutting them out. */
final class TextTable {
    private @Nullable String[] texts = new String[8];
    private int[] hashes = new int[8];
    private int[] numbers = new int[8];
    private int size;

    /** {@return the number of a text, the next one when it is new} */
    int number(String text) {
        int slot = slot(text, 0, text.length(), text.hashCode());
        if (texts[slot] == null) {
            texts[slot] = text;
            hashes[slot] = text.hashCode();
            numbers[slot] = size++;
            if (2 * size > texts.length) {
                grow();
                return size - 1;
            }
        }
        return numbers[slot];
    }

    /** {@return the number of a text; -1 when it has none} */
    int find(String text) {
        int hash = text.hashCode();
        int mask = texts.length - 1;
        int slot = (hash ^ hash >>> 15) & mask;
        for (String there = texts[slot]; there != null; there = texts[slot]) {
            if (there.equals(text)) {
                return numbers[slot];
            }
            slot = slot + 1 & mask;
        }
        return -1;
    }

    /** {@return the number of a part of a text, whose hash is that of the part alone; -1 when it has none} */
    int find(String text, int from, int to, int hash) {
        if (size == 0) {
            return -1;
        }
        int slot = slot(text, from, to, hash);
        return texts[slot] == null ? -1 : numbers[slot];
    }

    private int slot(String text, int from, int to, int hash) {
        int mask = texts.length - 1;
        int slot = (hash ^ hash >>> 15) & mask;
        while (true) {
            String there = texts[slot];
            boolean same = there != null
                    && hashes[slot] == hash
                    && there.length() == to - from
                    && there.regionMatches(0, text, from, to - from);
            if (there == null || same) {
                return slot;
            }
            slot = slot + 1 & mask;
        }
    }

    private void grow() {
        @Nullable String[] old = texts;
        int[] oldNumbers = numbers;
        texts = new String[2 * old.length];
        hashes = new int[2 * old.length];
        numbers = new int[2 * old.length];
        Arrays.fill(numbers, -1);
        for (int i = 0; i < old.length; i++) {
            String text = old[i];
            if (text != null) {
                int slot = slot(text, 0, text.length(), text.hashCode());
                texts[slot] = text;
                hashes[slot] = text.hashCode();
                numbers[slot] = oldNumbers[i];
            }
        }
    }

    int size() {
        return size;
    }
}
