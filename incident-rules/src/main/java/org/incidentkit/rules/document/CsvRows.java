package org.incidentkit.rules.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentkit.rules.document.Node.Position;

/**
 * Cuts a text into the rows of a table (RFC 4180), one at a time: cells in quotes may hold anything, rows end with
 * line feed, carriage return, or both. What parts the cells is what stands after the first one: {@code ;}, {@code ,} or
 * a tabulator; {@code sep=;} in front may say so too. Used by one thread.
 */
final class CsvRows {
    static final int COLUMNS = 1_000;

    private static final String SEPARATORS = ";,\t";
    private static final String ANNOUNCED = "sep=";
    private static final char NONE = '\0';

    private final String text;
    private final Problems problems;
    private char separator = NONE;
    private int at;
    private int row;

    CsvRows(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
        at = text.startsWith("\ufeff") ? 1 : 0;
        if (text.startsWith(ANNOUNCED, at) && at + ANNOUNCED.length() < text.length()) {
            separator = text.charAt(at + ANNOUNCED.length());
            next();
        }
    }

    /**
     * A row as it stands.
     *
     * @param number its number, from 1, as a spreadsheet shows it
     * @param cells its cells, without the quotes around them
     */
    record Row(int number, List<String> cells) {
        String cell(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }

        Position at(int index) {
            return new Position(number, index + 1);
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** The next row; empty at the end, or when the rest cannot be read. */
    Optional<Row> next() {
        if (at >= text.length()) {
            return Optional.empty();
        }
        row++;
        List<String> cells = new ArrayList<>();
        do {
            if (cells.size() == COLUMNS) {
                return refused(cells, "too-many-columns", "has more than " + COLUMNS + " columns");
            }
            boolean inQuotes = at < text.length() && text.charAt(at) == '"';
            Optional<String> cell = inQuotes ? quoted(cells) : Optional.of(plain());
            if (cell.isEmpty()) {
                return Optional.empty();
            }
            cells.add(cell.get());
        } while (isSeparated());
        endRow();
        return Optional.of(new Row(row, cells));
    }

    private Optional<Row> refused(List<String> cells, String code, String message) {
        problems.add(new Spot(new Position(row, cells.size() + 1), ""), code, message);
        at = text.length();
        return Optional.empty();
    }

    private Optional<String> quoted(List<String> before) {
        StringBuilder cell = new StringBuilder();
        int from = at + 1;
        for (int end = text.indexOf('"', from); end >= 0; end = text.indexOf('"', from)) {
            cell.append(text, from, end);
            boolean twice = end + 1 < text.length() && text.charAt(end + 1) == '"';
            if (!twice) {
                at = end + 1;
                if (!plain().isBlank()) {
                    refused(before, "syntax", "has text after the quote that ends the cell");
                    return Optional.empty();
                }
                return Optional.of(cell.toString());
            }
            cell.append('"');
            from = end + 2;
        }
        refused(before, "syntax", "has a cell that begins with a quote and never ends");
        return Optional.empty();
    }

    private String plain() {
        int from = at;
        while (at < text.length() && !isEnd(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    /** The first separator that is met parts the cells of the whole text. */
    private boolean isEnd(char c) {
        if (separator == NONE && SEPARATORS.indexOf(c) >= 0) {
            separator = c;
        }
        return c == separator || c == '\n' || c == '\r';
    }

    private boolean isSeparated() {
        boolean separated = at < text.length() && text.charAt(at) == separator;
        at += separated ? 1 : 0;
        return separated;
    }

    private void endRow() {
        at += text.startsWith("\r\n", at) ? 2 : at < text.length() ? 1 : 0;
    }
}
