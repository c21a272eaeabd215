package org.incidentkit.rules.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.incidentkit.rules.document.Node.Position;
import org.incidentkit.rules.document.Node.Style;
import org.incidentkit.rules.model.RuleLimits;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads YAML into a tree that knows its lines; whatever could make a small text large is refused. */
final class YamlReader {
    private static final int SMALLEST_WINDOW = 1 << 10;
    private static final int LARGEST_WINDOW = 1 << 20;

    private final Problems problems;
    private final Deque<Open> open = new ArrayDeque<>();
    private Optional<Node> root = Optional.empty();

    YamlReader(Problems problems) {
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

    /** The document as a tree; empty when it has no content or cannot be read as one. */
    Optional<Node> read(String text) {
        try (YAMLParser parser = (YAMLParser) factory(text).createParser(ObjectReadContext.empty(), text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (!token(parser, token)) {
                    return Optional.empty();
                }
            }
            return root;
        } catch (JacksonException refused) {
            TokenStreamLocation at = refused.getLocation();
            Position position = at == null || at.getLineNr() < 1
                    ? new Position(1, 1)
                    : new Position(at.getLineNr(), Math.max(1, at.getColumnNr()));
            problems.add(new Spot(position, ""), "syntax", "is not YAML: " + Quote.of(reason(refused)));
            return Optional.empty();
        }
    }

    /** The parser copies what it has seen of a token with every window: a long token needs a large one. */
    private static YAMLFactory factory(String text) {
        int window = Math.max(SMALLEST_WINDOW, Math.min(LARGEST_WINDOW, text.length()));
        // Keys that are there twice are noted here, with the rest of what is wrong.
        return YAMLFactory.builder()
                .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .loadSettings(LoadSettings.builder()
                        .setCodePointLimit(RuleLimits.CHARACTERS)
                        .setAllowDuplicateKeys(true)
                        .setBufferSize(window)
                        .build())
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(RuleLimits.NESTING + 2)
                        .maxDocumentLength(-1)
                        .maxStringLength(RuleLimits.CHARACTERS)
                        .maxNameLength(RuleLimits.CHARACTERS)
                        .maxNumberLength(RuleLimits.CHARACTERS)
                        .build())
                .build();
    }

    /** What the parser says, without the excerpt of the document it shows. */
    private static String reason(JacksonException refused) {
        return String.valueOf(refused.getOriginalMessage())
                .lines()
                .filter(line -> !line.startsWith(" "))
                .collect(Collectors.joining("; "));
    }

    /** Whether reading goes on. */
    private boolean token(YAMLParser parser, JsonToken token) {
        Position at = position(parser);
        refuseReferences(parser, at);
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

    private void refuseReferences(YAMLParser parser, Position at) {
        if (parser.isCurrentAlias()) {
            problems.add(new Spot(at, ""), "alias", "aliases (*name) are refused: write the value out");
        } else if (parser.getObjectId() != null) {
            problems.add(new Spot(at, ""), "anchor", "anchors (&name) are refused: write the value out");
        } else if (parser.getTypeId() != null) {
            problems.add(new Spot(at, ""), "tag", "tags (!name) are refused: values take the type of their field");
        }
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

    private String text(YAMLParser parser, JsonToken token, Position at) {
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

    private static Position position(YAMLParser parser) {
        TokenStreamLocation at = parser.currentTokenLocation();
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
