package org.incidentkit.core.calendar;

/** Consecutive chunks with the sum of open time before each, in nanoseconds from the window's start. */
final class Window {
    static final Window EMPTY = new Window(0, new Chunk[0]);

    private final int first;
    private final Chunk[] chunks;
    private final long[] before;

    private Window(int first, Chunk[] chunks) {
        this.first = first;
        this.chunks = chunks;
        this.before = new long[chunks.length + 1];
        for (int i = 0; i < chunks.length; i++) {
            before[i + 1] = before[i] + chunks[i].total();
        }
    }

    boolean covers(int from, int to) {
        return from >= first && to < first + chunks.length;
    }

    Window widened(int from, int to, OpenTime source) {
        boolean empty = chunks.length == 0;
        int newFirst = empty ? from : Math.min(first, from);
        int newLast = empty ? to : Math.max(last(), to);
        Chunk[] wider = new Chunk[newLast - newFirst + 1];
        for (int i = newFirst; i <= newLast; i++) {
            wider[i - newFirst] = covers(i, i) ? chunk(i) : source.chunk(i);
        }
        return new Window(newFirst, wider);
    }

    int first() {
        return first;
    }

    int last() {
        return first + chunks.length - 1;
    }

    long total() {
        return before[chunks.length];
    }

    Chunk chunk(int index) {
        return chunks[index - first];
    }

    long openBefore(int index, long offset) {
        return before[index - first] + chunk(index).openBefore(offset);
    }

    long before(int index) {
        return before[index - first];
    }

    /** The chunk in which this much open time is first reached; the amount is above zero and at most the total. */
    int reaching(long amount) {
        return first + Chunk.countUpTo(before, before.length, amount - 1) - 1;
    }

    /** The chunk in which more than this much open time is first reached; the amount is below the total. */
    int exceeding(long amount) {
        return first + Chunk.countUpTo(before, before.length, amount) - 1;
    }
}
