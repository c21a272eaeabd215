package org.incidentkit.examples.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads comma-separated records as RFC 4180 writes them, with the place of every field.
 *
 * <p>The libraries at hand tell the line of a record but not the column of a field, forgive stray quotes, or stop at
 * the first problem; here every problem of the whole file is wanted with its place.
 */
final class CsvReader {

    /** One field and where it starts. */
    record Field(String text, Place place) {}

    private static final int END = -1;

    private final String text;
    private final Problems problems;
    private int at;
    private int line = 1;
    private int lineStart;

    CsvReader(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /** {@return the fields of the next record, or nothing at the end of the file} */
    Optional<List<Field>> next() {
        if (at >= text.length()) {
            return Optional.empty();
        }
        List<Field> fields = new ArrayList<>();
        do {
            fields.add(field());
        } while (comma());
        return Optional.of(fields);
    }

    private Field field() {
        Place place = here();
        if (peek() == '"') {
            return new Field(quoted(place), place);
        }
        int start = at;
        while (!fieldEnds()) {
            if (peek() == '"') {
                problems.add(here(), "a quote inside a field that does not start with one");
                skipToEnd();
                break;
            }
            at++;
        }
        return new Field(text.substring(start, at), place);
    }

    private String quoted(Place opening) {
        StringBuilder content = new StringBuilder();
        at++;
        while (peek() != END) {
            char c = text.charAt(at++);
            if (c != '"') {
                content.append(c);
                countLine(c);
            } else if (peek() == '"') {
                content.append('"');
                at++;
            } else {
                if (!fieldEnds()) {
                    problems.add(here(), "text after the closing quote of a field");
                    skipToEnd();
                }
                return content.toString();
            }
        }
        problems.add(opening, "this quote is never closed");
        return content.toString();
    }

    /** Takes the separator after a field: true for a comma, false for the end of the record. */
    private boolean comma() {
        int c = peek();
        if (c == END) {
            return false;
        }
        at++;
        if (c == ',') {
            return true;
        }
        if (c == '\r' && peek() == '\n') {
            at++;
        }
        newLine();
        return false;
    }

    private void countLine(char c) {
        if (c == '\n' || c == '\r' && peek() != '\n') {
            newLine();
        }
    }

    private void newLine() {
        line++;
        lineStart = at;
    }

    private void skipToEnd() {
        while (!fieldEnds()) {
            at++;
        }
    }

    private boolean fieldEnds() {
        int c = peek();
        return c == END || c == ',' || c == '\r' || c == '\n';
    }

    private int peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    private Place here() {
        return new Place(line, at - lineStart + 1);
    }
}
