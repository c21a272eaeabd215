package org.incidentkit.rules.compile;

import java.util.Arrays;

/** Lists of numbers laid end to end. */
final class IntLists {
    private final int[] start;
    private final int[] items;

    private IntLists(int[] start, int[] items) {
        this.start = start;
        this.items = items;
    }

    /** {@return of each number below the count the items put down for it, in the order they were} */
    static IntLists of(int count, Pairs pairs) {
        int[] start = new int[count + 1];
        for (int i = 0; i < pairs.size(); i++) {
            start[pairs.key(i) + 1]++;
        }
        for (int i = 0; i < count; i++) {
            start[i + 1] += start[i];
        }
        int[] next = start.clone();
        int[] items = new int[pairs.size()];
        for (int i = 0; i < pairs.size(); i++) {
            items[next[pairs.key(i)]++] = pairs.item(i);
        }
        return new IntLists(start, items);
    }

    /** {@return where the items of a number begin} */
    int start(int number) {
        return start[number];
    }

    /** {@return where they end} */
    int end(int number) {
        return start[number + 1];
    }

    int item(int at) {
        return items[at];
    }

    int[] copy(int number) {
        return Arrays.copyOfRange(items, start[number], start[number + 1]);
    }

    boolean isEmpty() {
        return items.length == 0;
    }

    /** Items put down under numbers. */
    static final class Pairs {
        private final Ints keys = new Ints();
        private final Ints items = new Ints();

        void add(int key, int item) {
            keys.add(key);
            items.add(item);
        }

        int size() {
            return keys.size();
        }

        int key(int at) {
            return keys.get(at);
        }

        int item(int at) {
            return items.get(at);
        }
    }
}
