package org.incidentkit.examples.quickstart;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Plain text on a stream: headings, lines, tables. The layout is ASCII, so that every console shows it. */
final class Page {
    private static final String MARGIN = "  ";
    private static final String GAP = "  ";
    private static final int WIDTH = 100;

    private final PrintStream out;
    private int sections;

    Page(PrintStream out) {
        this.out = out;
    }

    void title(String title) {
        out.println();
        out.println(title);
        out.println("=".repeat(title.length()));
    }

    void section(String heading) {
        sections++;
        String numbered = sections + ". " + heading;
        out.println();
        out.println(numbered);
        out.println("-".repeat(numbered.length()));
    }

    void line(String text) {
        out.println((MARGIN + text).stripTrailing());
    }

    void gap() {
        out.println();
    }

    /** A text after its label, broken between words. */
    void paragraph(String label, String text) {
        String indent = " ".repeat(label.length());
        StringBuilder line = new StringBuilder(label);
        for (String word : text.split(" ", 0)) {
            if (MARGIN.length() + line.length() + word.length() >= WIDTH) {
                line(line.toString());
                line = new StringBuilder(indent);
            }
            line.append(' ').append(word);
        }
        line(line.toString());
    }

    /** Columns as wide as their widest cell; the first row is the head, an empty one a rule. */
    void table(List<List<String>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                int width = row.get(column).length();
                if (column == widths.size()) {
                    widths.add(width);
                }
                widths.set(column, Math.max(widths.get(column), width));
            }
        }
        List<String> rule = widths.stream().map("-"::repeat).toList();
        line(aligned(rows.get(0), widths));
        line(aligned(rule, widths));
        rows.stream().skip(1).forEach(row -> line(aligned(row.isEmpty() ? rule : row, widths)));
    }

    private static String aligned(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            line.append(cell)
                    .append(" ".repeat(widths.get(column) - cell.length()))
                    .append(GAP);
        }
        return line.toString();
    }
}
