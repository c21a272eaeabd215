package org.incidentkit.rules.document;

import java.util.Optional;
import java.util.stream.Collectors;
import org.incidentkit.rules.document.Node.Position;
import org.incidentkit.rules.model.RuleLimits;
import org.jspecify.annotations.Nullable;
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

    YamlReader(Problems problems) {
        this.problems = problems;
    }

    /** The document as a tree; empty when it has no content or cannot be read as one. */
    Optional<Node> read(String text) {
        TreeBuilder tree = new TreeBuilder(problems);
        try (YAMLParser parser = (YAMLParser) factory(text).createParser(ObjectReadContext.empty(), text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                refuseReferences(parser);
                if (!tree.token(parser, token)) {
                    return Optional.empty();
                }
            }
            return tree.root();
        } catch (JacksonException refused) {
            problems.add(
                    new Spot(position(refused.getLocation()), ""),
                    "syntax",
                    "is not YAML: " + Quote.of(reason(refused)));
            return Optional.empty();
        }
    }

    private static Position position(@Nullable TokenStreamLocation at) {
        return at == null ? new Position(1, 1) : TreeBuilder.position(at);
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
                .streamReadConstraints(constraints())
                .build();
    }

    static StreamReadConstraints constraints() {
        return StreamReadConstraints.builder()
                .maxNestingDepth(RuleLimits.NESTING + 2)
                .maxDocumentLength(-1)
                .maxStringLength(RuleLimits.CHARACTERS)
                .maxNameLength(RuleLimits.CHARACTERS)
                .maxNumberLength(RuleLimits.CHARACTERS)
                .build();
    }

    /** What the parser says, without the excerpt of the document it shows. */
    private static String reason(JacksonException refused) {
        return String.valueOf(refused.getOriginalMessage())
                .lines()
                .filter(line -> !line.startsWith(" "))
                .collect(Collectors.joining("; "));
    }

    private void refuseReferences(YAMLParser parser) {
        Spot spot = new Spot(TreeBuilder.position(parser.currentTokenLocation()), "");
        if (parser.isCurrentAlias()) {
            problems.add(spot, "alias", "aliases (*name) are refused: write the value out");
        } else if (parser.getObjectId() != null) {
            problems.add(spot, "anchor", "anchors (&name) are refused: write the value out");
        } else if (parser.getTypeId() != null) {
            problems.add(spot, "tag", "tags (!name) are refused: values take the type of their field");
        }
    }
}
