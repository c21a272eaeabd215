package org.incidentkit.rules.document;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incidentkit.rules.model.Computation;
import org.incidentkit.rules.model.Computation.Fold;
import org.incidentkit.rules.model.Compute;

/**
 * Reads what a field is set to when it is worked out: {@code { copy: FIELD }}, {@code { plus: { field, time, calendar } }}
 * or {@code minus}, {@code { sum: [FIELDS] }}, {@code min}, {@code max}, {@code count}; {@code force} may stand beside.
 */
final class ComputeReader {
    static final List<String> WORDS = List.of("copy", "plus", "minus", "sum", "min", "max", "count");
    private static final List<String> KEYS = keys();
    private static final List<String> SHIFT_KEYS = List.of("field", "time", "calendar");

    private final Reading reading;
    private final ValueReader values;

    ComputeReader(Reading reading, ValueReader values) {
        this.reading = reading;
        this.values = values;
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>(WORDS);
        keys.add("force");
        return List.copyOf(keys);
    }

    static boolean isComputed(Node.Mapping mapping) {
        return mapping.entries().stream().anyMatch(entry -> WORDS.contains(entry.key()));
    }

    Optional<Compute> read(String field, Node.Mapping mapping, Spot spot) {
        boolean force = false;
        List<Computation> computations = new ArrayList<>();
        for (Node.Entry part : reading.entries(mapping, spot, KEYS)) {
            Spot at = spot.below(part).at(part.value());
            if (part.key().equals("force")) {
                force = reading.truth(part.value(), at).orElse(false);
            } else if (WORDS.contains(part.key())) {
                computation(part, at).ifPresent(computations::add);
            }
        }
        long words = mapping.entries().stream()
                .filter(entry -> WORDS.contains(entry.key()))
                .count();
        if (words > 1) {
            reading.problems().add(spot, "several-values", "works out more than one value");
        }
        boolean forced = force;
        return computations.stream().findFirst().map(computation -> new Compute(field, computation, forced));
    }

    private Optional<Computation> computation(Node.Entry part, Spot spot) {
        return switch (part.key()) {
            case "copy" -> reading.text(part.value(), spot).map(Computation.Copy::new);
            case "plus" -> shift(part.value(), spot, false);
            case "minus" -> shift(part.value(), spot, true);
            case "sum" -> folded(Fold.SUM, part.value(), spot);
            case "min" -> folded(Fold.MIN, part.value(), spot);
            case "max" -> folded(Fold.MAX, part.value(), spot);
            default -> folded(Fold.COUNT, part.value(), spot);
        };
    }

    private Optional<Computation> folded(Fold fold, Node node, Spot spot) {
        List<String> fields = Reading.oneOrMore(node).stream()
                .flatMap(one -> reading.text(one, spot.at(one)).stream())
                .toList();
        return Optional.of(new Computation.Folded(fold, fields));
    }

    private Optional<Computation> shift(Node node, Spot spot, boolean back) {
        Map<String, Node> parts = new HashMap<>();
        reading.entries(node, spot, SHIFT_KEYS).forEach(part -> parts.put(part.key(), part.value()));
        Optional<String> field = text(parts, "field", spot);
        Optional<String> calendar = text(parts, "calendar", spot);
        Optional<Duration> time =
                Optional.ofNullable(parts.get("time")).flatMap(at -> values.duration(at, spot.at(at)));
        if (node instanceof Node.Mapping && (!parts.containsKey("field") || !parts.containsKey("time"))) {
            reading.problems().add(spot, "required", "needs 'field' and 'time'");
        }
        if (time.filter(Duration::isNegative).isPresent()) {
            reading.problems().add(spot, "negative", "the time is negative: say plus or minus");
        }
        return field.flatMap(from -> time.map(by -> new Computation.Shift(from, back ? by.negated() : by, calendar)));
    }

    private Optional<String> text(Map<String, Node> parts, String key, Spot spot) {
        return Optional.ofNullable(parts.get(key)).flatMap(node -> reading.text(node, spot.at(node)));
    }
}
