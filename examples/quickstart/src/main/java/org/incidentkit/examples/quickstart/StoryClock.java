package org.incidentkit.examples.quickstart;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;

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

    void to(int day, int hour, int minute) {
        now = Local.instant(LocalDateTime.of(2026, 6, day, hour, minute));
    }
}
