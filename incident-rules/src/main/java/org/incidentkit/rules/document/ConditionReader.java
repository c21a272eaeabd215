package org.incidentkit.rules.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.common.InvalidDefinitionException;
import org.incidentkit.core.condition.All;
import org.incidentkit.core.condition.Any;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.ConditionCheck;
import org.incidentkit.core.condition.ConditionEvaluator;
import org.incidentkit.core.condition.Constant;
import org.incidentkit.core.condition.FactTest.Bound;
import org.incidentkit.core.condition.Not;
import org.incidentkit.core.field.FieldCatalog;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.rules.document.Operator.Operand;
import org.incidentkit.rules.model.LinearTimePatterns;
import org.incidentkit.rules.model.RuleLimits;

/**
 * Reads {@code when}: {@code always}, {@code never}, or a mapping of {@code all}, {@code any}, {@code not} and fields,
 * all of which must hold. After a field stands a value, or a mapping of operators, all of which must hold; one lower
 * and one upper bound of the same field are one range.
 */
final class ConditionReader {
    private final Reading reading;
    private final FieldCatalog catalog;
    private final TestReader tests;
    private final ConditionEvaluator evaluator = ConditionEvaluator.withPatterns(new LinearTimePatterns());
    private int conditions;

    ConditionReader(Reading reading, FieldCatalog catalog, ValueReader values) {
        this.reading = reading;
        this.catalog = catalog;
        this.tests = new TestReader(reading, values);
    }

    Condition read(Node node, Spot spot) {
        return read(node, spot, 1);
    }

    /** What cannot be read is never so; the problem is noted. */
    private Condition read(Node node, Spot spot, int depth) {
        if (isTooMuch(spot, depth)) {
            return Constant.NEVER;
        }
        if (node instanceof Node.Scalar scalar && scalar.text().equals("always")) {
            return Constant.ALWAYS;
        }
        if (node instanceof Node.Scalar scalar && scalar.text().equals("never")) {
            return Constant.NEVER;
        }
        List<Condition> parts = new ArrayList<>();
        List<Node.Entry> entries =
                reading.mapping(node, spot).map(Node.Mapping::entries).orElse(List.of());
        entries.forEach(entry -> parts.add(part(entry, spot.below(entry), depth)));
        if (node instanceof Node.Mapping && parts.isEmpty()) {
            reading.problems()
                    .add(spot, "empty", "the mapping is empty: say 'always' for a condition that always holds");
        }
        return parts.size() == 1 ? parts.get(0) : new All(parts);
    }

    private boolean isTooMuch(Spot spot, int depth) {
        conditions++;
        if (depth > RuleLimits.CONDITION_NESTING) {
            reading.problems()
                    .add(shortened(spot), "too-deep", "is nested deeper than " + RuleLimits.CONDITION_NESTING);
            return true;
        }
        if (conditions == RuleLimits.CONDITIONS + 1) {
            reading.problems()
                    .add(spot, "too-many-conditions", "is more than the " + RuleLimits.CONDITIONS + "th condition");
        }
        return conditions > RuleLimits.CONDITIONS;
    }

    private static Spot shortened(Spot spot) {
        return new Spot(spot.at(), Quote.of(spot.path()));
    }

    private Condition part(Node.Entry entry, Spot spot, int depth) {
        return switch (entry.key()) {
            case "all" -> new All(parts(entry.value(), spot, depth));
            case "any" -> new Any(parts(entry.value(), spot, depth));
            case "not" -> new Not(read(entry.value(), spot.at(entry.value()), depth + 1));
            default -> field(entry, spot);
        };
    }

    private List<Condition> parts(Node node, Spot spot, int depth) {
        List<Node> items = reading.items(node, spot);
        if (node instanceof Node.Items && items.isEmpty()) {
            reading.problems().add(spot, "empty", "the list of conditions is empty");
        }
        List<Condition> parts = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            if (conditions <= RuleLimits.CONDITIONS) {
                parts.add(read(items.get(i), spot.item(i, items.get(i)), depth + 1));
            }
        }
        return parts;
    }

    private Condition field(Node.Entry entry, Spot spot) {
        Optional<FieldDefinition> field = catalog.find(entry.key());
        if (field.isEmpty()) {
            unknown(entry, spot);
            return Constant.NEVER;
        }
        if (!(entry.value() instanceof Node.Mapping operators)) {
            return test(field.get(), new Tested(Operator.IS, entry.value(), spot.at(entry.value())));
        }
        List<Tested> tested = new ArrayList<>();
        for (Node.Entry operator : operators.entries()) {
            Spot at = spot.below(operator);
            Operator.of(operator.key())
                    .ifPresentOrElse(
                            known -> tested.add(new Tested(known, operator.value(), at)),
                            () -> reading.problems().addUnknown(at, "unknown-key", operator.key(), Operator.KEYS));
        }
        if (operators.entries().isEmpty()) {
            reading.problems().add(spot, "empty", "field '" + entry.key() + "' is not tested");
        }
        return isRange(tested) ? range(field.get(), tested) : all(field.get(), tested);
    }

    private record Tested(Operator operator, Node operand, Spot spot) {}

    private void unknown(Node.Entry entry, Spot spot) {
        String name = entry.key();
        boolean isOperator = Operator.of(name).isPresent();
        if (isOperator) {
            reading.problems()
                    .add(spot, "unknown-field", "'" + name + "' tests a field: write { field: { " + name + ": … } }");
        } else {
            List<String> words = new ArrayList<>(catalog.names());
            words.addAll(List.of("all", "any", "not"));
            reading.problems().addUnknown(spot, "unknown-field", name, words);
        }
    }

    private static boolean isRange(List<Tested> tested) {
        long lower = tested.stream()
                .filter(one -> one.operator().operand == Operand.LOWER)
                .count();
        long upper = tested.stream()
                .filter(one -> one.operator().operand == Operand.UPPER)
                .count();
        return tested.size() == 2 && lower == 1 && upper == 1;
    }

    private Condition range(FieldDefinition field, List<Tested> tested) {
        boolean lowerFirst = tested.get(0).operator().operand == Operand.LOWER;
        Optional<Bound> lower = bound(field, tested.get(lowerFirst ? 0 : 1));
        Optional<Bound> upper = bound(field, tested.get(lowerFirst ? 1 : 0));
        return lower.isPresent() && upper.isPresent()
                ? checked(
                        TestReader.range(field.name(), lower, upper),
                        tested.get(0).spot())
                : Constant.NEVER;
    }

    private Optional<Bound> bound(FieldDefinition field, Tested tested) {
        return tests.bound(field, tested.operator(), tested.operand(), tested.spot());
    }

    private Condition all(FieldDefinition field, List<Tested> tested) {
        List<Condition> parts = tested.stream().map(one -> test(field, one)).toList();
        conditions += Math.max(0, parts.size() - 1);
        return parts.size() == 1 ? parts.get(0) : new All(parts);
    }

    private Condition test(FieldDefinition field, Tested tested) {
        return tests.test(field, tested.operator(), tested.operand(), tested.spot())
                .map(condition -> checked(condition, tested.spot()))
                .orElse(Constant.NEVER);
    }

    /** Checked where it stands, so that problems know their line. */
    private Condition checked(Condition condition, Spot spot) {
        reading.problems().addAll(spot, ConditionCheck.check(condition, catalog));
        try {
            evaluator.bind(condition);
        } catch (InvalidDefinitionException unusable) {
            reading.problems()
                    .addAll(
                            spot,
                            unusable.violations().stream()
                                    .filter(violation -> violation.code().equals("pattern"))
                                    .toList());
        }
        return condition;
    }
}
