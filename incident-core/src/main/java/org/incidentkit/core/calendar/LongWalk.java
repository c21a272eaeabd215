package org.incidentkit.core.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The same arithmetic chunk by chunk, for spans that leave the kept chunks. */
final class LongWalk {
    private final ChunkIndex index;

    LongWalk(ChunkIndex index) {
        this.index = index;
    }

    Duration between(Instant from, Instant to) {
        long first = Math.max(ChunkIndex.FIRST, Chunk.indexOf(from));
        long last = Math.min(ChunkIndex.LAST, Chunk.indexOf(to));
        Duration sum = Duration.ZERO;
        for (long at = first; at <= last; at++) {
            Chunk chunk = index.chunk(at);
            sum = sum.plusNanos(chunk.openBefore(offset(at, to, Chunk.LENGTH)) - chunk.openBefore(offset(at, from, 0)));
        }
        return sum;
    }

    Optional<Instant> forward(Instant start, Duration amount) {
        Duration left = amount;
        long closed = 0;
        long first = Math.max(ChunkIndex.FIRST, Chunk.indexOf(start));
        for (long at = first; at <= ChunkIndex.LAST && closed <= ChunkIndex.NEVER; at++) {
            Chunk chunk = index.chunk(at);
            long before = chunk.openBefore(offset(at, start, 0));
            long available = chunk.total() - before;
            if (left.compareTo(Duration.ofNanos(available)) <= 0) {
                return Optional.of(Chunk.instant(at, chunk.earliestAfter(before + left.toNanos())));
            }
            left = left.minusNanos(available);
            closed = available == 0 ? closed + 1 : 0;
        }
        return Optional.empty();
    }

    Optional<Instant> back(Instant end, Duration amount) {
        Duration left = amount;
        long closed = 0;
        long first = Math.min(ChunkIndex.LAST, Chunk.indexOf(end));
        for (long at = first; at >= ChunkIndex.FIRST && closed <= ChunkIndex.NEVER; at--) {
            Chunk chunk = index.chunk(at);
            long available = chunk.openBefore(offset(at, end, Chunk.LENGTH));
            if (left.compareTo(Duration.ofNanos(available)) <= 0) {
                return Optional.of(Chunk.instant(at, chunk.latestAfter(available - left.toNanos())));
            }
            left = left.minusNanos(available);
            closed = available == 0 ? closed + 1 : 0;
        }
        return Optional.empty();
    }

    private static long offset(long at, Instant instant, long otherwise) {
        return at == Chunk.indexOf(instant) ? Chunk.offsetOf(instant) : otherwise;
    }
}
