package org.incidentkit.rules.document;

import java.util.Optional;
import org.incidentkit.rules.document.Node.Position;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON (RFC 8259, nothing more) into a tree that knows its lines. */
final class JsonReader {
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final Problems problems;

    JsonReader(Problems problems) {
        this.problems = problems;
    }

    /** The document as a tree; empty when it has no content or cannot be read as one. */
    Optional<Node> read(String text) {
        String json = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        TreeBuilder tree = new TreeBuilder(problems);
        try (JsonParser parser = factory().createParser(ObjectReadContext.empty(), json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (!tree.token(parser, token)) {
                    return Optional.empty();
                }
            }
            return tree.root();
        } catch (JacksonException refused) {
            TokenStreamLocation at = refused.getLocation();
            problems.add(
                    new Spot(at == null ? new Position(1, 1) : TreeBuilder.position(at), ""),
                    "syntax",
                    "is not JSON: " + Quote.of(String.valueOf(refused.getOriginalMessage())));
            return Optional.empty();
        }
    }

    private static JsonFactory factory() {
        // Keys that are there twice are noted here, with the rest of what is wrong.
        return JsonFactory.builder()
                .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(YamlReader.constraints())
                .build();
    }
}
