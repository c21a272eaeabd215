package org.incidentkit.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** The reader against another one: Jackson takes what it takes, refuses what it refuses, and reads the same. */
class JsonReaderProperties {
    private static final String[] PIECES = {
        "{", "}", "[", "]", ",", ":", "\"", "\"a\"", "\"b\"", "\"\\", "\\u00e5", "\\n", "\\x", "\\ud83d", "u12", "0",
                "1",
        "-", "+", ".", "e", "E5", "12.50", "-0", "1e3", "true", "false", "null", " ", "\n", "\t", "\u0001", "\u00a0",
                "å"
    };
    private static final String[] VALUES = {
        "1", "-0.5", "1E-3", "\"\"", "\"å\\\\\\/\\b\"", "true", "false", "null", "{}", "[]", "[1]", "{\"a\":1}", "x"
    };

    private final ObjectMapper jackson = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Property(tries = 2000)
    void pieces_in_any_order(@ForAll("pieces") String text) {
        assertThat(ours(text)).as(text).isEqualTo(theirs(text));
    }

    @Property(tries = 1000)
    void nested_values_one_character_of_which_may_be_another(@ForAll("nested") String text) {
        Optional<Json> read = ours(text);
        Statistics.collect(read.isPresent());
        assertThat(read).as(text).isEqualTo(theirs(text));
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(PIECES).list().ofMaxSize(8).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> nested() {
        Arbitrary<String> value = Arbitraries.lazyOf(
                () -> Arbitraries.of(VALUES),
                () -> Arbitraries.of(VALUES),
                () -> nested().list().ofMaxSize(3).map(items -> "[" + String.join(" , ", items) + "]"),
                () -> nested().list().ofMaxSize(3).map(JsonReaderProperties::object));
        return Combinators.combine(
                        value, Arbitraries.integers().between(0, 400), Arbitraries.of(',', '}', '"', '0', ' ', '\\'))
                .as((text, at, other) ->
                        at < text.length() ? text.substring(0, at) + other + text.substring(at + 1) : text);
    }

    private static String object(List<String> values) {
        StringBuilder object = new StringBuilder("{");
        for (String value : values) {
            object.append(object.length() == 1 ? "" : ",")
                    .append("\"m")
                    .append(object.length())
                    .append("\":\n")
                    .append(value);
        }
        return object.append('}').toString();
    }

    private static Optional<Json> ours(String text) {
        try {
            return Optional.of(new JsonReader().read(text));
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    private Optional<Json> theirs(String text) {
        try {
            return tree(jackson.readTree(text));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<Json> tree(JsonNode node) {
        if (node.isObject()) {
            return object(node);
        }
        if (node.isArray()) {
            List<Optional<Json>> items = StreamSupport.stream(node.spliterator(), false)
                    .map(JsonReaderProperties::tree)
                    .toList();
            return items.stream().allMatch(Optional::isPresent)
                    ? Optional.of(new Json.Arr(
                            items.stream().flatMap(Optional::stream).toList()))
                    : Optional.empty();
        }
        if (node.isString()) {
            return Optional.of(new Json.Text(node.stringValue()));
        }
        if (node.isNumber()) {
            return Optional.of(new Json.Num(node.decimalValue()));
        }
        return node.isBoolean() ? Optional.of(new Json.Bool(node.booleanValue())) : Optional.empty();
    }

    /** A null member is absent; a null inside a list makes the whole no value of ours. */
    private static Optional<Json> object(JsonNode node) {
        Map<String, Json> members = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            Optional<Json> value = tree(member.getValue());
            if (value.isEmpty() && !member.getValue().isNull()) {
                return Optional.empty();
            }
            value.ifPresent(json -> members.put(member.getKey(), json));
        }
        return Optional.of(new Json.Obj(members));
    }
}
