package org.incidentkit.rules.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.field.FieldCatalog;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.record.FieldNames;
import org.incidentkit.core.triage.Effect;
import org.incidentkit.rules.model.Compute;
import org.incidentkit.rules.model.ComputeCheck;
import org.incidentkit.rules.model.EffectCheck;
import org.incidentkit.rules.model.RequestKind;
import org.incidentkit.rules.model.RuleCheck;
import org.incidentkit.rules.model.RuleDefinitions;

/**
 * Reads {@code then}: a mapping of effects, or a list of such mappings where a word is needed twice. A field's name
 * sets the field: {@code impact: HIGH}, or {@code impact: { value: HIGH, force: true }} over what a person set.
 */
final class EffectReader {
    private static final List<String> VALUE_KEYS = List.of("value", "force");
    private static final List<String> TASK_KEYS = List.of("title", "group", "mandatory");
    private static final List<String> REQUEST_KEYS = List.of("name", "with");
    static final List<String> WORDS = Stream.concat(
                    Stream.of("addTags", "removeTags", "add", "remove", "clear", "addTask", "request"),
                    Stream.of(RequestKind.values()).map(RequestKind::key))
            .toList();

    private final Reading reading;
    private final FieldCatalog settable;
    private final FieldCatalog known;
    private final EffectCheck check;
    private final ValueReader values;
    private final ComputeReader computes;
    private final ComputeCheck computeCheck;

    EffectReader(Reading reading, RuleDefinitions fields, ValueReader values) {
        this.reading = reading;
        this.settable = fields.settable();
        this.known = fields.catalog();
        this.check = new EffectCheck(fields);
        this.values = values;
        this.computes = new ComputeReader(reading, values);
        this.computeCheck = new ComputeCheck(fields);
    }

    /** What a rule does. */
    record Does(List<Effect> effects, List<Compute> computes) {
        static final Does NOTHING = new Does(List.of(), List.of());
    }

    Does read(Node node, Spot spot) {
        Does does = new Does(new ArrayList<>(), new ArrayList<>());
        List<Node> mappings = Reading.oneOrMore(node);
        for (int i = 0; i < mappings.size(); i++) {
            Spot at = mappings.get(i) == node ? spot : spot.item(i, mappings.get(i));
            reading.mapping(mappings.get(i), at)
                    .ifPresent(mapping -> mapping.entries().forEach(entry -> add(entry, at.below(entry), does)));
        }
        return does;
    }

    private void add(Node.Entry entry, Spot spot, Does does) {
        boolean computed = !WORDS.contains(entry.key())
                && entry.value() instanceof Node.Mapping mapping
                && ComputeReader.isComputed(mapping);
        if (computed) {
            computes.read(entry.key(), (Node.Mapping) entry.value(), spot).ifPresent(compute -> {
                reading.problems().addAll(spot, computeCheck.check(compute));
                does.computes().add(compute);
            });
        } else {
            does.effects().addAll(checked(entry, spot));
        }
    }

    private List<Effect> checked(Node.Entry entry, Spot spot) {
        List<Effect> effects = effects(entry, spot);
        effects.forEach(effect -> reading.problems().addAll(spot, check.check(effect)));
        return effects;
    }

    private List<Effect> effects(Node.Entry entry, Spot spot) {
        Node node = entry.value();
        return switch (entry.key()) {
            case "addTags" -> add(FieldNames.TAGS, node, spot);
            case "removeTags" -> remove(FieldNames.TAGS, node, spot);
            case "add" ->
                byField(node, spot)
                        .flatMap(field -> add(field.key(), field.value(), spot.below(field)).stream())
                        .toList();
            case "remove" ->
                byField(node, spot)
                        .flatMap(field -> remove(field.key(), field.value(), spot.below(field)).stream())
                        .toList();
            case "clear" ->
                texts(node, spot).stream()
                        .map(field -> (Effect) new Effect.Clear(field))
                        .toList();
            case "addTask" -> each(node, spot, this::task);
            case "request" -> each(node, spot, this::request);
            default ->
                RequestKind.of(entry.key())
                        .map(kind -> each(node, spot, (one, at) -> request(kind, one, at)))
                        .orElseGet(() -> set(entry, spot));
        };
    }

    @FunctionalInterface
    private interface One {
        Optional<Effect> read(Node node, Spot spot);
    }

    private static List<Effect> each(Node node, Spot spot, One one) {
        List<Effect> effects = new ArrayList<>();
        List<Node> nodes = Reading.oneOrMore(node);
        for (int i = 0; i < nodes.size(); i++) {
            one.read(nodes.get(i), nodes.get(i) == node ? spot : spot.item(i, nodes.get(i)))
                    .ifPresent(effects::add);
        }
        return effects;
    }

    private Stream<Node.Entry> byField(Node node, Spot spot) {
        return reading.mapping(node, spot).map(Node.Mapping::entries).orElse(List.of()).stream();
    }

    private List<Effect> add(String field, Node node, Spot spot) {
        return multiple(field, node, spot).<Effect>map(read -> new Effect.Add(field, read)).stream()
                .toList();
    }

