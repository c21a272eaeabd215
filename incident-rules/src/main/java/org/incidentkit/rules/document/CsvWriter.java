package org.incidentkit.rules.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes a document's tree as tables that read back as the same rules. What fits no column (a condition with
 * alternatives, a task with a group) stands as YAML in the column {@code when} or {@code then}.
 */
final class CsvWriter {
    /** Columns of one kind, at most: a table of more is read by nobody. */
    private static final int MOST = 400;

    private final StringBuilder out = new StringBuilder();

    private CsvWriter() {}

    static String write(Node.Mapping document) {
        CsvWriter writer = new CsvWriter();
        for (Node.Entry entry : document.entries()) {
            writer.part(entry);
        }
        return writer.out.toString();
    }

    private void part(Node.Entry entry) {
        switch (entry.key()) {
            case "ruleSet" -> row(List.of("ruleSet", scalar(entry.value())));
            case "fields" ->
                ((Node.Mapping) entry.value())
                        .entries()
                        .forEach(field -> row(List.of("field", field.key(), FlowWriter.write(field.value()))));
            default -> ((Node.Items) entry.value()).items().forEach(block -> block(entry.key(), (Node.Mapping) block));
        }
    }

    private static String scalar(Node node) {
        return CsvCell.written((Node.Scalar) node, false);
    }

    /** An id must not look like the first word of a row that is no rule. */
    private static String id(Node.Scalar id) {
        return CsvReader.WORDS.contains(id.text()) ? Scalars.quoted(id.text()) : CsvCell.written(id, false);
    }

    private void block(String stage, Node.Mapping block) {
        row(List.of("stage", stage));
        List<Node> rules = List.of();
        for (Node.Entry entry : block.entries()) {
            if (entry.value() instanceof Node.Items list && entry.key().equals("rules")) {
                rules = list.items();
            } else {
                boolean plain = entry.value() instanceof Node.Scalar;
                row(List.of(entry.key(), plain ? scalar(entry.value()) : FlowWriter.write(entry.value())));
            }
        }
        table(rules.stream().map(Node.Mapping.class::cast).toList());
    }

    private void table(List<Node.Mapping> rules) {
        List<String> tests = headers(rules, CsvColumn.WHEN, CsvTests::of);
        List<String> effects = headers(rules, CsvColumn.THEN, CsvEffects::of);
        List<Map<String, String>> rows = new ArrayList<>();
        Set<String> headers = new LinkedHashSet<>(List.of("id"));
        headers.addAll(tests);
        headers.addAll(effects);
        for (Node.Mapping rule : rules) {
            Map<String, String> cells = new LinkedHashMap<>();
            for (Node.Entry part : rule.entries()) {
                cells.putAll(
                        switch (part.key()) {
                            case CsvColumn.WHEN -> fitted(part, CsvTests.of(part.value()), tests);
                            case CsvColumn.THEN -> fitted(part, CsvEffects.of(part.value()), effects);
                            case "on" -> Map.of(part.key(), FlowWriter.write(part.value()));
                            case "id" -> Map.of(part.key(), id((Node.Scalar) part.value()));
                            default -> Map.of(part.key(), scalar(part.value()));
                        });
            }
            headers.addAll(cells.keySet());
            rows.add(cells);
        }
        row(List.copyOf(headers));
        rows.forEach(cells -> row(
                headers.stream().map(header -> cells.getOrDefault(header, "")).toList()));
    }

    private interface Columns {
        Optional<Map<String, String>> of(Node part);
    }

    /** The columns some rule fits into, in the order of their first use. */
    private static List<String> headers(List<Node.Mapping> rules, String key, Columns columns) {
        Set<String> headers = new LinkedHashSet<>();
        rules.stream()
                .flatMap(rule -> rule.entries().stream())
                .filter(part -> part.key().equals(key))
                .flatMap(part -> columns.of(part.value()).stream())
                .filter(cells -> headers.size() + cells.size() <= MOST)
                .forEach(cells -> headers.addAll(cells.keySet()));
        return List.copyOf(headers);
    }

    /** Cells in the order of the columns, or the whole part in one cell. */
    private static Map<String, String> fitted(
            Node.Entry part, Optional<Map<String, String>> cells, List<String> headers) {
        int last = -1;
        boolean fits = cells.isPresent();
        for (String header : cells.orElse(Map.of()).keySet()) {
            int place = headers.indexOf(header);
            fits = fits && place > last;
            last = place;
        }
        return fits ? cells.orElseThrow() : Map.of(part.key(), FlowWriter.write(part.value()));
    }

    private void row(List<String> cells) {
        out.append(cells.stream().map(CsvWriter::encoded).collect(Collectors.joining(";")))
                .append("\r\n");
    }

    private static String encoded(String cell) {
        boolean plain =
                cell.chars().noneMatch(c -> c == ';' || c == ',' || c == '"' || c == '\t' || c == '\n' || c == '\r');
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
