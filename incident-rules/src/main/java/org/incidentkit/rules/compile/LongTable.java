package org.incidentkit.rules.compile;

/** Numbers whole numbers in the order they come, and finds them again. */
final class LongTable {
    private long[] keys = new long[8];
    /** One more than the number; 0 where there is none. */
    private int[] numbers = new int[8];

    private int size;

    /** {@return the number of a key, the next one when it is new} */
    int number(long key) {
        int slot = slot(key);
        if (numbers[slot] == 0) {
            keys[slot] = key;
            numbers[slot] = ++size;
            if (2 * size > keys.length) {
                grow();
                return size - 1;
            }
        }
        return numbers[slot] - 1;
    }

    /** {@return the number of a key; -1 when it has none} */
    int find(long key) {
        return size == 0 ? -1 : numbers[slot(key)] - 1;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        long mixed = key * 0x9E37_79B9_7F4A_7C15L;
        int slot = (int) (mixed >>> 32) & mask;
        while (numbers[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[2 * oldKeys.length];
        numbers = new int[2 * oldKeys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }

    int size() {
        return size;
    }
}
