package org.incidentkit.rules.document;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.incidentkit.core.field.NearestName;
import org.incidentkit.rules.document.Node.Style;

/** Takes a document's parts for what they should be, and notes what they are not. */
final class Reading {
    private final Problems problems;
    private final Optional<ZoneId> zone;

    Reading(Problems problems) {
        this(problems, Optional.empty());
    }

    private Reading(Problems problems, Optional<ZoneId> zone) {
        this.problems = problems;
        this.zone = zone;
    }

    /** The same, of a document whose days are those of a zone. */
    Reading in(Optional<ZoneId> days) {
        return new Reading(problems, days);
    }

    /** The zone the document names for its days. */
    Optional<ZoneId> zone() {
        return zone;
    }

    Problems problems() {
        return problems;
    }

    Optional<Node.Mapping> mapping(Node node, Spot spot) {
        return node instanceof Node.Mapping mapping ? Optional.of(mapping) : wanted(spot, "a mapping", node);
    }

    /**
     * The entries of a mapping, of which only the known ones are expected. One that is misspelt is read as what was
     * meant, if that is not there, so that what is wrong inside it is told too.
     */
    List<Node.Entry> entries(Node node, Spot spot, Collection<String> known) {
        List<Node.Entry> entries =
                mapping(node, spot).map(Node.Mapping::entries).orElse(List.of());
        Set<String> there = new HashSet<>();
        entries.forEach(entry -> there.add(entry.key()));
        List<Node.Entry> meant = new ArrayList<>();
        for (Node.Entry entry : entries) {
            if (known.contains(entry.key())) {
                meant.add(entry);
            } else {
                problems.addUnknown(spot.below(entry), "unknown-key", entry.key(), known);
                String key =
                        NearestName.of(entry.key(), known).filter(there::add).orElse(entry.key());
                meant.add(new Node.Entry(key, entry.at(), entry.value()));
            }
        }
        return meant;
    }

    List<Node> items(Node node, Spot spot) {
        if (node instanceof Node.Items list) {
            return list.items();
        }
        wanted(spot, "a list", node);
        return List.of();
    }

    /** A list, or one thing without the brackets. */
    static List<Node> oneOrMore(Node node) {
        return node instanceof Node.Items list ? list.items() : List.of(node);
    }

    Optional<String> text(Node node, Spot spot) {
        if (node instanceof Node.Scalar scalar && (scalar.style() == Style.TEXT || scalar.style() == Style.CELL)) {
            return Optional.of(scalar.text());
        }
        String quotes = node instanceof Node.Scalar ? " (write it in quotes)" : "";
        return wanted(spot, "a text" + quotes, node);
    }

    Optional<Boolean> truth(Node node, Spot spot) {
        if (node instanceof Node.Scalar cell && cell.style() == Style.CELL) {
            return parsed(cell, spot, "true or false", Cells::truth);
        }
        return node instanceof Node.Scalar scalar && scalar.style() == Style.TRUTH
                ? Optional.of(scalar.text().equalsIgnoreCase("true"))
                : wanted(spot, "true or false", node);
    }

    Optional<Integer> whole(Node node, Spot spot) {
        boolean number = node instanceof Node.Scalar written
                && (written.style() == Style.NUMBER || written.style() == Style.CELL);
        return number && node instanceof Node.Scalar scalar
                ? parsed(scalar, spot, "a whole number", Integer::valueOf)
                : wanted(spot, "a whole number", node);
    }

    Optional<Instant> instant(Node node, Spot spot) {
        return text(node, spot)
                .flatMap(text -> parsed(
                        node,
                        spot,
                        "an instant such as 2026-01-31T08:00:00Z",
                        any -> OffsetDateTime.parse(text).toInstant()));
    }

    /** A zone by its name. */
    Optional<ZoneId> zone(String name, Spot spot) {
        try {
            return Optional.of(ZoneId.of(name));
        } catch (DateTimeException unknown) {
            problems.addUnknown(spot, "unknown-zone", name, new TreeSet<>(ZoneId.getAvailableZoneIds()));
            return Optional.empty();
        }
    }

    /** One of the names of an enumeration, in any case. */
    <E extends Enum<E>> Optional<E> constant(Node node, Spot spot, List<E> constants) {
        Optional<String> text = text(node, spot);
        Optional<E> found = text.flatMap(name -> constants.stream()
                .filter(constant -> constant.name().equalsIgnoreCase(name))
                .findFirst());
        if (text.isPresent() && found.isEmpty()) {
            List<String> names = constants.stream().map(Enum::name).toList();
            problems.addUnknown(spot, "unknown-value", text.get(), names);
        }
        return found;
    }

    <T> Optional<T> parsed(Node node, Spot spot, String wanted, Function<String, T> parse) {
        String text = node instanceof Node.Scalar scalar ? scalar.text() : "";
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException refused) {
            problems.add(spot, "wrong-value", "'" + Quote.of(text) + "' is not " + wanted);
            return Optional.empty();
        }
    }

    <T> Optional<T> wanted(Spot spot, String wanted, Node node) {
        problems.add(spot, "wrong-type", "expected " + wanted + ", found " + node.kind());
        return Optional.empty();
    }
}
