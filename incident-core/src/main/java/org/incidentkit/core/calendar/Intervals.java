package org.incidentkit.core.calendar;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Lists open intervals one by one. */
final class Intervals {
    private final Openings openings;

    Intervals(Openings openings) {
        this.openings = openings;
    }

    Stream<OpenInterval> forward(Instant from, Instant to) {
        return Stream.iterate(
                        after(from, to),
                        Optional::isPresent,
                        known -> after(known.orElseThrow().end(), to))
                .map(Optional::orElseThrow);
    }

    Stream<OpenInterval> back(Instant instant) {
        return Stream.iterate(
                        before(instant),
                        Optional::isPresent,
                        known -> before(known.orElseThrow().start()))
                .map(Optional::orElseThrow);
    }

    private Optional<OpenInterval> after(Instant from, Instant to) {
        return openings.nextOpen(from).filter(start -> start.isBefore(to)).map(start -> {
            Instant close = openings.nextClose(start).orElseGet(() -> Chunk.instant(ChunkIndex.LAST + 1, 0));
            return new OpenInterval(start, Cuts.earlier(close, to));
        });
    }

    private Optional<OpenInterval> before(Instant instant) {
        return openings.previousClose(instant).map(end -> {
            Instant open = openings.previousOpen(end.minusNanos(1)).orElseGet(() -> Chunk.instant(ChunkIndex.FIRST, 0));
            return new OpenInterval(open, end);
        });
    }
}
