package org.incidentkit.rules.document;

import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.field.FieldType;
import org.incidentkit.core.field.PersonalUse;
import org.incidentkit.rules.model.FieldNameCheck;
import org.incidentkit.rules.model.RuleDefinitions;

/** Reads {@code fields}: a type for each name, or a mapping with {@code type} and more. */
final class FieldReader {
    private static final List<String> KEYS = List.of("type", "choices", "multiple", "labels", "personal");
    private static final List<String> PERSONAL_KEYS = List.of("purpose", "retention");

    private final Reading reading;

    FieldReader(Reading reading) {
        this.reading = reading;
    }

    /** The name of a type in documents: {@code dateTime}. */
    static String key(FieldType type) {
        String[] words = type.name().toLowerCase(Locale.ROOT).split("_", 0);
        StringBuilder key = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            key.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return key.toString();
    }

    List<FieldDefinition> read(Node node, Spot spot) {
        List<FieldDefinition> fields = new ArrayList<>();
        List<Node.Entry> entries =
                reading.mapping(node, spot).map(Node.Mapping::entries).orElse(List.of());
        for (Node.Entry entry : entries) {
            Spot at = spot.below(entry);
            Optional<FieldDefinition> field = field(entry, at);
            field.flatMap(own -> FieldNameCheck.of(new RuleDefinitions("fields", List.of(own), Map.of()), own))
                    .ifPresent(problem -> reading.problems().add(at, "field-name", problem));
            field.ifPresent(fields::add);
        }
        return fields;
    }

    private Optional<FieldDefinition> field(Node.Entry entry, Spot spot) {
        if (entry.value() instanceof Node.Mapping mapping) {
            return field(entry.key(), mapping, spot);
        }
        return type(entry.value(), spot.at(entry.value()))
                .flatMap(type -> built(spot, () -> FieldDefinition.of(entry.key(), type)));
    }

    private Optional<FieldDefinition> field(String name, Node.Mapping mapping, Spot spot) {
        Map<String, Node.Entry> parts = new TreeMap<>();
        reading.entries(mapping, spot, KEYS).forEach(entry -> parts.put(entry.key(), entry));
        Optional<FieldType> type = part(parts, "type")
                .flatMap(entry -> type(entry.value(), spot.below(entry).at(entry.value())));
        if (!parts.containsKey("type")) {
            reading.problems().add(spot, "required", "'type' is missing");
        }
        List<String> choices =
                part(parts, "choices").map(entry -> choices(entry, spot)).orElse(List.of());
        boolean multiple = part(parts, "multiple")
                .flatMap(entry -> reading.truth(entry.value(), spot.below(entry)))
                .orElse(false);
        Map<String, String> labels =
                part(parts, "labels").map(entry -> labels(entry, spot)).orElse(Map.of());
        Optional<PersonalUse> personal = part(parts, "personal").flatMap(entry -> personal(entry, spot.below(entry)));
        return type.flatMap(
                known -> built(spot, () -> new FieldDefinition(name, known, choices, labels, personal, multiple)));
    }

    private static Optional<Node.Entry> part(Map<String, Node.Entry> parts, String key) {
        return Optional.ofNullable(parts.get(key));
    }

    private Optional<FieldType> type(Node node, Spot spot) {
        Optional<String> text = reading.text(node, spot);
        Optional<FieldType> type = text.flatMap(name -> Arrays.stream(FieldType.values())
                .filter(known -> key(known).equals(name))
                .findFirst());
        if (text.isPresent() && type.isEmpty()) {
            List<String> known =
                    Arrays.stream(FieldType.values()).map(FieldReader::key).toList();
            reading.problems().addUnknown(spot, "unknown-type", text.get(), known);
        }
        return type;
    }

    private List<String> choices(Node.Entry entry, Spot spot) {
        Spot at = spot.below(entry);
        return reading.items(entry.value(), at).stream()
                .flatMap(item -> reading.text(item, at.at(item)).stream())
                .toList();
    }

    private Map<String, String> labels(Node.Entry entry, Spot spot) {
        Spot at = spot.below(entry);
        Map<String, String> labels = new TreeMap<>();
        reading.mapping(entry.value(), at)
                .map(Node.Mapping::entries)
                .orElse(List.of())
                .forEach(label ->
                        reading.text(label.value(), at.below(label)).ifPresent(text -> labels.put(label.key(), text)));
        return labels;
    }

    private Optional<PersonalUse> personal(Node.Entry entry, Spot spot) {
        Map<String, Node.Entry> parts = new TreeMap<>();
        reading.entries(entry.value(), spot, PERSONAL_KEYS).forEach(part -> parts.put(part.key(), part));
        Optional<String> purpose = part(parts, "purpose").flatMap(part -> reading.text(part.value(), spot.below(part)));
        Optional<Period> retention = part(parts, "retention")
                .flatMap(part -> reading.text(part.value(), spot.below(part))
                        .flatMap(text -> reading.parsed(
                                part.value(), spot.below(part), "a period such as P30D", Period::parse)));
        if (purpose.isEmpty() || retention.isEmpty()) {
            reading.problems().add(spot, "required", "personal data needs 'purpose' and 'retention'");
            return Optional.empty();
        }
        return built(spot, () -> new PersonalUse(purpose.get(), retention.get()));
    }

    private <T> Optional<T> built(Spot spot, Supplier<T> build) {
        try {
            return Optional.of(build.get());
        } catch (IllegalArgumentException refused) {
            reading.problems().add(spot, "field", Quote.of(String.valueOf(refused.getMessage())));
            return Optional.empty();
        }
    }
}
