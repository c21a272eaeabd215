package org.incidentkit.examples.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads one YAML document into {@link YamlNode}s; the binding of Jackson would stop at the first problem. */
final class YamlTree {
    private final YAMLParser parser;
    private final Problems problems;

    private YamlTree(YAMLParser parser, Problems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    /** {@return the document, or nothing when it is no YAML or empty; problems are noted} */
    static Optional<YamlNode> read(String text, Problems problems) {
        try (JsonParser parser = new YAMLFactory().createParser(ObjectReadContext.empty(), text)) {
            return new YamlTree((YAMLParser) parser, problems).document();
        } catch (JacksonException broken) {
            problems.add(place(broken.getLocation()), "not YAML: " + broken.getOriginalMessage());
            return Optional.empty();
        }
    }

    private Optional<YamlNode> document() {
        if (parser.nextToken() == null) {
            problems.add(Place.START, "the document is empty");
            return Optional.empty();
        }
        YamlNode root = node();
        if (parser.nextToken() != null) {
            problems.add(here(), "one document is expected, here starts another");
        }
        return Optional.of(root);
    }

    private YamlNode node() {
        Place place = here();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return block(place);
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<YamlNode> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node());
            }
            return new YamlNode.Items(place, items);
        }
        if (parser.isCurrentAlias()) {
            problems.add(place, "references (*" + parser.getString() + ") are not understood here");
        }
        return new YamlNode.Text(place, parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getString());
    }

    private YamlNode block(Place place) {
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            YamlNode.Text key = new YamlNode.Text(here(), parser.currentName());
            parser.nextToken();
            YamlNode.Entry before = entries.putIfAbsent(key.text(), new YamlNode.Entry(key, node()));
            if (before != null) {
                int line = before.key().place().line();
                problems.add(key.place(), "'" + key.text() + "' stands here a second time, first on line " + line);
            }
        }
        return new YamlNode.Block(place, List.copyOf(entries.values()));
    }

    private Place here() {
        return place(parser.currentTokenLocation());
    }

    private static Place place(TokenStreamLocation location) {
        return new Place(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
