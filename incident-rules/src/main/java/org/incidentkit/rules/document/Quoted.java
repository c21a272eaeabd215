package org.incidentkit.rules.document;

import java.util.Optional;

/** Reads a text in double quotes with the escapes of JSON. */
final class Quoted {
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String MEANINGS = "\"\\/\b\f\n\r\t";
    private static final int HEX_DIGITS = 4;
    private static final int HEX = 16;

    private final String text;
    private final StringBuilder read = new StringBuilder();
    private int at = 1;

    private Quoted(String text) {
        this.text = text;
    }

    /** What stands between the quotes; empty when the text is nothing of the kind. */
    static Optional<String> read(String text) {
        return new Quoted(text).read();
    }

    private Optional<String> read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                return at == text.length() - 1 ? Optional.of(read.toString()) : Optional.empty();
            }
            if (c == '\\' ? !escape() : !plain(c)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean plain(char c) {
        read.append(c);
        at++;
        return true;
    }

    private boolean escape() {
        char c = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        int known = ESCAPES.indexOf(c);
        if (known >= 0) {
            read.append(MEANINGS.charAt(known));
            at += 2;
            return true;
        }
        int end = at + 2 + HEX_DIGITS;
        boolean hex = c == 'u'
                && end <= text.length()
                && text.substring(at + 2, end).chars().allMatch(digit -> Character.digit(digit, HEX) >= 0);
        if (hex) {
            read.append((char) Integer.parseInt(text.substring(at + 2, end), HEX));
            at = end;
        }
        return hex;
    }
}
