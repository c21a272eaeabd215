package org.incidentkit.rules.compile;

/** Sets of small numbers, as words of bits. */
final class Bits {
    private Bits() {}

    /** {@return the items of all pairs} */
    static long[] of(IntLists.Pairs pairs, int words) {
        long[] bits = new long[words];
        for (int i = 0; i < pairs.size(); i++) {
            add(pairs.item(i), bits);
        }
        return bits;
    }

    static void add(int item, long[] to) {
        to[item >> 6] |= 1L << item;
    }

    static void add(long[] items, long[] to) {
        for (int i = 0; i < items.length; i++) {
            to[i] |= items[i];
        }
    }

    static void remove(long[] items, long[] from) {
        for (int i = 0; i < items.length; i++) {
            from[i] &= ~items[i];
        }
    }

    static boolean has(long[] items, int item) {
        return (items[item >> 6] >>> item & 1) != 0;
    }

    static int count(long[] items) {
        int count = 0;
        for (long word : items) {
            count += Long.bitCount(word);
        }
        return count;
    }
}
