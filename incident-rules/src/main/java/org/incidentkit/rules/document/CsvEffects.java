package org.incidentkit.rules.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes effects apart into columns, where each of them fits into one. */
final class CsvEffects {
    private static final List<String> LISTS = List.of("addTags", "removeTags", "clear");
    private static final List<String> NESTED = List.of("add", "remove");

    private CsvEffects() {}

    /** The cells by their headers, in the order of the effects; empty when one of them fits into no column. */
    static Optional<Map<String, String>> of(Node then) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Node mapping : Reading.oneOrMore(then)) {
            for (Node.Entry entry : ((Node.Mapping) mapping).entries()) {
                Optional<Map.Entry<String, String>> cell = cell(entry);
                if (cell.isEmpty() || cells.put(cell.get().getKey(), cell.get().getValue()) != null) {
                    return Optional.empty();
                }
            }
        }
        return cells.isEmpty() ? Optional.empty() : Optional.of(cells);
    }

    private static Optional<Map.Entry<String, String>> cell(Node.Entry entry) {
        String word = entry.key();
        Node value = entry.value();
        if (LISTS.contains(word)) {
            return values(value).map(cell -> Map.entry(header(word), cell));
        }
        if (NESTED.contains(word)) {
            return ofField(word, value);
        }
        if (EffectReader.WORDS.contains(word)) {
            return Optional.empty();
        }
        return value instanceof Node.Mapping forced
                ? forced(forced).map(cell -> Map.entry(header(word) + " " + CsvColumn.FORCE, cell))
                : values(value).map(cell -> Map.entry(header(word), cell));
    }

    private static String header(String words) {
        return CsvColumn.THEN + " " + words;
    }

    private static Optional<Map.Entry<String, String>> ofField(String word, Node value) {
        if (!(value instanceof Node.Mapping mapping) || mapping.entries().size() != 1) {
            return Optional.empty();
        }
        Node.Entry field = mapping.entries().get(0);
        return values(field.value()).map(cell -> Map.entry(header(word + " " + field.key()), cell));
    }

    private static Optional<String> forced(Node.Mapping mapping) {
        List<String> keys = mapping.entries().stream().map(Node.Entry::key).toList();
        return keys.equals(List.of("value", CsvColumn.FORCE))
                ? values(mapping.entries().get(0).value())
                : Optional.empty();
    }

    private static Optional<String> values(Node node) {
        List<Node> values = Reading.oneOrMore(node);
        boolean plain = !values.isEmpty() && values.stream().allMatch(Node.Scalar.class::isInstance);
        return plain ? Optional.of(CsvCell.written(values)) : Optional.empty();
    }
}
