package org.incidentkit.rules.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incidentkit.rules.document.CsvRows.Row;
import org.incidentkit.rules.document.Node.Position;

/** A row of a table as the rule it tells; used once. */
final class CsvRule {
    private final CsvCell cells;
    private final Row row;
    private final List<CsvColumn> columns;
    private final List<Node.Entry> parts = new ArrayList<>();
    private final Map<String, List<Node.Entry>> tests = new LinkedHashMap<>();
    private final Map<String, Position> tested = new LinkedHashMap<>();
    private final List<Node> effects = new ArrayList<>();

    CsvRule(CsvCell cells, Row row, List<CsvColumn> columns) {
        this.cells = cells;
        this.row = row;
        this.columns = columns;
    }

    Node node() {
        for (CsvColumn column : columns) {
            int index = column.at().column() - 1;
            String cell = row.cell(index);
            if (!CsvCell.isEmpty(cell)) {
                column.node(cell, row.at(index), cells).ifPresent(node -> add(column, node, row.at(index)));
            }
        }
        conditions();
        if (!effects.isEmpty()) {
            parts.add(new Node.Entry(CsvColumn.THEN, row.at(0), new Node.Items(effects, row.at(0))));
        }
        return new Node.Mapping(parts, row.at(0));
    }

    private void add(CsvColumn column, Node node, Position at) {
        if (column.part() instanceof CsvColumn.Tested test) {
            tested.putIfAbsent(test.field(), column.at());
            tests.computeIfAbsent(test.field(), any -> new ArrayList<>())
                    .add(new Node.Entry(test.operator().key, at, node));
        } else if (column.part() instanceof CsvColumn.Effect) {
            effects.add(new Node.Mapping(List.of(column.then(node, at)), at));
        } else if (column.header().equals(CsvColumn.THEN)) {
            effects.addAll(Reading.oneOrMore(node));
        } else {
            parts.add(new Node.Entry(column.header(), at, node));
        }
    }

    /** Everything the row asks for must hold. */
    private void conditions() {
        if (tests.isEmpty()) {
            return;
        }
        List<Node.Entry> fields = new ArrayList<>();
        tests.forEach((field, operators) -> {
            Position at = tested.getOrDefault(field, row.at(0));
            fields.add(new Node.Entry(
                    field, at, new Node.Mapping(operators, operators.get(0).at())));
        });
        Node columns = new Node.Mapping(fields, row.at(0));
        List<Node.Entry> whole =
                parts.stream().filter(part -> part.key().equals(CsvColumn.WHEN)).toList();
        if (whole.isEmpty()) {
            parts.add(new Node.Entry(CsvColumn.WHEN, row.at(0), columns));
        } else {
            parts.removeAll(whole);
            Node both = new Node.Items(List.of(columns, whole.get(0).value()), row.at(0));
            Node all = new Node.Mapping(List.of(new Node.Entry("all", row.at(0), both)), row.at(0));
            parts.add(new Node.Entry(CsvColumn.WHEN, row.at(0), all));
        }
    }
}
