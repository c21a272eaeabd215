package org.incidentkit.core.common;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The grain of time: every stored instant is whole microseconds, which every database of ours can hold. Instants are
 * truncated once, on entry; instants derived from them round up, so that a promise is never shortened.
 */
public final class Microseconds {
    private static final int NANOS = 1_000;

    private Microseconds() {}

    /**
     * An instant on entry.
     *
     * @param instant any instant
     * @return the same without its nanoseconds
     */
    public static Instant truncate(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * A derived instant.
     *
     * @param instant any instant
     * @return the first whole microsecond not before it
     */
    public static Instant roundUp(Instant instant) {
        int rest = instant.getNano() % NANOS;
        return rest == 0 ? instant : instant.plusNanos(NANOS - rest);
    }

    /**
     * One microsecond, the smallest step of time.
     *
     * @return the step
     */
    public static Duration one() {
        return Duration.of(1, ChronoUnit.MICROS);
    }
}