    private List<Effect> remove(String field, Node node, Spot spot) {
        return multiple(field, node, spot).<Effect>map(read -> new Effect.Remove(field, read)).stream()
                .toList();
    }

    private Optional<List<FactValue>> multiple(String field, Node node, Spot spot) {
        return field(field, spot).flatMap(known -> all(node, spot.at(node), known));
    }

    /** The values, when every one of them can be read. */
    private Optional<List<FactValue>> all(Node node, Spot spot, FieldDefinition known) {
        List<FactValue> read = values.values(node, spot, known);
        return Optional.of(read)
                .filter(values -> values.size() == Reading.oneOrMore(node).size());
    }

    private Optional<FieldDefinition> field(String name, Spot spot) {
        Optional<FieldDefinition> field = settable.find(name);
        if (field.isEmpty() && known.find(name).isPresent()) {
            reading.problems().add(spot, "not-settable", "rules can ask for '" + name + "' but not set it");
        } else if (field.isEmpty()) {
            List<String> words = new ArrayList<>(settable.names());
            words.addAll(WORDS);
            reading.problems().addUnknown(spot, "unknown-field", name, words);
        }
        return field;
    }

    private List<Effect> set(Node.Entry entry, Spot spot) {
        Node value = entry.value();
        boolean force = false;
        if (entry.value() instanceof Node.Mapping mapping) {
            for (Node.Entry part : reading.entries(mapping, spot, VALUE_KEYS)) {
                if (part.key().equals("force")) {
                    force = reading.truth(part.value(), spot.below(part)).orElse(false);
                } else if (part.key().equals("value")) {
                    value = part.value();
                }
            }
            if (value == mapping) {
                reading.problems().add(spot, "required", "the value is missing");
                return List.of();
            }
        }
        boolean forced = force;
        Node given = value;
        return field(entry.key(), spot)
                .flatMap(known -> all(given, spot.at(given), known))
                .<Effect>map(read -> new Effect.Set(entry.key(), read, forced))
                .stream()
                .toList();
    }

    private List<String> texts(Node node, Spot spot) {
        return Reading.oneOrMore(node).stream()
                .flatMap(one -> reading.text(one, spot.at(one)).stream())
                .toList();
    }

    private Optional<Effect> task(Node node, Spot spot) {
        if (node instanceof Node.Scalar) {
            return reading.text(node, spot).map(title -> new Effect.AddTask(title, Optional.empty(), false));
        }
        Map<String, Node> parts = parts(node, spot, TASK_KEYS);
        Optional<String> title = part(parts, "title", spot);
        Optional<String> group = part(parts, "group", spot);
        boolean mandatory = Optional.ofNullable(parts.get("mandatory"))
                .flatMap(flag -> reading.truth(flag, spot.at(flag)))
                .orElse(false);
        return required(title, "title", spot).map(named -> new Effect.AddTask(named, group, mandatory));
    }

    private Optional<Effect> request(Node node, Spot spot) {
        Map<String, Node> parts = parts(node, spot, REQUEST_KEYS);
        Map<String, String> with = Optional.ofNullable(parts.get("with"))
                .map(mapping -> parameters(mapping, spot.at(mapping)))
                .orElse(Map.of());
        return required(part(parts, "name", spot), "name", spot).map(name -> new Effect.Request(name, with));
    }

    private Optional<Effect> request(RequestKind kind, Node node, Spot spot) {
        boolean bare = node instanceof Node.Scalar scalar
                && scalar.style() == Node.Style.TRUTH
                && scalar.text().equalsIgnoreCase("true");
        return Optional.of(new Effect.Request(kind.key(), bare ? Map.of() : parameters(node, spot)));
    }

    private Map<String, String> parameters(Node node, Spot spot) {
        Map<String, String> parameters = new TreeMap<>();
        byField(node, spot)
                .forEach(part -> reading.text(part.value(), spot.below(part))
                        .ifPresent(text -> parameters.put(part.key(), text)));
        return parameters;
    }

    private Map<String, Node> parts(Node node, Spot spot, List<String> keys) {
        Map<String, Node> parts = new TreeMap<>();
        reading.entries(node, spot, keys).forEach(entry -> parts.put(entry.key(), entry.value()));
        return parts;
    }

    private Optional<String> part(Map<String, Node> parts, String key, Spot spot) {
        return Optional.ofNullable(parts.get(key)).flatMap(node -> reading.text(node, spot.at(node)));
    }

    private Optional<String> required(Optional<String> text, String key, Spot spot) {
        if (text.isEmpty()) {
            reading.problems().add(spot, "required", "'" + key + "' is missing");
        }
        return text;
    }

    /** The fields a rule sets or clears twice cannot both be meant. */
    void refuseSetTwice(Does does, Spot spot) {
        new TreeSet<>(RuleCheck.setTwice(does.effects(), does.computes()))
                .forEach(field -> reading.problems().add(spot, "set-twice", "sets '" + field + "' twice"));
    }
}
