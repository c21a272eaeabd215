package org.incidentkit.core.json;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads JSON text into a tree. The one class that needs Jackson on the path. Thread-safe.
 *
 * <p>Refuses doubled members, anything after the value, and what exceeds the limits. A member that is null is taken as
 * absent; null anywhere else is refused.
 */
public final class JsonReader {
    private static final int MAX_DEPTH = 100;
    private static final int MAX_LENGTH = 16_000_000;

    private final JsonFactory factory;
    private final int maxLength;

    /** A reader with limits no stored form of ours comes near: 100 levels, 16 million characters. */
    public JsonReader() {
        this(MAX_DEPTH, MAX_LENGTH);
    }

    /**
     * A reader with limits of the host's own.
     *
     * @param maxDepth how many levels a text may nest, at most 500
     * @param maxLength how many characters it may have
     */
    public JsonReader(int maxDepth, int maxLength) {
        if (maxDepth < 1 || maxDepth > 500 || maxLength < 1) {
            throw new IllegalArgumentException("limits of depth " + maxDepth + " and length " + maxLength);
        }
        this.maxLength = maxLength;
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(maxDepth)
                .maxDocumentLength(maxLength)
                .maxStringLength(maxLength)
                .build();
        this.factory = JsonFactory.builder().streamReadConstraints(constraints).build();
    }

    /**
     * Reads one value.
     *
     * @param text the whole text
     * @return the tree
     * @throws JsonException naming line and column when it is no JSON, or the path when it breaks a rule of ours
     */
    public Json read(String text) {
        if (text.length() > maxLength) {
            throw JsonException.of("is longer than " + maxLength + " characters");
        }
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw JsonException.of("is empty");
            }
            Json json = value(parser, first);
            if (parser.nextToken() != null) {
                throw JsonException.of("has more after the value");
            }
            return json;
        } catch (JacksonException e) {
            throw new JsonException("", e.getOriginalMessage() + place(e.getLocation()), e);
        }
    }

    private static String place(@Nullable TokenStreamLocation at) {
        return at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }

    private Json value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> new Json.Text(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
            case VALUE_TRUE -> new Json.Bool(true);
            case VALUE_FALSE -> new Json.Bool(false);
            default -> throw JsonException.of("is " + parser.getString() + ", where a value is needed");
        };
    }

    private static Json number(JsonParser parser) {
        try {
            return new Json.Num(parser.getDecimalValue());
        } catch (IllegalArgumentException e) {
            throw JsonException.of(e);
        }
    }

    private Json object(JsonParser parser) {
        Map<String, Json> members = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (!seen.add(name)) {
                throw JsonException.of("is there twice").inside(name);
            }
            JsonToken token = parser.nextToken();
            if (token == JsonToken.VALUE_NULL) {
                continue;
            }
            try {
                members.put(name, value(parser, token));
            } catch (JsonException e) {
                throw e.inside(name);
            }
        }
        return new Json.Obj(members);
    }

    private Json array(JsonParser parser) {
        List<Json> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            try {
                items.add(value(parser, token));
            } catch (JsonException e) {
                throw e.inside("[" + items.size() + "]");
            }
        }
        return new Json.Arr(items);
    }
}
