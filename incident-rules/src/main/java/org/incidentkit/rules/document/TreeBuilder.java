package org.incidentkit.rules.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.rules.document.Node.Position;
import org.incidentkit.rules.document.Node.Style;
import org.incidentkit.rules.model.RuleLimits;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;

/** Builds a tree that knows its lines out of the tokens of a parser; used once. */
final class TreeBuilder {
    private final Problems problems;
    private final Deque<Open> open = new ArrayDeque<>();
    private Optional<Node> root = Optional.empty();
    private int nodes;

    TreeBuilder(Problems problems) {
        this.problems = problems;
    }

    /** A list or mapping that is being read. */
    private static final class Open {
        final Position at;
        final boolean mapping;
        final List<Node> items = new ArrayList<>();
        final List<Node.Entry> entries = new ArrayList<>();
        final Set<String> keys = new HashSet<>();
        String key = "";
        Position keyAt = new Position(1, 1);

        Open(Position at, boolean mapping) {
            this.at = at;
            this.mapping = mapping;
        }

        Node close() {
            return mapping ? new Node.Mapping(List.copyOf(entries), at) : new Node.Items(List.copyOf(items), at);
        }
    }

    Optional<Node> root() {
        return root;
    }

    /** Takes the parser's current token; false when reading cannot go on. */
    boolean token(JsonParser parser, JsonToken token) {
        Position at = position(parser.currentTokenLocation());
        nodes++;
        if (nodes > RuleLimits.NODES) {
            problems.add(new Spot(at, ""), "too-large", "has more than " + RuleLimits.NODES + " values");
            return false;
        }
        switch (token) {
            case START_OBJECT, START_ARRAY -> {
                if (open.size() >= RuleLimits.NESTING) {
                    problems.add(
                            new Spot(at, ""), "too-deep", "is nested deeper than " + RuleLimits.NESTING + " levels");
                    return false;
                }
                open.push(new Open(at, token == JsonToken.START_OBJECT));
            }
            case END_OBJECT, END_ARRAY -> add(open.pop().close());
            case PROPERTY_NAME -> key(parser.currentName(), at);
            default -> add(new Node.Scalar(text(parser, token, at), style(token), at));
        }
        return true;
    }

    private void key(String key, Position at) {
        Open mapping = open.element();
        checkText(key, at);
        if (!mapping.keys.add(key)) {
            problems.add(new Spot(at, ""), "duplicate-key", "the key '" + Quote.of(key) + "' is here twice");
        }
        mapping.key = key;
        mapping.keyAt = at;
    }

    private String text(JsonParser parser, JsonToken token, Position at) {
        String text = token == JsonToken.VALUE_NULL ? "" : parser.getString();
        checkText(text, at);
        return text;
    }

    private void checkText(String text, Position at) {
        if (text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)) {
            problems.add(new Spot(at, ""), "surrogate", "has half of a character (an unpaired surrogate)");
        }
    }

    private void add(Node node) {
        if (!open.isEmpty() && open.element().mapping) {
            Open mapping = open.element();
            mapping.entries.add(new Node.Entry(mapping.key, mapping.keyAt, node));
        } else if (!open.isEmpty()) {
            open.element().items.add(node);
        } else if (root.isPresent()) {
            problems.add(new Spot(node.at(), ""), "several-documents", "has a second document");
        } else {
            root = Optional.of(node);
        }
    }

    static Position position(TokenStreamLocation at) {
        return new Position(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    }

    private static Style style(JsonToken token) {
        return switch (token) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Style.NUMBER;
            case VALUE_TRUE, VALUE_FALSE -> Style.TRUTH;
            case VALUE_NULL -> Style.NOTHING;
            default -> Style.TEXT;
        };
    }
}
