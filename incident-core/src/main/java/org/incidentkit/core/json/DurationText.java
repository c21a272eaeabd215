package org.incidentkit.core.json;

import java.time.Duration;

/** Durations as text. Every clock holds several, so whole hours, minutes and seconds are read digit by digit. */
final class DurationText {
    private static final String PREFIX = "PT";
    private static final String UNITS = "HMS";
    private static final int[] SECONDS = {3_600, 60, 1};
    /** Digits that no unit takes beyond a long. */
    private static final int DIGITS = 12;

    private DurationText() {}

    static Duration read(String text) {
        long seconds = text.startsWith(PREFIX) ? plain(text) : -1;
        // Days, fractions, signs and small letters are the platform's.
        return seconds < 0 ? Duration.parse(text) : Duration.ofSeconds(seconds);
    }

    /** The seconds of {@code PT1H30M5S}; negative when it is any other form. */
    private static long plain(String text) {
        long seconds = 0;
        int unit = -1;
        int at = PREFIX.length();
        while (at < text.length()) {
            int from = at;
            long number = 0;
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9' && at - from < DIGITS) {
                number = number * 10 + text.charAt(at++) - '0';
            }
            int next = at < text.length() ? UNITS.indexOf(text.charAt(at++)) : -1;
            if (at - 1 == from || next <= unit) {
                return -1;
            }
            unit = next;
            seconds += number * SECONDS[unit];
        }
        return unit < 0 ? -1 : seconds;
    }
}
