package org.incidentkit.core.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.incidentkit.core.classification.PriorityMatrix.Cell;
import org.incidentkit.core.common.InvalidDefinitionException;
import org.incidentkit.core.common.Violation;

/** Finds everything that keeps a set of cells from being a total and monotone function. */
final class MatrixCheck {
    private final List<Cell> cells;
    private final List<Violation> violations = new ArrayList<>();

    private MatrixCheck(List<Cell> cells) {
        this.cells = cells;
    }

    static void check(String id, List<Cell> cells) {
        MatrixCheck check = new MatrixCheck(cells);
        check.everything(id);
        check.raise(id);
    }

    static void checkMarks(String id, List<Cell> cells, List<Cell> marks) {
        MatrixCheck check = new MatrixCheck(cells);
        for (Cell mark : marks) {
            if (cells.stream().noneMatch(cell -> cell.at(mark.impact(), mark.urgency()))) {
                check.add(mark, "unknown-cell", "proposes a major incident, but is no cell of the matrix");
            }
        }
        if (!check.violations.isEmpty()) {
            check.everything(id);
        }
        check.raise(id);
    }

    private void raise(String id) {
        if (!violations.isEmpty()) {
            throw new InvalidDefinitionException("priority matrix '" + id + "'", violations);
        }
    }

    private void everything(String id) {
        if (id.isBlank()) {
            violations.add(Violation.of("id", "blank", "a matrix needs a name"));
        }
        if (cells.isEmpty()) {
            violations.add(Violation.of("cells", "empty", "a matrix needs at least one cell"));
        }
        doubled();
        holes();
        monotone();
    }

    private void doubled() {
        Map<String, List<Cell>> byPlace =
                cells.stream().collect(Collectors.groupingBy(MatrixCheck::place, TreeMap::new, Collectors.toList()));
        for (List<Cell> same : byPlace.values()) {
            if (same.size() > 1) {
                add(same.get(0), "duplicate", "is given " + same.size() + " times");
            }
        }
    }

    private void holes() {
        Set<Impact> impacts = cells.stream().map(Cell::impact).collect(Collectors.toSet());
        Set<Urgency> urgencies = cells.stream().map(Cell::urgency).collect(Collectors.toSet());
        for (Impact impact : Impact.values()) {
            for (Urgency urgency : Urgency.values()) {
                boolean named = impacts.contains(impact) && urgencies.contains(urgency);
                if (named && cells.stream().noneMatch(cell -> cell.at(impact, urgency))) {
                    add(new Cell(impact, urgency, Priority.PLANNING, false), "missing", "has no priority");
                }
            }
        }
    }

    private void monotone() {
        for (Cell higher : cells) {
            for (Cell lower : cells) {
                boolean above = higher.impact().compareTo(lower.impact()) <= 0
                        && higher.urgency().compareTo(lower.urgency()) <= 0
                        && !higher.at(lower.impact(), lower.urgency());
                if (above && higher.priority().rank() > lower.priority().rank()) {
                    String message = "gives %s, lower than %s of %s";
                    add(higher, "not-monotone", message.formatted(higher.priority(), lower.priority(), place(lower)));
                }
            }
        }
    }

    private void add(Cell cell, String code, String message) {
        violations.add(Violation.of("cells[" + place(cell) + "]", code, message));
    }

    private static String place(Cell cell) {
        return cell.impact() + "," + cell.urgency();
    }
}
