package org.incidentkit.rules.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.field.NearestName;
import org.incidentkit.core.triage.Stage;
import org.incidentkit.rules.document.CsvRows.Row;
import org.incidentkit.rules.document.Node.Position;
import org.incidentkit.rules.model.RuleLimits;

/**
 * Reads decision tables as a spreadsheet saves them into the tree of a document. First come rows of a word and what it
 * says: {@code ruleSet}, {@code zone}, {@code field}; then for each table {@code stage}, {@code block}, {@code hitPolicy}, a row of
 * headers ({@link CsvColumn}) and a row for each rule ({@link CsvCell}). Blank rows, and rows that begin with
 * {@code #}, say nothing. Positions are rows and columns as the spreadsheet shows them.
 */
final class CsvReader {
    private static final Position START = new Position(1, 1);
    private static final int MOST_ROWS = 2 * RuleLimits.RULES;
    static final List<String> WORDS = List.of("ruleSet", "zone", "field", "stage", "block", "hitPolicy", "priorities");

    private static final String COMMENT = "#";
    private static final List<String> STAGES = List.of(Stage.values()).stream()
            .map(stage -> Objects.requireNonNull(DocumentReader.STAGES.get(stage)))
            .toList();

    private final Problems problems;
    private final CsvCell cells;
    private final List<Node.Entry> top = new ArrayList<>();
    private final List<Node.Entry> fields = new ArrayList<>();
    private final Map<String, List<Node>> stages = new LinkedHashMap<>();
    private final List<Node.Entry> block = new ArrayList<>();
    private final List<CsvColumn> columns = new ArrayList<>();
    private final List<Node> rules = new ArrayList<>();
    private String stage = "";
    private Position blockAt = START;
    private boolean inTable;
    private int width;

    CsvReader(Problems problems) {
        this.problems = problems;
        this.cells = new CsvCell(problems);
    }

    /** The tables as one document; empty when they cannot be read as tables. */
    Optional<Node> read(String text) {
        CsvRows rows = new CsvRows(text, problems);
        int read = 0;
        for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
            read++;
            if (read > MOST_ROWS) {
                problems.add(new Spot(row.get().at(0), ""), "too-many-rows", "has more than " + MOST_ROWS + " rows");
                return Optional.empty();
            }
            boolean says = !row.get().isBlank() && !row.get().cell(0).strip().startsWith(COMMENT);
            if (says) {
                row(row.get());
            }
        }
        endBlock();
        if (!fields.isEmpty()) {
            top.add(new Node.Entry("fields", START, new Node.Mapping(fields, START)));
        }
        stages.forEach((name, blocks) -> top.add(new Node.Entry(name, START, new Node.Items(blocks, START))));
        return Optional.of(new Node.Mapping(top, START));
    }

    private void row(Row row) {
        switch (row.cell(0).strip()) {
            case "ruleSet", "zone" -> once(top, row.cell(0).strip(), row);
            case "field" -> field(row);
            case "stage" -> {
                endBlock();
                stage = row.cell(1).strip();
                if (!STAGES.contains(stage)) {
                    problems.addUnknown(new Spot(row.at(1), ""), "unknown-value", stage, STAGES);
                    // Read on as the stage that was meant: what is wrong inside it is told too.
                    stage = NearestName.of(stage, STAGES).orElse(STAGES.get(0));
                }
            }
            case "block" -> {
                endBlock();
                blockAt = row.at(0);
                once(block, "block", row);
            }
            case "hitPolicy" -> once(block, "hitPolicy", row);
            case "priorities" -> fragment(block, "priorities", row);
            default -> {
                if (inTable) {
                    rule(row);
                } else {
                    headers(row);
                }
            }
        }
    }

    private void once(List<Node.Entry> entries, String key, Row row) {
        add(entries, new Node.Entry(key, row.at(0), cells.one(row.cell(1), row.at(1))));
    }

    private void fragment(List<Node.Entry> entries, String key, Row row) {
        cells.fragment(row.cell(1), row.at(1)).ifPresent(node -> add(entries, new Node.Entry(key, row.at(0), node)));
    }

    private void field(Row row) {
        cells.fragment(row.cell(2), row.at(2))
                .ifPresent(type -> add(fields, new Node.Entry(row.cell(1).strip(), row.at(1), type)));
    }

    private void add(List<Node.Entry> entries, Node.Entry entry) {
        if (entries.stream().anyMatch(there -> there.key().equals(entry.key()))) {
            problems.add(new Spot(entry.at(), ""), "duplicate-key", "'" + Quote.of(entry.key()) + "' is here twice");
        }
        entries.add(entry);
    }

    private void headers(Row row) {
        inTable = true;
        width = 0;
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String header = String.join(" ", row.cell(i).strip().split("\\s+", -1));
            if (header.isEmpty()) {
                continue;
            }
            width = i + 1;
            if (!seen.add(header)) {
                problems.add(
                        new Spot(row.at(i), ""), "duplicate-key", "column '" + Quote.of(header) + "' is here twice");
            }
            CsvColumn.of(header, row.at(i), problems).ifPresent(columns::add);
        }
    }

    private void rule(Row row) {
        rules.add(new CsvRule(cells, row, columns).node());
        boolean tooMany = rules.size() == RuleLimits.RULES + 1;
        if (tooMany) {
            problems.add(new Spot(row.at(0), ""), "too-many-rules", "is more than the " + RuleLimits.RULES + "th rule");
        }
        for (int i = width; i < row.cells().size(); i++) {
            if (!row.cell(i).isBlank()) {
                problems.add(new Spot(row.at(i), ""), "no-column", "stands under no header");
            }
        }
    }

    private void endBlock() {
        if (!block.isEmpty() || inTable) {
            if (!STAGES.contains(stage)) {
                problems.add(new Spot(blockAt, ""), "required", "'stage', the block's, is missing");
            }
            List<Node.Entry> entries = new ArrayList<>(block);
            entries.add(new Node.Entry("rules", blockAt, new Node.Items(List.copyOf(rules), blockAt)));
            stages.computeIfAbsent(stage, any -> new ArrayList<>()).add(new Node.Mapping(entries, blockAt));
        }
        block.clear();
        columns.clear();
        rules.clear();
        inTable = false;
    }
}
