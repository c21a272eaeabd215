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

    /** {@return where an item is in an ascending list; where it would have to be, counted from -1 down, if it is not} */
    int find(int item) {
        return size > 0 && items[size - 1] < item ? -1 - size : Arrays.binarySearch(items, 0, size, item);
    }

    void insert(int at, int item) {
        add(item);
        if (at < size - 1) {
            System.arraycopy(items, at, items, at + 1, size - 1 - at);
            items[at] = item;
        }
    }

    void set(int at, int item) {
        items[at] = item;
    }

    int get(int at) {
        return items[at];
    }

    /** Leaves out the first ones. */
    void dropFirst(int count) {
        size -= count;
        System.arraycopy(items, count, items, 0, size);
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
