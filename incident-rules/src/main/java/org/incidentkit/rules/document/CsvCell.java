package org.incidentkit.rules.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.incidentkit.rules.document.Node.Position;
import org.incidentkit.rules.document.Node.Style;
import org.incidentkit.rules.model.RuleLimits;

/**
 * What stands in one cell. Nothing, or {@code -}, says nothing. Several values are parted by {@code |}. A text that
 * would be taken for something else is written in quotes, with the escapes of JSON: {@code "-"}, {@code "a|b"}.
 */
final class CsvCell {
    static final String NOTHING = "-";

    private static final String FORMULAS = "=+-@#";

    private final Problems problems;
    private int values;

    CsvCell(Problems problems) {
        this.problems = problems;
    }

    static boolean isEmpty(String cell) {
        return cell.isBlank() || cell.strip().equals(NOTHING);
    }

    /** One value, whatever it has in it. */
    Node one(String cell, Position at) {
        String text = cell.strip();
        return text.startsWith("\"") ? quoted(text, at) : new Node.Scalar(text, Style.CELL, at);
    }

    /** One value, or several. */
    Node several(String cell, Position at) {
        List<Node> nodes = list(cell, at).items();
        return nodes.size() == 1 ? nodes.get(0) : new Node.Items(nodes, at);
    }

    Node.Items list(String cell, Position at) {
        List<Node> nodes = new ArrayList<>();
        for (String part : cut(cell)) {
            values++;
            if (values > RuleLimits.NODES) {
                problems.add(new Spot(at, ""), "too-large", "is more than the " + RuleLimits.NODES + "th value");
                break;
            }
            nodes.add(one(part, at));
        }
        return new Node.Items(nodes, at);
    }

    /** Part of a document in YAML, all of it standing where the cell stands. */
    Optional<Node> fragment(String cell, Position at) {
        Problems inside = new Problems();
        Optional<Node> read = new YamlReader(inside).read(cell);
        inside.all().forEach(problem -> problems.add(new Spot(at, ""), problem.code(), problem.message()));
        return read.map(node -> node.moved(at));
    }

    private Node quoted(String text, Position at) {
        Optional<String> read = Quoted.read(text);
        if (read.isEmpty()) {
            problems.add(new Spot(at, ""), "syntax", "begins with a quote and is no text in quotes");
        } else if (read.get().codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)) {
            problems.add(new Spot(at, ""), "surrogate", "has half of a character (an unpaired surrogate)");
        }
        return new Node.Scalar(read.orElse(text), Style.TEXT, at);
    }

    /** Cut at every bar that does not stand in quotes. */
    private static List<String> cut(String cell) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        boolean inQuotes = false;
        boolean blank = true;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (inQuotes) {
                i += c == '\\' ? 1 : 0;
                inQuotes = c != '"';
            } else if (c == '|') {
                parts.add(cell.substring(from, i));
                from = i + 1;
                blank = true;
            } else {
                inQuotes = c == '"' && blank;
                blank = blank && Character.isWhitespace(c);
            }
        }
        parts.add(cell.substring(from));
        return parts;
    }

    /** A value as it is written in a cell. */
    static String written(Node.Scalar scalar, boolean amongSeveral) {
        String text = scalar.text();
        if (scalar.style() != Style.TEXT) {
            return text;
        }
        boolean plain = !text.isEmpty()
                && text.equals(text.strip())
                && text.charAt(0) != '"'
                && FORMULAS.indexOf(text.charAt(0)) < 0
                && !(amongSeveral && text.indexOf('|') >= 0)
                && Scalars.isPrintable(text);
        return plain ? text : Scalars.quoted(text);
    }

    static String written(List<Node> values) {
        return values.stream().map(value -> written((Node.Scalar) value, true)).collect(Collectors.joining(" | "));
    }
}
