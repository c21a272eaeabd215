package org.incidentkit.rules.compile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.incidentkit.core.condition.FactTest;
import org.incidentkit.core.condition.FactTest.HasPart;
import org.incidentkit.core.condition.FactTest.HasWords;
import org.incidentkit.core.condition.FactTest.OneOf;
import org.incidentkit.core.condition.FactTest.Position;
import org.incidentkit.core.condition.FactTest.Under;
import org.incidentkit.core.condition.FactTest.WithinBlocks;
import org.incidentkit.core.condition.FoldedText;
import org.incidentkit.rules.compile.PartIndex.Part;

/** Collects the tests of one field. */
final class FieldPlan {
    /** The field's place among those of its stage. */
    final int number;

    private final String name;
    final Map<OneOf, Integer> values = new LinkedHashMap<>();
    final Map<HasWords, Integer> words = new LinkedHashMap<>();
    final Map<Under, Integer> trees = new LinkedHashMap<>();
    final Map<WithinBlocks, Integer> blocks = new LinkedHashMap<>();
    final List<Part> parts = new ArrayList<>();
    final Ints patterns = new Ints();
    private final Map<Kind, TreeSet<Comparable<Object>>> bounds = new EnumMap<>(Kind.class);
    private final Map<Kind, OrderIndex> orders = new EnumMap<>(Kind.class);
    private int exists = -1;

    FieldPlan(String name, int number) {
        this.name = name;
        this.number = number;
    }

    /** Takes a test that is found by looking values up. */
    void list(FactTest test, int listed) {
        if (test instanceof OneOf oneOf) {
            values.put(oneOf, listed);
        } else if (test instanceof HasWords has) {
            words.put(has, listed);
        } else if (test instanceof Under under) {
            trees.put(under, listed);
        } else if (test instanceof WithinBlocks within) {
            blocks.put(within, listed);
        } else if (test instanceof HasPart part) {
            parts.add(new Part(FoldedText.of(part.part()).folded(), part.position(), listed));
        } else {
            exists = listed;
        }
    }

    /** Takes a pattern of whose matches each has one of these parts. */
    void pattern(List<String> literals, int listed) {
        literals.forEach(literal -> parts.add(new Part(literal, Position.ANYWHERE, listed)));
        patterns.add(listed);
    }

    void range(Ends range, Kind kind) {
        TreeSet<Comparable<Object>> sorted = bounds.computeIfAbsent(kind, any -> new TreeSet<>());
        range.keys().forEach(sorted::add);
    }

    /** Lays out the ranges, each kind in a slot from the given one on; {@return the next free slot} */
    int order(int slot) {
        int next = slot;
        for (Map.Entry<Kind, TreeSet<Comparable<Object>>> one : bounds.entrySet()) {
            orders.put(one.getKey(), new OrderIndex(next++, one.getKey(), new Order(one.getValue())));
        }
        return next;
    }

    OrderIndex order(Kind kind) {
        return Objects.requireNonNull(orders.get(kind));
    }

    FieldIndex done() {
        TextIndex texts = new TextIndex(new WordIndex(words), new PartIndex(parts), patterns.toArray());
        return new FieldIndex(
                name,
                exists,
                new ValueIndex(values),
                texts,
                new TreeIndex(trees),
                new AddressIndex(blocks),
                List.copyOf(orders.values()));
    }
}
