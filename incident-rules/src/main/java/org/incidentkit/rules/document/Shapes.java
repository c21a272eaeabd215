package org.incidentkit.rules.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.incidentkit.rules.document.Node.Position;
import org.incidentkit.rules.document.Node.Style;

/** The few shapes of JSON Schema that rule documents need. */
final class Shapes {
    private static final Position NOWHERE = new Position(1, 1);

    private Shapes() {}

    static Node text(String text) {
        return new Node.Scalar(text, Style.TEXT, NOWHERE);
    }

    static Node number(long number) {
        return new Node.Scalar(Long.toString(number), Style.NUMBER, NOWHERE);
    }

    static Node truth(boolean truth) {
        return new Node.Scalar(Boolean.toString(truth), Style.TRUTH, NOWHERE);
    }

    static Node list(Collection<? extends Node> nodes) {
        return new Node.Items(List.copyOf(nodes), NOWHERE);
    }

    static Node texts(Collection<String> texts) {
        return list(texts.stream().map(Shapes::text).toList());
    }

    static Node.Mapping mapping(Map<String, ? extends Node> parts) {
        List<Node.Entry> entries = new ArrayList<>();
        parts.forEach((key, value) -> entries.add(new Node.Entry(key, NOWHERE, value)));
        return new Node.Mapping(entries, NOWHERE);
    }

    /** One mapping of all entries. */
    static Node.Mapping with(Node.Mapping one, String key, Node value) {
        return new Node.Mapping(
                Stream.concat(one.entries().stream(), Stream.of(new Node.Entry(key, NOWHERE, value)))
                        .toList(),
                NOWHERE);
    }

    static Node.Mapping of(String key, Node value) {
        return new Node.Mapping(List.of(new Node.Entry(key, NOWHERE, value)), NOWHERE);
    }

    static Node.Mapping type(String type) {
        return of("type", text(type));
    }

    static Node ref(String definition) {
        return of("$ref", text("#/$defs/" + definition));
    }

    static Node.Mapping matching(String pattern) {
        return with(type("string"), "pattern", text(pattern));
    }

    static Node anyOf(Node... shapes) {
        return of("anyOf", list(List.of(shapes)));
    }

    static Node one(Node value) {
        return of("const", value);
    }

    static Node.Mapping arrayOf(Node items, int least) {
        return with(with(type("array"), "items", items), "minItems", number(least));
    }

    static Node oneOrMore(Node item) {
        return anyOf(item, arrayOf(item, 1));
    }

    static Node anyNumber(Node item) {
        return anyOf(item, arrayOf(item, 0));
    }

    /** A mapping of these keys and no others. */
    static Node.Mapping closed(Map<String, ? extends Node> properties, String... required) {
        Node.Mapping shape = with(type("object"), "properties", mapping(properties));
        shape = with(shape, "additionalProperties", truth(false));
        return required.length == 0 ? shape : with(shape, "required", texts(List.of(required)));
    }
}
