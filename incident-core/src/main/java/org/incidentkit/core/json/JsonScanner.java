package org.incidentkit.core.json;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes one JSON text apart, from left to right; white space before each piece is passed over. */
final class JsonScanner {
    private static final char END = '\0';
    private static final int HEX_DIGITS = 4;
    private static final int LONGEST_NUMBER = 4_000;
    /** Digits of which every number fits a long. */
    private static final int SHORT_NUMBER = 18;

    private static final String AFTER_NUMBER = ",]} \t\n\r";
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?(?:[eE][+-]?[0-9]++)?");
    private static final String ESCAPED = "\"\\/bfnrt";
    private static final String MEANT = "\"\\/\b\f\n\r\t";

    private final String text;
    private int at;

    JsonScanner(String text) {
        this.text = text;
    }

    boolean atEnd() {
        blanks();
        return at == text.length();
    }

    /** The next character, still to be taken; 0, which begins nothing in JSON, at the end. */
    char peek() {
        return atEnd() ? END : text.charAt(at);
    }

    boolean skip(char expected) {
        boolean there = peek() == expected && at < text.length();
        at += there ? 1 : 0;
        return there;
    }

    void take(char expected) {
        if (!skip(expected)) {
            throw wrong("'" + expected + "'");
        }
    }

    void word(String expected) {
        if (!text.startsWith(expected, at)) {
            throw wrong("'" + expected + "'");
        }
        at += expected.length();
    }

    Json.Num number() {
        int end = at;
        while (end < text.length() && end - at <= SHORT_NUMBER && isDigit(text.charAt(end))) {
            end++;
        }
        boolean isShort = end > at && end - at <= SHORT_NUMBER && (text.charAt(at) != '0' || end == at + 1);
        if (!isShort || end < text.length() && AFTER_NUMBER.indexOf(text.charAt(end)) < 0) {
            return anyNumber();
        }
        long value = Long.parseLong(text, at, end, 10);
        at = end;
        return Json.Num.of(value);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private Json.Num anyNumber() {
        Matcher digits = NUMBER.matcher(text).region(at, text.length());
        if (!digits.lookingAt()) {
            throw wrong("a value");
        }
        at = digits.end();
        if (at < text.length() && ("+-.".indexOf(text.charAt(at)) >= 0 || Character.isLetterOrDigit(text.charAt(at)))) {
            throw wrong("the end of the number");
        }
        return written(digits.group());
    }

    /** Converting digits takes the square of their count, so numbers that no value of ours can hold are not begun. */
    private static Json.Num written(String number) {
        if (number.length() > LONGEST_NUMBER) {
            throw JsonException.of("a number of " + number.length() + " characters");
        }
        try {
            return new Json.Num(new BigDecimal(number));
        } catch (NumberFormatException e) {
            throw new JsonException("", "a number with an exponent beyond reason", e);
        } catch (IllegalArgumentException e) {
            throw JsonException.of(e);
        }
    }

    String string() {
        take('"');
        int from = at;
        passPlain();
        if (at < text.length() && text.charAt(at) == '"') {
            return text.substring(from, at++);
        }
        return withEscapes(from);
    }

    /** Goes on to the end of the text, or to what does not stand for itself. */
    private void passPlain() {
        while (at < text.length() && text.charAt(at) >= ' ' && text.charAt(at) != '"' && text.charAt(at) != '\\') {
            at++;
        }
    }

    private String withEscapes(int begin) {
        StringBuilder string = new StringBuilder();
        int from = begin;
        while (at < text.length() && text.charAt(at) != '"') {
            if (text.charAt(at) < ' ') {
                throw wrong("an escape in place of a control character");
            }
            if (text.charAt(at) == '\\') {
                string.append(text, from, at++).append(escaped());
                from = at;
            } else {
                at++;
            }
        }
        string.append(text, from, at);
        if (at == text.length()) {
            throw wrong("'\"'");
        }
        at++;
        return string.toString();
    }

    private char escaped() {
        if (text.startsWith("u", at)) {
            at++;
            return unicode();
        }
        int known = at < text.length() ? ESCAPED.indexOf(text.charAt(at)) : -1;
        if (known < 0) {
            throw wrong("one of " + ESCAPED + "u after '\\'");
        }
        at++;
        return MEANT.charAt(known);
    }

    private char unicode() {
        int code = 0;
        for (int digit = 0; digit < HEX_DIGITS; digit++, at++) {
            char c = at < text.length() ? text.charAt(at) : END;
            int value = c < 128 ? Character.digit(c, 16) : -1;
            if (value < 0) {
                throw wrong("four hexadecimal digits after '\\u'");
            }
            code = code << 4 | value;
        }
        return (char) code;
    }

    private void blanks() {
        while (at < text.length() && text.charAt(at) <= ' ' && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private JsonException wrong(String expected) {
        String found = at < text.length() ? "'" + text.charAt(at) + "'" : "the end";
        return JsonException.of("is no JSON: " + found + ", where " + expected + " is needed" + place());
    }

    private String place() {
        int lineStart = text.lastIndexOf('\n', at - 1) + 1;
        long line = text.substring(0, lineStart).lines().count() + 1;
        return " (line " + line + ", column " + (at - lineStart + 1) + ")";
    }
}
