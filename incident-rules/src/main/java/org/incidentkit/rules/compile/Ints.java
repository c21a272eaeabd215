package org.incidentkit.rules.compile;

import java.util.Arrays;

/** A growing list of numbers. */
final class Ints {
    private int[] items = new int[8];
    private int size;

    void add(int item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, 2 * size);
        }
        items[size++] = item;
    }

    void set(int at, int item) {
        items[at] = item;
    }

    int get(int at) {
        return items[at];
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    int[] toArray() {
        return Arrays.copyOf(items, size);
    }
}
