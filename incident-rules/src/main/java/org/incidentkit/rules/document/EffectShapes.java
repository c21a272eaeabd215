package org.incidentkit.rules.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.core.field.FieldCatalog;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.record.FieldNames;
import org.incidentkit.rules.model.RequestKind;

/** What may stand in {@code then}. */
final class EffectShapes {
    private static final Node STRING = Shapes.type("string");
    private static final Node TRUTH = Shapes.type("boolean");

    private final ValueShapes values;
    private final FieldCatalog settable;
    private final boolean open;

    /** Open to fields that are not in the catalog, or not. */
    EffectShapes(ValueShapes values, FieldCatalog settable, boolean open) {
        this.values = values;
        this.settable = settable;
        this.open = open;
    }

    Node effects() {
        Map<String, Node> words = new LinkedHashMap<>();
        settable.fields().forEach(field -> words.put(field.name(), values.set(Optional.of(field))));
        Node tags = values.values(settable.find(FieldNames.TAGS));
        words.put("addTags", tags);
        words.put("removeTags", tags);
        words.put("add", several());
        words.put("remove", several());
        words.put("clear", Shapes.anyNumber(STRING));
        words.put("addTask", Shapes.anyNumber(task()));
        words.put("request", Shapes.anyNumber(request()));
        for (RequestKind kind : RequestKind.values()) {
            words.put(kind.key(), Shapes.anyNumber(request(kind)));
        }
        Node.Mapping shape = Shapes.with(Shapes.type("object"), "properties", Shapes.mapping(words));
        Node others = open ? values.set(Optional.empty()) : Shapes.truth(false);
        return Shapes.anyNumber(Shapes.with(shape, "additionalProperties", others));
    }

    private Node several() {
        Map<String, Node> fields = new LinkedHashMap<>();
        settable.fields().stream()
                .filter(FieldDefinition::multiValued)
                .forEach(field -> fields.put(field.name(), values.values(Optional.of(field))));
        Node.Mapping shape = Shapes.with(Shapes.type("object"), "properties", Shapes.mapping(fields));
        return Shapes.with(shape, "additionalProperties", open ? values.values(Optional.empty()) : Shapes.truth(false));
    }

    private static Node task() {
        Map<String, Node> parts = new LinkedHashMap<>();
        parts.put("title", STRING);
        parts.put("group", STRING);
        parts.put("mandatory", TRUTH);
        return Shapes.anyOf(STRING, Shapes.closed(parts, "title"));
    }

    private static Node request() {
        Map<String, Node> parts = new LinkedHashMap<>();
        parts.put("name", STRING);
        parts.put("with", Shapes.with(Shapes.type("object"), "additionalProperties", STRING));
        return Shapes.closed(parts, "name");
    }

    private static Node request(RequestKind kind) {
        Map<String, Node> parts = new LinkedHashMap<>();
        kind.required().forEach(part -> parts.put(part, STRING));
        kind.optional().forEach(part -> parts.put(part, STRING));
        Node shape = Shapes.closed(parts, kind.required().toArray(new String[0]));
        return kind.required().isEmpty() ? Shapes.anyOf(Shapes.one(Shapes.truth(true)), shape) : shape;
    }

    /** What a computed value looks like. */
    static Node computed() {
        Map<String, Node> shift = new LinkedHashMap<>();
        shift.put("field", STRING);
        shift.put("time", Shapes.ref("duration"));
        shift.put("calendar", STRING);
        Node shifted = Shapes.closed(shift, "field", "time");
        Map<String, Node> words = new LinkedHashMap<>();
        for (String word : ComputeReader.WORDS) {
            words.put(
                    word,
                    switch (word) {
                        case "copy" -> STRING;
                        case "plus", "minus" -> shifted;
                        default -> Shapes.oneOrMore(STRING);
                    });
        }
        words.put("force", TRUTH);
        List<Node> alternatives = ComputeReader.WORDS.stream()
                .map(word -> (Node) Shapes.of("required", Shapes.texts(List.of(word))))
                .toList();
        return Shapes.with(Shapes.closed(words), "oneOf", Shapes.list(alternatives));
    }
}
