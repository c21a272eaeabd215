package org.incidentkit.core.json;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.incidentkit.core.common.Microseconds;

/**
 * Instants as text: UTC with six fraction digits. Every event and every clock holds several, so years of four digits
 * are written and read digit by digit; the platform's formatter, which takes any year, is ten times slower.
 */
final class InstantText {
    private static final String PATTERN = "0000-00-00T00:00:00.000000Z";
    private static final long FIRST = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final int FRACTION = ".000000".length();
    private static final int MICROSECOND = 1_000;
    private static final int TEN = 10;

    private InstantText() {}

    static String write(Instant instant) {
        if (!Microseconds.truncate(instant).equals(instant)) {
            throw JsonException.of("instant " + instant + " is not whole microseconds");
        }
        long second = instant.getEpochSecond();
        return second < FIRST || second > LAST ? padded(instant.toString()) : digits(instant);
    }

    private static String digits(Instant instant) {
        LocalDateTime at = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
        char[] text = PATTERN.toCharArray();
        put(text, 3, at.getYear());
        put(text, 6, at.getMonthValue());
        put(text, 9, at.getDayOfMonth());
        put(text, 12, at.getHour());
        put(text, 15, at.getMinute());
        put(text, 18, at.getSecond());
        put(text, 25, at.getNano() / MICROSECOND);
        return new String(text);
    }

    /** Puts the digits of a number so that they end at a place. */
    private static void put(char[] text, int end, int number) {
        int rest = number;
        for (int at = end; rest > 0; at--) {
            text[at] = (char) ('0' + rest % TEN);
            rest /= TEN;
        }
    }

    /** The platform prints as many groups of three fraction digits as are needed; we always print two. */
    private static String padded(String shortest) {
        String seconds = shortest.substring(0, shortest.length() - 1);
        int point = seconds.indexOf('.');
        int digits = point < 0 ? 0 : seconds.length() - point;
        return (digits == 0 ? seconds + ".000000" : seconds + "0".repeat(FRACTION - digits)) + "Z";
    }

    static Instant read(String text) {
        boolean ours = hasForm(text) && number(text, 11, 13) < 24 && number(text, 17, 19) < 60;
        // Ends of days, leap seconds and all other forms are the platform's.
        return ours ? instant(text) : Microseconds.truncate(Instant.parse(text));
    }

    private static boolean hasForm(String text) {
        if (text.length() != PATTERN.length()) {
            return false;
        }
        for (int i = 0; i < PATTERN.length(); i++) {
            char expected = PATTERN.charAt(i);
            char c = text.charAt(i);
            if (expected == '0' ? c < '0' || c > '9' : c != expected) {
                return false;
            }
        }
        return true;
    }

    private static Instant instant(String text) {
        return LocalDateTime.of(
                        number(text, 0, 4),
                        number(text, 5, 7),
                        number(text, 8, 10),
                        number(text, 11, 13),
                        number(text, 14, 16),
                        number(text, 17, 19),
                        number(text, 20, 26) * MICROSECOND)
                .toInstant(ZoneOffset.UTC);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * TEN + text.charAt(i) - '0';
        }
        return number;
    }
}
