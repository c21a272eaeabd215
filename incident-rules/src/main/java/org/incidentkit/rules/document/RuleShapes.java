package org.incidentkit.rules.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.incidentkit.core.field.FieldCatalog;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.field.FieldType;
import org.incidentkit.rules.model.HitPolicy;
import org.incidentkit.rules.model.RuleDefinitions;
import org.incidentkit.rules.model.RuleLimits;
import org.incidentkit.rules.model.RuleMode;

/** Writes what rule documents look like as JSON Schema (2020-12), out of what the reader knows. Used once. */
public final class RuleShapes {
    private static final Node STRING = Shapes.type("string");
    private static final String INSTANT = "^[+-]?[0-9]{4,9}-[0-9]{2}-[0-9]{2}T[0-9].*$";
    private static final String DURATION = "^([0-9]{1,9} ?(s|min|h|d)|[Pp].+)$";
    private static final String DAYS = "^([0-9]{1,9} ?d|[Pp][0-9]{1,9}[Dd])( \\S+)?$";
    private static final String FIELD = "^[A-Za-z][A-Za-z0-9_-]*(\\.[A-Za-z][A-Za-z0-9_-]*)*$";

    private final RuleDefinitions fields;
    private final boolean open;
    private final ValueShapes values = new ValueShapes();

    private RuleShapes(List<FieldDefinition> own, boolean open) {
        this.fields = new RuleDefinitions("schema", own, Map.of());
        this.open = open;
    }

    /** {@return the schema of documents whose own fields are not known beforehand} */
    public static String ofAnyFields() {
        return new RuleShapes(List.of(), true).write();
    }

    /** {@return the schema of documents that name built-in fields and these, and no others} */
    public static String ofFields(List<FieldDefinition> own) {
        return new RuleShapes(own, false).write();
    }

    private String write() {
        Map<String, Node> top = new LinkedHashMap<>();
        top.put("ruleSet", name());
        top.put("zone", STRING);
        top.put("fields", fields());
        DocumentReader.STAGES.values().stream()
                .sorted()
                .forEach(stage -> top.put(stage, Shapes.with(Shapes.type("array"), "items", Shapes.ref("block"))));
        Map<String, Node> definitions = new LinkedHashMap<>();
        definitions.put("block", block());
        definitions.put("rule", rule());
        definitions.put("trigger", trigger());
        definitions.put("condition", condition());
        definitions.put("effects", new EffectShapes(values, fields.settable(), open).effects());
        definitions.put("computed", EffectShapes.computed());
        definitions.put("duration", Shapes.matching(DURATION));
        definitions.put("days", Shapes.matching(DAYS));
        definitions.putAll(values.definitions());
        Node.Mapping schema = Shapes.of("$schema", Shapes.text("https://json-schema.org/draft/2020-12/schema"));
        schema = Shapes.with(schema, "title", Shapes.text("IncidentKit rule set"));
        for (Node.Entry entry : Shapes.closed(top, "ruleSet").entries()) {
            schema = Shapes.with(schema, entry.key(), entry.value());
        }
        return JsonWriter.write(Shapes.with(schema, "$defs", Shapes.mapping(definitions)));
    }

    private static Node name() {
        Node.Mapping name = Shapes.matching("\\S");
        return Shapes.with(name, "maxLength", Shapes.number(RuleLimits.NAME));
    }

    private static Node fields() {
        Node type = Shapes.of(
                "enum",
                Shapes.texts(
                        Arrays.stream(FieldType.values()).map(FieldReader::key).toList()));
        Map<String, Node> personal = new LinkedHashMap<>();
        personal.put("purpose", STRING);
        personal.put("retention", Shapes.matching("^P"));
        Map<String, Node> parts = new LinkedHashMap<>();
        parts.put("type", type);
        parts.put("choices", Shapes.with(Shapes.type("array"), "items", STRING));
        parts.put("multiple", Shapes.type("boolean"));
        parts.put("labels", Shapes.with(Shapes.type("object"), "additionalProperties", STRING));
        parts.put("personal", Shapes.closed(personal, "purpose", "retention"));
        Node.Mapping shape =
                Shapes.with(Shapes.type("object"), "propertyNames", Shapes.of("pattern", Shapes.text(FIELD)));
        return Shapes.with(shape, "additionalProperties", Shapes.anyOf(type, Shapes.closed(parts, "type")));
    }

