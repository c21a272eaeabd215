package org.incidentkit.jdbc.internal.dialect;

/**
 * How a text is written where not every character can be held: U+0000 as U+001A and {@code 0} (if it cannot), U+001A
 * as U+001A and {@code 1}, and half of a pair of surrogates, which no encoding can carry, as U+001A and its four
 * hexadecimal digits. Two texts never become one.
 */
final class Spelling {
    private static final char SUBSTITUTE = '\u001a';
    private static final int DIGITS = 4;
    private static final int RADIX = 16;

    private final boolean isZeroHeld;

    Spelling(boolean isZeroHeld) {
        this.isZeroHeld = isZeroHeld;
    }

    String stored(String text) {
        int end = text.length();
        for (int i = 0; i < end; i++) {
            if (isSpelled(text, i)) {
                return spelled(text, i);
            }
        }
        return text;
    }

    private boolean isSpelled(String text, int at) {
        char c = text.charAt(at);
        if (c > SUBSTITUTE && c < Character.MIN_SURROGATE) {
            return false;
        }
        return c == SUBSTITUTE || c == 0 && !isZeroHeld || Character.isSurrogate(c) && !isPaired(text, at);
    }

    private static boolean isPaired(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }

    private String spelled(String text, int from) {
        StringBuilder spelled = new StringBuilder(text.length() + DIGITS).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSpelled(text, i)) {
                spelled.append(c);
            } else if (c == 0) {
                spelled.append(SUBSTITUTE).append('0');
            } else if (c == SUBSTITUTE) {
                spelled.append(SUBSTITUTE).append('1');
            } else {
                spelled.append(SUBSTITUTE).append(Integer.toHexString(c));
            }
        }
        return spelled.toString();
    }

    private static boolean isSpelledOut(String stored, int from) {
        return from + DIGITS <= stored.length()
                && stored.chars().skip(from).limit(DIGITS).allMatch(c -> Character.digit(c, RADIX) >= 0);
    }

    String told(String stored) {
        if (stored.indexOf(SUBSTITUTE) < 0) {
            return stored;
        }
        StringBuilder told = new StringBuilder(stored.length());
        for (int i = 0; i < stored.length(); i++) {
            char c = stored.charAt(i);
            char next = c == SUBSTITUTE && i + 1 < stored.length() ? stored.charAt(i + 1) : ' ';
            if (next == '0' || next == '1') {
                told.append(next == '0' ? '\0' : SUBSTITUTE);
                i++;
            } else if (next == 'd' && isSpelledOut(stored, i + 1)) {
                told.append((char) Integer.parseInt(stored.substring(i + 1, i + 1 + DIGITS), RADIX));
                i += DIGITS;
            } else {
                told.append(c);
            }
        }
        return told.toString();
    }
}
