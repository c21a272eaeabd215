package org.incidentkit.rules.document;

import java.util.List;

/** A part of a document, and where it stands. */
sealed interface Node {
    Position at();

    /** In words, for messages. */
    String kind();

    /** Where something stands, both from 1. */
    record Position(int line, int column) {}

    /** How a scalar was written. */
    enum Style {
        TEXT,
        NUMBER,
        TRUTH,
        NOTHING
    }

    record Scalar(String text, Style style, Position at) implements Node {
        @Override
        public String kind() {
            return switch (style) {
                case TEXT -> "a text";
                case NUMBER -> "a number";
                case TRUTH -> "true or false";
                case NOTHING -> "nothing";
            };
        }
    }

    record Items(List<Node> items, Position at) implements Node {
        @Override
        public String kind() {
            return "a list";
        }
    }

    record Entry(String key, Position at, Node value) {}

    record Mapping(List<Entry> entries, Position at) implements Node {
        @Override
        public String kind() {
            return "a mapping";
        }
    }
}
