package org.incidentkit.core.classification;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.incidentkit.core.classification.CategoryTree.Entry;

/**
 * The moves of a tree: a moved category takes along everything below it, unless that has moved on its own.
 *
 * @param entries the tree's entries, in path order
 */
record Moves(List<Entry> entries) {
    /** Far beyond any honest history of moves; a chain that does not settle by then never does. */
    private static final int MAX_HOPS = 100;

    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::path);

    /** Where the path has gone at last; empty when the moves chase each other, or make a path too long. */
    Optional<CategoryPath> follow(CategoryPath from) {
        CategoryPath path = from;
        for (int hop = 0; hop < MAX_HOPS; hop++) {
            Optional<String> next = step(path);
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

    private Optional<String> step(CategoryPath path) {
        for (Optional<CategoryPath> up = Optional.of(path);
                up.isPresent();
                up = up.get().parent()) {
            int length = up.get().value().length();
            Optional<CategoryPath> target = at(up.get()).flatMap(Entry::movedTo);
            if (target.isPresent()) {
                return Optional.of(target.get().value() + path.value().substring(length));
            }
        }
        return Optional.empty();
    }

    /** The entry of exactly this path. */
    Optional<Entry> at(CategoryPath path) {
        int index = Collections.binarySearch(entries, new Entry(path, Optional.empty(), false), ORDER);
        return index < 0 ? Optional.empty() : Optional.of(entries.get(index));
    }

    /** Whether the path or one below it has an entry. */
    boolean names(CategoryPath path) {
        if (at(path).isPresent()) {
            return true;
        }
        String below = path.value() + "/";
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).path().value().compareTo(below) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < entries.size() && entries.get(low).path().isUnder(path);
    }

    /** Whether the path or one above it is retired. */
    boolean retires(CategoryPath path) {
        return at(path).filter(Entry::retired).isPresent()
                || path.parents().stream()
                        .anyMatch(parent -> at(parent).filter(Entry::retired).isPresent());
    }
}
