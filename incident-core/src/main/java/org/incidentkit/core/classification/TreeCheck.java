package org.incidentkit.core.classification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incidentkit.core.classification.CategoryTree.Entry;
import org.incidentkit.core.common.InvalidDefinitionException;
import org.incidentkit.core.common.Violation;

/** Finds everything wrong with a category tree. */
final class TreeCheck {
    private TreeCheck() {}

    static void check(List<Entry> entries) {
        List<Violation> violations = new ArrayList<>();
        Set<CategoryPath> seen = new HashSet<>();
        Moves moves = new Moves(entries);
        for (Entry entry : entries) {
            if (!seen.add(entry.path())) {
                violations.add(violation(entry, "duplicate", "is named twice"));
            }
            if (entry.movedTo().isPresent()) {
                move(entry, entries, moves.follow(entry.path())).ifPresent(violations::add);
            }
        }
        if (!violations.isEmpty()) {
            throw new InvalidDefinitionException("category tree", violations);
        }
    }

    private static Optional<Violation> move(Entry entry, List<Entry> entries, Optional<CategoryPath> end) {
        if (end.isEmpty()) {
            return Optional.of(violation(entry, "move-cycle", "moves in a circle"));
        }
        boolean known = entries.stream()
                .anyMatch(other -> other.movedTo().isEmpty() && other.path().isUnder(end.get()));
        return known
                ? Optional.empty()
                : Optional.of(violation(entry, "unknown-category", "moves to unknown category " + end.get()));
    }

    private static Violation violation(Entry entry, String code, String message) {
        return Violation.of("entries[" + entry.path() + "]", code, message);
    }
}
