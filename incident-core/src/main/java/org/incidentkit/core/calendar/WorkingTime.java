package org.incidentkit.core.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Adds up working time and finds the instant at which an amount of it is used up. Exact to the nanosecond; inside the
 * kept chunks the cost does not depend on the span.
 */
final class WorkingTime {
    /** Up to this many seconds, an amount and a window's total together fit a long of nanoseconds. */
    private static final long SHORT = 1L << 32;

    private final ChunkIndex index;
    private final LongWalk walk;

    WorkingTime(ChunkIndex index) {
        this.index = index;
        this.walk = new LongWalk(index);
    }

    Duration between(Instant from, Instant to) {
        long a = Chunk.indexOf(from);
        long b = Chunk.indexOf(to);
        if (ChunkIndex.isKept(a) && ChunkIndex.isKept(b)) {
            Window window = index.covering((int) Math.min(a, b), (int) Math.max(a, b));
            return Duration.ofNanos(
                    window.openBefore((int) b, Chunk.offsetOf(to)) - window.openBefore((int) a, Chunk.offsetOf(from)));
        }
        return from.isAfter(to) ? walk.between(to, from).negated() : walk.between(from, to);
    }

    /** The earliest instant; a negative amount goes back. */
    Optional<Instant> plus(Instant start, Duration amount) {
        if (amount.isZero()) {
            return Optional.of(start);
        }
        if (amount.isNegative()) {
            return minus(start, opposite(amount));
        }
        return isNear(start, amount) ? plusNear(start, amount) : walk.forward(start, amount);
    }

    /** The latest instant; a negative amount goes forward. */
    Optional<Instant> minus(Instant end, Duration amount) {
        if (amount.isZero()) {
            return Optional.of(end);
        }
        if (amount.isNegative()) {
            return plus(end, opposite(amount));
        }
        return isNear(end, amount) ? minusNear(end, amount) : walk.back(end, amount);
    }

    private Optional<Instant> plusNear(Instant start, Duration amount) {
        int at = (int) Chunk.indexOf(start);
        long offset = Chunk.offsetOf(start);
        long nanos = amount.toNanos();
        Window window = index.covering(at, at);
        while (window.total() - window.openBefore(at, offset) < nanos) {
            if (window.last() == ChunkIndex.KEPT - 1) {
                return walk.forward(start, amount);
            }
            window = index.covering(at, window.last() + 1);
        }
        long target = window.openBefore(at, offset) + nanos;
        int found = window.reaching(target);
        long inChunk = window.chunk(found).earliestAfter(target - window.before(found));
        return Optional.of(Chunk.instant(found, inChunk));
    }

    private Optional<Instant> minusNear(Instant end, Duration amount) {
        int at = (int) Chunk.indexOf(end);
        long offset = Chunk.offsetOf(end);
        long nanos = amount.toNanos();
        Window window = index.covering(at, at);
        while (window.openBefore(at, offset) < nanos) {
            if (window.first() == 0) {
                return walk.back(end, amount);
            }
            window = index.covering(window.first() - 1, at);
        }
        long target = window.openBefore(at, offset) - nanos;
        int found = window.exceeding(target);
        long inChunk = window.chunk(found).latestAfter(target - window.before(found));
        return Optional.of(Chunk.instant(found, inChunk));
    }

    private static boolean isNear(Instant instant, Duration amount) {
        return ChunkIndex.isKept(Chunk.indexOf(instant)) && amount.toSeconds() < SHORT;
    }

    /** More than a calendar can know of is the same as the most a duration can hold. */
    private static Duration opposite(Duration amount) {
        return amount.toSeconds() == Long.MIN_VALUE ? Duration.ofSeconds(Long.MAX_VALUE) : amount.negated();
    }
}
