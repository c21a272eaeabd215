package org.incidentkit.examples.quickstart;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** The desk's clock, moved by the story instead of by time. A real host gives the desk none and gets the machine's. */
final class StoryClock implements InstantSource {
    private Instant now = Local.instant(LocalDateTime.of(2026, 6, 18, 14, 0));

    @Override
    public Instant instant() {
        return now;
    }

    void forward(Duration time) {
        now = now.plus(time);
    }

    /** A day of June, and the time on the wall, such as 14:20. */
    void to(int day, String time) {
        now = Local.instant(LocalDate.of(2026, 6, day).atTime(LocalTime.parse(time)));
    }
}
