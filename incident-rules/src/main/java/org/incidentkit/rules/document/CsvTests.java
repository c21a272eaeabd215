package org.incidentkit.rules.document;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes a condition apart into columns, where it is nothing but one test of each of some fields. */
final class CsvTests {
    private CsvTests() {}

    /** The cells by their headers, in the order of the tests; empty when the condition is more than that. */
    static Optional<Map<String, String>> of(Node when) {
        Map<String, String> cells = new LinkedHashMap<>();
        Set<String> fields = new LinkedHashSet<>();
        for (Node test : tests(when)) {
            if (!(test instanceof Node.Mapping mapping)
                    || mapping.entries().size() != 1
                    || !isField(mapping.entries().get(0).key())
                    || !fields.add(mapping.entries().get(0).key())
                    || !add(mapping.entries().get(0), cells)) {
                return Optional.empty();
            }
        }
        return cells.isEmpty() ? Optional.empty() : Optional.of(cells);
    }

    private static List<Node> tests(Node when) {
        boolean several = when instanceof Node.Mapping mapping
                && mapping.entries().size() == 1
                && mapping.entries().get(0).key().equals("all");
        if (!several) {
            return List.of(when);
        }
        List<Node> parts =
                Reading.oneOrMore(((Node.Mapping) when).entries().get(0).value());
        // A combination of one or none reads back as another condition.
        return parts.size() > 1 ? parts : List.of(when);
    }

    private static boolean isField(String key) {
        return !List.of("all", "any", "not").contains(key);
    }

    private static boolean add(Node.Entry test, Map<String, String> cells) {
        if (test.value() instanceof Node.Scalar value) {
            return add(test.key(), Operator.IS, value, cells);
        }
        if (!(test.value() instanceof Node.Mapping operators)) {
            return false;
        }
        return operators.entries().stream()
                .allMatch(one -> Operator.of(one.key())
                        .filter(operator -> add(test.key(), operator, one.value(), cells))
                        .isPresent());
    }

    private static boolean add(String field, Operator operator, Node operand, Map<String, String> cells) {
        String header = CsvColumn.WHEN + " " + field + (operator == Operator.IS ? "" : " " + operator.key);
        if (operand instanceof Node.Scalar scalar) {
            cells.put(header, CsvCell.written(scalar, false));
            return true;
        }
        boolean written = operand instanceof Node.Items list
                && !list.items().isEmpty()
                && list.items().stream().allMatch(Node.Scalar.class::isInstance);
        if (written) {
            cells.put(header, CsvCell.written(((Node.Items) operand).items()));
        }
        return written;
    }
}
