package org.incidentkit.rules.compile;

/** Rules that may hold, as bits; taken in order. Two levels, so that long gaps are passed over. */
final class Candidates {
    private final long[] words;
    /** The words that may have bits. */
    private final long[] used;

    private int at;
    private int end;
    private long word;

    Candidates(int rules) {
        words = new long[(rules + 63 >> 6) + 1];
        used = new long[(words.length >> 6) + 1];
    }

    void addAll(IntLists files, int number) {
        for (int i = files.start(number); i < files.end(number); i++) {
            int rule = files.item(i);
            words[rule >> 6] |= 1L << rule;
            used[rule >> 12] |= 1L << (rule >> 6);
        }
    }

    /** Adds rules that are not struck. */
    void add(long[] rules, long[] struck, int firstWord) {
        for (int i = 0; i < rules.length; i++) {
            words[firstWord + i] |= rules[i] & ~struck[i];
            used[firstWord + i >> 6] |= 1L << (firstWord + i);
        }
    }

    /** Walks one word of rules alone, whatever else is known. */
    void head(int number, long rules) {
        at = number;
        end = number + 1;
        word = rules;
    }

    /** Walks the rules of these words. */
    void walk(int from, int to) {
        at = from - 1;
        end = to;
        word = 0;
    }

    /** {@return the next rule; -1 when there is none} */
    int next() {
        while (word == 0) {
            at = nextUsed(at + 1);
            if (at >= end) {
                return -1;
            }
            word = words[at];
        }
        int rule = (at << 6) + Long.numberOfTrailingZeros(word);
        word &= word - 1;
        return rule;
    }

    private int nextUsed(int from) {
        int group = from >> 6;
        long left = used[group] & -1L << from;
        while (left == 0) {
            group++;
            if (group << 6 >= end) {
                return end;
            }
            left = used[group];
        }
        return (group << 6) + Long.numberOfTrailingZeros(left);
    }

    void clear() {
        for (int i = 0; i < used.length; i++) {
            for (long left = used[i]; left != 0; left &= left - 1) {
                words[(i << 6) + Long.numberOfTrailingZeros(left)] = 0;
            }
            used[i] = 0;
        }
    }
}
