package org.incidentkit.core.classification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The moves of a tree: a moved category takes along everything below it, unless that has moved on its own. */
final class Moves {
    /** Far beyond any honest history of moves; a chain that does not settle by then never does. */
    private static final int MAX_HOPS = 100;

    private final Map<String, CategoryPath> targets;

    private Moves(Map<String, CategoryPath> targets) {
        this.targets = targets;
    }

    static Moves of(List<CategoryTree.Entry> entries) {
        Map<String, CategoryPath> targets = new HashMap<>();
        for (CategoryTree.Entry entry : entries) {
            entry.movedTo().ifPresent(to -> targets.put(entry.path().value(), to));
        }
        return new Moves(targets);
    }

    /** Where the path has gone at last; empty when the moves chase each other, or make a path too long. */
    Optional<CategoryPath> follow(CategoryPath from) {
        CategoryPath path = from;
        for (int hop = 0; hop < MAX_HOPS; hop++) {
            Optional<String> next = step(path.value());
            if (next.isEmpty()) {
                return Optional.of(path);
            }
            if (next.get().length() > CategoryPath.MAX_LENGTH) {
                return Optional.empty();
            }
            path = new CategoryPath(next.get());
        }
        return Optional.empty();
    }

    private Optional<String> step(String path) {
        for (int cut = path.length(); cut > 0; cut = path.lastIndexOf('/', cut - 1)) {
            CategoryPath target = targets.get(path.substring(0, cut));
            if (target != null) {
                return Optional.of(target.value() + path.substring(cut));
            }
        }
        return Optional.empty();
    }
}
