package org.incidentkit.core.calendar;

import java.time.Instant;

/**
 * The open time of a fixed stretch of 2^25 seconds (a little over a year), as sorted, disjoint, non-touching intervals
 * in nanoseconds from its start, with the sum of open time before each. The power of two makes finding the chunk of an
 * instant a shift, and keeps every number within a long.
 */
final class Chunk {
    static final int SHIFT = 25;
    static final long SECONDS = 1L << SHIFT;
    static final long SECOND = 1_000_000_000L;
    static final long LENGTH = SECONDS * SECOND;
    static final Chunk CLOSED = new Chunk(new long[0], new long[0]);
    static final Chunk OPEN = new Chunk(new long[] {0}, new long[] {LENGTH});

    private final long[] starts;
    private final long[] ends;
    private final long[] before;

    /** Takes the arrays, which nobody may change afterwards. */
    Chunk(long[] starts, long[] ends) {
        this.starts = starts;
        this.ends = ends;
        this.before = new long[starts.length + 1];
        for (int i = 0; i < starts.length; i++) {
            before[i + 1] = before[i] + ends[i] - starts[i];
        }
    }

    static long indexOf(Instant instant) {
        return instant.getEpochSecond() >> SHIFT;
    }

    static long offsetOf(Instant instant) {
        return (instant.getEpochSecond() & (SECONDS - 1)) * SECOND + instant.getNano();
    }

    static Instant instant(long index, long offset) {
        return Instant.ofEpochSecond((index << SHIFT) + offset / SECOND, offset % SECOND);
    }

    int count() {
        return starts.length;
    }

    long start(int interval) {
        return starts[interval];
    }

    long end(int interval) {
        return ends[interval];
    }

    long total() {
        return before[starts.length];
    }

    /** The number of intervals that end at or before an offset: the index of the first that ends after it. */
    int endedBy(long offset) {
        return countUpTo(ends, ends.length, offset);
    }

    /** The number of intervals that start at or before an offset. */
    int startedBy(long offset) {
        return countUpTo(starts, starts.length, offset);
    }

    long openBefore(long offset) {
        int i = endedBy(offset);
        return i == starts.length ? total() : before[i] + Math.max(0, offset - starts[i]);
    }

    /** The earliest offset with this much open time before it; the amount is above zero and at most the total. */
    long earliestAfter(long amount) {
        int i = countUpTo(before, before.length, amount - 1) - 1;
        return starts[i] + amount - before[i];
    }

    /** The latest offset with this much open time before it; the amount is below the total. */
    long latestAfter(long amount) {
        int i = countUpTo(before, before.length, amount) - 1;
        return starts[i] + amount - before[i];
    }

    /** How many of the first values of a sorted array are at most a bound. */
    static int countUpTo(long[] sorted, int length, long bound) {
        int low = 0;
        int high = length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
