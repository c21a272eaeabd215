package org.incidentkit.core.calendar;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The chunks of a calendar, worked out when first needed. Those of 1970 to 2106 are kept in one immutable window that
 * is replaced by a wider one when a question reaches beyond it; two threads may work out the same chunk, with the same
 * result. Other chunks are worked out each time. Beyond the known chunks, which hold the years 1 to 9999, a calendar is
 * closed.
 */
final class ChunkIndex {
    static final long FIRST = -1_852;
    static final long LAST = 7_552;
    static final int KEPT = 128;
    /** The Gregorian calendar repeats after 400 years: what did not happen in them is taken never to happen. */
    static final long NEVER = 377;

    private final OpenTime source;
    private final AtomicReference<Window> window = new AtomicReference<>(Window.EMPTY);

    ChunkIndex(OpenTime source) {
        this.source = source;
    }

    static boolean isKept(long index) {
        return index >= 0 && index < KEPT;
    }

    Chunk chunk(long index) {
        if (isKept(index)) {
            return covering((int) index, (int) index).chunk((int) index);
        }
        return index < FIRST || index > LAST ? Chunk.CLOSED : source.chunk(index);
    }

    /** A window that holds at least the kept chunks from the first to the last. */
    Window covering(int first, int last) {
        Window current = published();
        while (!current.covers(first, last)) {
            Window wider = current.widened(first, last, source);
            window.compareAndSet(current, wider);
            current = published();
        }
        return current;
    }

    private Window published() {
        return Objects.requireNonNull(window.get());
    }
}