    private Node block() {
        Map<String, Node> parts = new LinkedHashMap<>();
        parts.put("block", name());
        parts.put(
                "hitPolicy",
                Shapes.of(
                        "enum",
                        Shapes.texts(Stream.of(HitPolicy.values())
                                .flatMap(policy -> Stream.of(policy.name(), policy.words(), policy.symbol()))
                                .distinct()
                                .toList())));
        Map<String, Node> ranked = new LinkedHashMap<>();
        fields.settable().fields().forEach(field -> ranked.put(field.name(), values.values(Optional.of(field))));
        Node.Mapping priorities = Shapes.with(Shapes.type("object"), "properties", Shapes.mapping(ranked));
        Node others = open ? values.values(Optional.empty()) : Shapes.truth(false);
        parts.put("priorities", Shapes.anyNumber(Shapes.with(priorities, "additionalProperties", others)));
        parts.put("rules", Shapes.with(Shapes.type("array"), "items", Shapes.ref("rule")));
        return Shapes.closed(parts, "block", "hitPolicy", "rules");
    }

    private static Node rule() {
        Map<String, Node> parts = new LinkedHashMap<>();
        for (String key : RuleReader.KEYS) {
            parts.put(
                    key,
                    switch (key) {
                        case "id" -> name();
                        case "order" -> Shapes.type("integer");
                        case "on" -> Shapes.oneOrMore(Shapes.ref("trigger"));
                        case "when" -> Shapes.ref("condition");
                        case "then" -> Shapes.ref("effects");
                        case "mode" ->
                            Shapes.of(
                                    "enum",
                                    Shapes.texts(Stream.of(RuleMode.values())
                                            .map(RuleMode::name)
                                            .toList()));
                        case "validFrom", "validUntil" -> Shapes.matching(INSTANT);
                        case "stop" -> Shapes.type("boolean");
                        default -> STRING;
                    });
        }
        return Shapes.closed(parts, "id");
    }

    private static Node trigger() {
        Map<String, Node> timer = new LinkedHashMap<>();
        timer.put("field", STRING);
        timer.put("after", Shapes.ref("duration"));
        timer.put("before", Shapes.ref("duration"));
        timer.put("calendar", STRING);
        Node sides = Shapes.list(List.of(
                Shapes.of("required", Shapes.texts(List.of("after"))),
                Shapes.of("required", Shapes.texts(List.of("before")))));
        return Shapes.anyOf(
                Shapes.one(Shapes.text("create")),
                Shapes.closed(Map.of("update", Shapes.oneOrMore(STRING)), "update"),
                Shapes.closed(Map.of("timer", Shapes.with(Shapes.closed(timer, "field"), "oneOf", sides)), "timer"));
    }

    private Node condition() {
        FieldCatalog known = fields.catalog();
        Node conditions = Shapes.arrayOf(Shapes.ref("condition"), 1);
        Map<String, Node> words = new LinkedHashMap<>();
        words.put("all", conditions);
        words.put("any", conditions);
        words.put("not", Shapes.ref("condition"));
        known.fields().forEach(field -> words.put(field.name(), values.test(Optional.of(field))));
        Node.Mapping shape = Shapes.with(Shapes.type("object"), "properties", Shapes.mapping(words));
        shape = Shapes.with(shape, "minProperties", Shapes.number(1));
        Node others = open ? values.test(Optional.empty()) : Shapes.truth(false);
        List<Node> either = new ArrayList<>(List.of(
                Shapes.one(Shapes.text("always")),
                Shapes.one(Shapes.text("never")),
                Shapes.with(shape, "additionalProperties", others)));
        return Shapes.of("anyOf", Shapes.list(either));
    }
}
