package org.incidentkit.core.triage;

import java.util.List;
import java.util.stream.Collectors;

/** Writes Markdown in which a text of somebody's is never more than text: no markup, no HTML, no end of a cell. */
public final class MarkdownText {
    private static final String MARKUP = "\\`*_{}[]<>()#+!|~&";

    private MarkdownText() {}

    /** {@return the text, to be read as it is written} */
    public static String plain(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (MARKUP.indexOf(point) >= 0) {
                escaped.append('\\');
            }
            escaped.appendCodePoint(Character.isISOControl(point) ? ' ' : point);
        });
        return escaped.toString();
    }

    /** {@return a row of a table, its cells to be read as they are written} */
    public static String row(List<String> cells) {
        return cells.stream().map(MarkdownText::plain).collect(Collectors.joining(" | ", "| ", " |"));
    }

    /** {@return the line between the header of a table and its rows} */
    public static String rule(int columns) {
        return "|" + " --- |".repeat(columns);
    }
}
