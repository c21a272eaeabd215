package org.incidentkit.examples.quickstart;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Instants and durations as the people of the story read them: on the clock on their wall. */
final class Local {
    static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    private Local() {}

    static Instant instant(LocalDateTime time) {
        return time.atZone(ZONE).toInstant();
    }

    static String time(Instant instant) {
        return TIME.format(instant.atZone(ZONE));
    }

    static String time(Optional<Instant> instant) {
        return instant.map(Local::time).orElse("-");
    }

    /** Hours and minutes, right-aligned on the minutes; a day of a span is its 24 hours. */
    static String length(Duration length) {
        return String.format("%3d h %02d min", length.toHours(), length.toMinutesPart());
    }
}
