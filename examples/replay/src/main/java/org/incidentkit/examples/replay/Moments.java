package org.incidentkit.examples.replay;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;

/** Reads the moments of a log; 30 February is refused, not moved. */
final class Moments {
    private final DateTimeFormatter formatter;
    private final Mapping.Dates dates;

    Moments(Mapping.Dates dates) {
        this.dates = dates;
        this.formatter = formatter(dates.pattern());
    }

    /**
     * {@return a strict reader of date and time}
     *
     * @throws IllegalArgumentException when this is no pattern
     * @throws DateTimeException when the pattern lacks part of a date or the time
     */
    static DateTimeFormatter formatter(String pattern) {
        // Strict reading of "yyyy" needs an era, which no log writes.
        DateTimeFormatter strict = new DateTimeFormatterBuilder()
                .appendPattern(pattern)
                .parseDefaulting(ChronoField.ERA, 1)
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
        LocalDateTime probe = LocalDateTime.of(2016, 11, 23, 19, 47);
        LocalDateTime read;
        try {
            read = LocalDateTime.parse(strict.format(probe), strict);
        } catch (DateTimeException incomplete) {
            throw new DateTimeException("it must hold a whole date and a time", incomplete);
        }
        if (!read.equals(probe)) {
            throw new DateTimeException("it must tell every minute of a day from every other");
        }
        return strict;
    }

    /** {@return the moment; a local time that does not exist moves forward by the gap, one that is twice is the earlier} */
    Optional<Instant> read(String text) {
        try {
            return Optional.of(
                    LocalDateTime.parse(text, formatter).atZone(dates.zone()).toInstant());
        } catch (DateTimeException broken) {
            return Optional.empty();
        }
    }
}
