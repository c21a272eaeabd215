package org.incidentkit.rules.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.incidentkit.core.condition.All;
import org.incidentkit.core.condition.Condition;
import org.incidentkit.core.condition.Conditions;
import org.incidentkit.core.condition.FactTest;
import org.incidentkit.core.condition.FactTest.Bound;
import org.incidentkit.core.condition.FactTest.Position;
import org.incidentkit.core.condition.FactTest.Quantity;
import org.incidentkit.core.condition.FactTest.Reach;
import org.incidentkit.core.condition.FactValue;
import org.incidentkit.core.condition.FieldTests;
import org.incidentkit.core.condition.Not;
import org.incidentkit.core.field.FieldDefinition;
import org.incidentkit.core.field.FieldType;

/** Reads what stands after one operator as a test of one field. */
final class TestReader {
    private final Reading reading;
    private final ValueReader values;

    TestReader(Reading reading, ValueReader values) {
        this.reading = reading;
        this.values = values;
    }

    Optional<Condition> test(FieldDefinition field, Operator operator, Node node, Spot spot) {
        return switch (operator.operand) {
            case VALUE -> values.value(node, spot, field).map(value -> ofValues(field, operator, List.of(value)));
            case VALUES -> ofValues(field, operator, node, spot);
            case LOWER, UPPER ->
                bound(field, operator, node, spot)
                        .map(bound -> range(
                                field.name(),
                                Optional.of(bound).filter(any -> operator.operand == Operator.Operand.LOWER),
                                Optional.of(bound).filter(any -> operator.operand == Operator.Operand.UPPER)));
            case DURATION -> ofTime(field, reach(operator), node, spot);
            case TEXT -> reading.text(node, spot).map(text -> ofText(field.name(), operator, text));
            case TEXTS -> ofTexts(field.name(), operator, node, spot);
            case TRUTH ->
                reading.truth(node, spot)
                        .map(truth -> truth == (operator == Operator.EXISTS)
                                ? Conditions.field(field.name()).exists()
                                : Conditions.field(field.name()).missing());
        };
    }

    /** Of dates days are counted, of instants time. */
    private Optional<Condition> ofTime(FieldDefinition field, Reach reach, Node node, Spot spot) {
        return field.type() == FieldType.DATE
                ? values.days(node, spot)
                        .map(days -> new FactTest.DaysFromNow(field.name(), reach, days.count(), days.zone()))
                : values.duration(node, spot).map(distance -> new FactTest.FromNow(field.name(), reach, distance));
    }

    static Condition range(String field, Optional<Bound> lower, Optional<Bound> upper) {
        return new FactTest.InRange(field, lower, upper);
    }

    Optional<Bound> bound(FieldDefinition field, Operator operator, Node node, Spot spot) {
        boolean inclusive = operator == Operator.AT_LEAST || operator == Operator.AT_MOST;
        return values.value(node, spot, field).map(value -> new Bound(value, inclusive));
    }

    private Optional<Condition> ofValues(FieldDefinition field, Operator operator, Node node, Spot spot) {
        if (!(node instanceof Node.Items items)) {
            return reading.wanted(spot, "a list", node);
        }
        int wanted = items.items().size();
        List<FactValue> read = values.values(node, spot, field);
        if (operator == Operator.BETWEEN && wanted != 2) {
            return reading.wanted(spot, "two values, least and most", node);
        }
        return read.size() < wanted ? Optional.empty() : Optional.of(ofValues(field, operator, read));
    }

    private static Condition ofValues(FieldDefinition field, Operator operator, List<FactValue> values) {
        FieldTests tests = Conditions.field(field.name());
        return switch (operator) {
            case IS, IN, CONTAINS_ANY -> tests.in(values);
            case IS_NOT, NOT_IN -> tests.notIn(values);
            case CONTAINS_ALL -> new All(values.stream().map(tests::is).toList());
            default -> tests.between(values.get(0), values.get(1));
        };
    }

    private static Reach reach(Operator operator) {
        return switch (operator) {
            case WITHIN_LAST -> Reach.WITHIN_LAST;
            case WITHIN_NEXT -> Reach.WITHIN_NEXT;
            case LONGER_AGO -> Reach.LONGER_AGO;
            default -> Reach.FURTHER_AHEAD;
        };
    }

    private static Condition ofText(String field, Operator operator, String text) {
        return switch (operator) {
            case WORD, PHRASE -> new FactTest.HasWords(field, Quantity.ANY, List.of(text));
            case CONTAINS -> new FactTest.HasPart(field, Position.ANYWHERE, text);
            case STARTS_WITH -> new FactTest.HasPart(field, Position.START, text);
            case ENDS_WITH -> new FactTest.HasPart(field, Position.END, text);
            default -> new FactTest.Matches(field, text);
        };
    }

    private Optional<Condition> ofTexts(String field, Operator operator, Node node, Spot spot) {
        List<Node> nodes = Reading.oneOrMore(node);
        List<String> texts = new ArrayList<>();
        IntStream.range(0, nodes.size())
                .forEach(i -> reading.text(nodes.get(i), nodes.get(i) == node ? spot : spot.item(i, nodes.get(i)))
                        .ifPresent(texts::add));
        if (texts.size() < nodes.size()) {
            return Optional.empty();
        }
        return switch (operator) {
            case ANY_WORD -> Optional.of(new FactTest.HasWords(field, Quantity.ANY, texts));
            case ALL_WORDS -> Optional.of(new FactTest.HasWords(field, Quantity.ALL, texts));
            case WITHIN -> Optional.of(new FactTest.WithinBlocks(field, texts));
            default -> under(field, operator, texts, spot);
        };
    }

    private Optional<Condition> under(String field, Operator operator, List<String> texts, Spot spot) {
        try {
            List<FactValue.Path> paths = texts.stream().map(FactValue.Path::of).toList();
            Condition under = new FactTest.Under(field, paths);
            return Optional.of(operator == Operator.UNDER ? under : new Not(under));
        } catch (IllegalArgumentException malformed) {
            reading.problems().add(spot, "wrong-value", Quote.of(String.valueOf(malformed.getMessage())));
            return Optional.empty();
        }
    }
}
