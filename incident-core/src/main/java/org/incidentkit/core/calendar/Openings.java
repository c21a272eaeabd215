package org.incidentkit.core.calendar;

import java.time.Instant;
import java.util.Optional;

/** Finds openings and closings around an instant. Intervals that meet at the border of two chunks are one. */
final class Openings {
    private final ChunkIndex index;

    Openings(ChunkIndex index) {
        this.index = index;
    }

    boolean isOpen(Instant instant) {
        Chunk chunk = index.chunk(Chunk.indexOf(instant));
        long offset = Chunk.offsetOf(instant);
        int i = chunk.endedBy(offset);
        return i < chunk.count() && chunk.start(i) <= offset;
    }

    Optional<Instant> nextOpen(Instant instant) {
        long first = Math.max(ChunkIndex.FIRST, Chunk.indexOf(instant));
        long last = Math.min(ChunkIndex.LAST, first + ChunkIndex.NEVER);
        for (long at = first; at <= last; at++) {
            Chunk chunk = index.chunk(at);
            long offset = at == Chunk.indexOf(instant) ? Chunk.offsetOf(instant) : 0;
            int i = chunk.endedBy(offset);
            if (i < chunk.count()) {
                return Optional.of(Chunk.instant(at, Math.max(offset, chunk.start(i))));
            }
        }
        return Optional.empty();
    }

    Optional<Instant> nextClose(Instant instant) {
        return nextOpen(instant).flatMap(this::closeAfter);
    }

    private Optional<Instant> closeAfter(Instant open) {
        long first = Chunk.indexOf(open);
        long offset = Chunk.offsetOf(open);
        long last = Math.min(ChunkIndex.LAST, first + ChunkIndex.NEVER);
        for (long at = first; at <= last; at++) {
            Chunk chunk = index.chunk(at);
            int i = chunk.endedBy(at == first ? offset : 0);
            if (i == chunk.count() || chunk.start(i) > (at == first ? offset : 0)) {
                return Optional.of(Chunk.instant(at, 0));
            }
            if (chunk.end(i) < Chunk.LENGTH) {
                return Optional.of(Chunk.instant(at, chunk.end(i)));
            }
        }
        return Optional.empty();
    }

    /** The instant itself when it lies in (open, close]. */
    Optional<Instant> previousClose(Instant instant) {
        long first = Math.min(ChunkIndex.LAST, Chunk.indexOf(instant));
        long last = Math.max(ChunkIndex.FIRST, first - ChunkIndex.NEVER);
        for (long at = first; at >= last; at--) {
            Chunk chunk = index.chunk(at);
            long offset = at == Chunk.indexOf(instant) ? Chunk.offsetOf(instant) : Chunk.LENGTH;
            int i = chunk.startedBy(offset - 1) - 1;
            if (i >= 0) {
                return Optional.of(Chunk.instant(at, Math.min(offset, chunk.end(i))));
            }
        }
        return Optional.empty();
    }

    Optional<Instant> previousOpen(Instant instant) {
        return isOpen(instant) ? openBefore(instant) : previousClose(instant).flatMap(this::openBefore);
    }

    private Optional<Instant> openBefore(Instant close) {
        long first = Chunk.indexOf(close);
        long last = Math.max(ChunkIndex.FIRST, first - ChunkIndex.NEVER);
        for (long at = first; at >= last; at--) {
            Chunk chunk = index.chunk(at);
            long offset = at == first ? Chunk.offsetOf(close) : Chunk.LENGTH;
            int i = chunk.startedBy(offset) - 1;
            if (at < first && (i < 0 || chunk.end(i) < Chunk.LENGTH)) {
                return Optional.of(Chunk.instant(at + 1, 0));
            }
            if (i >= 0 && chunk.start(i) > 0) {
                return Optional.of(Chunk.instant(at, chunk.start(i)));
            }
        }
        return Optional.empty();
    }
}
