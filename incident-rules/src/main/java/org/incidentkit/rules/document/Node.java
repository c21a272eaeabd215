package org.incidentkit.rules.document;

import java.util.List;

/** A part of a document, and where it stands. */
sealed interface Node {
    Position at();

    /** In words, for messages. */
    String kind();

    /** The same, all of it standing at one place. */
    Node moved(Position to);

    /** Where something stands, both from 1. */
    record Position(int line, int column) {}

    /** How a scalar was written. */
    enum Style {
        TEXT,
        NUMBER,
        TRUTH,
        NOTHING,
        /** In a cell of a table, where everything is text: it is what its field takes. */
        CELL
    }

    record Scalar(String text, Style style, Position at) implements Node {
        @Override
        public String kind() {
            return switch (style) {
                case TEXT -> "a text";
                case NUMBER -> "a number";
                case TRUTH -> "true or false";
                case NOTHING -> "nothing";
                case CELL -> "a cell";
            };
        }

        @Override
        public Node moved(Position to) {
            return new Scalar(text, style, to);
        }
    }

    record Items(List<Node> items, Position at) implements Node {
        @Override
        public String kind() {
            return "a list";
        }

        @Override
        public Node moved(Position to) {
            return new Items(items.stream().map(item -> item.moved(to)).toList(), to);
        }
    }

    record Entry(String key, Position at, Node value) {}

    record Mapping(List<Entry> entries, Position at) implements Node {
        @Override
        public String kind() {
            return "a mapping";
        }

        @Override
        public Node moved(Position to) {
            return new Mapping(
                    entries.stream()
                            .map(entry ->
                                    new Entry(entry.key(), to, entry.value().moved(to)))
                            .toList(),
                    to);
        }
    }
}
