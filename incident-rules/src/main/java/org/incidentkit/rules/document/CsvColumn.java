package org.incidentkit.rules.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentkit.rules.document.Node.Position;
import org.incidentkit.rules.document.Node.Style;

/**
 * What a column of a table says about every rule. Its header is one of
 * <ul>
 *   <li>a part of a rule: {@code id}, {@code order}, {@code owner} …; {@code on}, {@code when} and {@code then} hold
 *       what stands after these words in a YAML document;
 *   <li>{@code when FIELD} or {@code when FIELD OPERATOR};
 *   <li>{@code then FIELD}, {@code then FIELD force}, {@code then addTags}, {@code then removeTags}, {@code then clear},
 *       {@code then addTask}, {@code then add FIELD}, {@code then remove FIELD}.
 * </ul>
 *
 * @param header as it is written
 * @param at where its header stands
 * @param part where its cells go
 */
record CsvColumn(String header, Position at, Part part) {
    static final String WHEN = "when";
    static final String THEN = "then";
    static final String FORCE = "force";
    private static final List<String> FRAGMENTS = List.of("on", WHEN, THEN);
    private static final List<String> LISTS = List.of("addTags", "removeTags", "clear", "addTask");
    private static final List<String> NESTED = List.of("add", "remove");

    /** Where the cells of a column go. */
    sealed interface Part {}

    /** A part of the rule. */
    record OfRule(String key) implements Part {}

    /** A test. */
    record Tested(String field, Operator operator) implements Part {}

    /** An effect: a word of {@code then}, and a field where the word has one. */
    record Effect(String word, Optional<String> field, boolean force) implements Part {}

    static Optional<CsvColumn> of(String header, Position at, Problems problems) {
        List<String> words = List.of(header.strip().split("\\s+", -1));
        if (words.size() == 1 && RuleReader.KEYS.contains(words.get(0))) {
            return Optional.of(new CsvColumn(header, at, new OfRule(words.get(0))));
        }
        Optional<Part> part = words.get(0).equals(WHEN)
                ? tested(words, at, problems)
                : words.get(0).equals(THEN) ? effect(words) : Optional.empty();
        boolean known = words.get(0).equals(WHEN) && words.size() <= 3;
        if (part.isEmpty() && !known) {
            List<String> forms = new ArrayList<>(RuleReader.KEYS);
            forms.addAll(List.of("when FIELD OPERATOR", "then FIELD"));
            problems.addUnknown(new Spot(at, ""), "unknown-column", header, forms);
        }
        return part.map(found -> new CsvColumn(header, at, found));
    }

    private static Optional<Part> tested(List<String> words, Position at, Problems problems) {
        if (words.size() > 3) {
            return Optional.empty();
        }
        String operator = words.size() == 3 ? words.get(2) : Operator.IS.key;
        if (Operator.of(operator).isEmpty()) {
            problems.addUnknown(new Spot(at, ""), "unknown-key", operator, Operator.KEYS);
        }
        return Operator.of(operator).map(known -> new Tested(words.get(1), known));
    }

    private static Optional<Part> effect(List<String> words) {
        boolean forced = words.size() == 3 && words.get(2).equals(FORCE);
        boolean nested = words.size() == 3 && NESTED.contains(words.get(1));
        if (nested) {
            return Optional.of(new Effect(words.get(1), Optional.of(words.get(2)), false));
        }
        return words.size() == 2 || forced
                ? Optional.of(new Effect(words.get(1), Optional.empty(), forced))
                : Optional.empty();
    }

    /** The cell as a part of a document. */
    Optional<Node> node(String cell, Position where, CsvCell cells) {
        if (part instanceof OfRule rule) {
            return FRAGMENTS.contains(rule.key()) ? cells.fragment(cell, where) : Optional.of(cells.one(cell, where));
        }
        if (part instanceof Tested tested) {
            return Optional.of(
                    switch (tested.operator().operand) {
                        case VALUES, TEXTS -> cells.list(cell, where);
                        default -> cells.one(cell, where);
                    });
        }
        Effect effect = (Effect) part;
        boolean list = LISTS.contains(effect.word()) || effect.field().isPresent();
        return Optional.of(list ? cells.list(cell, where) : cells.several(cell, where));
    }

    /** What stands in {@code then} for the cell. */
    Node.Entry then(Node value, Position where) {
        Effect effect = (Effect) part;
        if (effect.force()) {
            Node truth = new Node.Scalar("true", Style.TRUTH, where);
            List<Node.Entry> parts =
                    List.of(new Node.Entry("value", where, value), new Node.Entry(FORCE, where, truth));
            return new Node.Entry(effect.word(), at, new Node.Mapping(parts, where));
        }
        Node below = effect.field()
                .<Node>map(field -> new Node.Mapping(List.of(new Node.Entry(field, at, value)), where))
                .orElse(value);
        return new Node.Entry(effect.word(), at, below);
    }
}
