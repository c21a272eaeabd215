package org.incidentkit.rules.document;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.incidentkit.rules.document.Node.Style;

/** Takes a document's parts for what they should be, and notes what they are not. */
final class Reading {
    private final Problems problems;

    Reading(Problems problems) {
        this.problems = problems;
    }

    Problems problems() {
        return problems;
    }

    Optional<Node.Mapping> mapping(Node node, Spot spot) {
        return node instanceof Node.Mapping mapping ? Optional.of(mapping) : wanted(spot, "a mapping", node);
    }

    /** The entries of a mapping, of which only the known ones are expected. */
    List<Node.Entry> entries(Node node, Spot spot, Collection<String> known) {
        List<Node.Entry> entries =
                mapping(node, spot).map(Node.Mapping::entries).orElse(List.of());
        for (Node.Entry entry : entries) {
            if (!known.contains(entry.key())) {
                problems.addUnknown(spot.below(entry), "unknown-key", entry.key(), known);
            }
        }
        return entries;
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
        } catch (IllegalArgumentException | DateTimeParseException | ArithmeticException refused) {
            problems.add(spot, "wrong-value", "'" + Quote.of(text) + "' is not " + wanted);
            return Optional.empty();
        }
    }

    <T> Optional<T> wanted(Spot spot, String wanted, Node node) {
        problems.add(spot, "wrong-type", "expected " + wanted + ", found " + node.kind());
        return Optional.empty();
    }
}
