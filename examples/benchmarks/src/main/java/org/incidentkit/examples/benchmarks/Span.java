package org.incidentkit.examples.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;

/** How far to reckon. */
public enum Span {
    /** A day. */
    DAY(Period.ofDays(1)),
    /** A year. */
    YEAR(Period.ofYears(1)),
    /** Ten years. */
    TEN_YEARS(Period.ofYears(10));

    /** A power of two, so that picking the next span costs next to nothing. */
    static final int SAMPLES = 256;

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 2);
    private static final int MINUTES = 367;

    private final Period length;

    Span(Period length) {
        this.length = length;
    }

    /** Where one of the samples begins: spread over a year and around the clock. */
    static Instant from(int sample) {
        return LocalDate.ofEpochDay(FIRST.toEpochDay() + sample)
                .atTime(LocalTime.MIDNIGHT.plusMinutes((long) sample * MINUTES))
                .atZone(OfficeHours.ZONE)
                .toInstant();
    }

    Instant to(int sample) {
        return from(sample).atZone(OfficeHours.ZONE).plus(length).toInstant();
    }
}
