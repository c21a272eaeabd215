package org.incidentkit.core.calendar;

import java.util.Arrays;

/** Collects intervals of one chunk and brings them into order: clipped, sorted, joined. Used by one thread at a time. */
final class Spans {
    private long[] starts = new long[512];
    private long[] ends = new long[512];
    private int count;

    /** Adds the part of an interval that lies within the chunk, keeping the order of starts. */
    void add(long start, long end) {
        long from = Math.max(0, start);
        long to = Math.min(Chunk.LENGTH, end);
        if (from >= to) {
            return;
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        int place = count;
        while (place > 0 && starts[place - 1] > from) {
            starts[place] = starts[place - 1];
            ends[place] = ends[place - 1];
            place--;
        }
        starts[place] = from;
        ends[place] = to;
        count++;
    }

    /** Joins what overlaps or touches. */
    void join() {
        int last = -1;
        for (int i = 0; i < count; i++) {
            if (last >= 0 && starts[i] <= ends[last]) {
                ends[last] = Math.max(ends[last], ends[i]);
            } else {
                last++;
                starts[last] = starts[i];
                ends[last] = ends[i];
            }
        }
        count = last + 1;
    }

    /** These, once joined, without the others, which are joined too. */
    Spans without(Spans others) {
        Spans rest = new Spans();
        int other = 0;
        for (int i = 0; i < count; i++) {
            long cursor = starts[i];
            while (other < others.count && others.ends[other] <= cursor) {
                other++;
            }
            for (int k = other; k < others.count && others.starts[k] < ends[i]; k++) {
                rest.add(cursor, others.starts[k]);
                cursor = others.ends[k];
            }
            rest.add(cursor, ends[i]);
        }
        return rest;
    }

    boolean isEmpty() {
        return count == 0;
    }

    boolean coversAll() {
        return count == 1 && starts[0] == 0 && ends[0] == Chunk.LENGTH;
    }

    Chunk chunk() {
        return count == 0 ? Chunk.CLOSED : new Chunk(Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
    }
}
