package org.incidentkit.core.classification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.incidentkit.core.common.InvalidDefinitionException;

/**
 * The categories a desk knows. Moved and retired ones stay in it, so that the history filed under them stays readable.
 *
 * @param entries the categories named by the host, in path order; parents they imply need no entry
 */
public record CategoryTree(List<Entry> entries) {
    /** A tree without categories. */
    public static final CategoryTree EMPTY = new CategoryTree(List.of());

    /**
     * A category named by the host.
     *
     * @param path where it is, or was
     * @param movedTo where it and everything below it has gone
     * @param retired whether it and everything below it is kept for history only
     */
    public record Entry(CategoryPath path, Optional<CategoryPath> movedTo, boolean retired) {}

    /**
     * Checks the tree.
     *
     * @throws InvalidDefinitionException with every path named twice and every move that leads nowhere
     */
    public CategoryTree {
        entries = entries.stream().sorted(Comparator.comparing(Entry::path)).toList();
        TreeCheck.check(entries);
    }

    /** {@return a builder without categories} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Where a category is today.
     *
     * @param path where something was filed
     * @return the path after every move of it or of a category above it; itself when nothing moved, known or not
     */
    public CategoryPath resolve(CategoryPath path) {
        return new Moves(entries).follow(path).orElse(path);
    }

    /**
     * Whether history may be filed there.
     *
     * @param path any path
     * @return true for every category named, its parents, and the same where they have moved to
     */
    public boolean isKnown(CategoryPath path) {
        return new Moves(entries).names(path)
                || entries.stream().anyMatch(entry -> resolve(entry.path()).isUnder(path));
    }

    /**
     * Whether new work may be filed there.
     *
     * @param path any path
     * @return true when it is known, has not moved away and is not retired
     */
    public boolean isOffered(CategoryPath path) {
        return isKnown(path) && resolve(path).equals(path) && !new Moves(entries).retires(path);
    }

    /** {@return every category offered for new work, implied parents included, in path order} */
    public List<CategoryPath> offered() {
        TreeSet<CategoryPath> known = new TreeSet<>();
        for (Entry entry : entries) {
            CategoryPath today = resolve(entry.path());
            known.add(today);
            known.addAll(today.parents());
        }
        return known.stream().filter(this::isOffered).toList();
    }

    /** Collects the categories of a tree, in any order. */
    public static final class Builder {
        private final List<Entry> entries = new ArrayList<>();

        private Builder() {}

        /**
         * Adds a category in use, and by that its parents.
         *
         * @param path such as {@code network/vpn}
         * @return this builder
         */
        public Builder category(String path) {
            return add(new Entry(CategoryPath.of(path), Optional.empty(), false));
        }

        /**
         * Adds a category that has moved with everything below it.
         *
         * @param path where it was
         * @param movedTo where it is
         * @return this builder
         */
        public Builder moved(String path, String movedTo) {
            return add(new Entry(CategoryPath.of(path), Optional.of(CategoryPath.of(movedTo)), false));
        }

        /**
         * Adds a category kept, with everything below it, for history only.
         *
         * @param path where it is
         * @return this builder
         */
        public Builder retired(String path) {
            return add(new Entry(CategoryPath.of(path), Optional.empty(), true));
        }

        private Builder add(Entry entry) {
            entries.add(entry);
            return this;
        }

        /**
         * Checks and builds.
         *
         * @return the tree
         * @throws InvalidDefinitionException with every problem
         */
        public CategoryTree build() {
            return new CategoryTree(entries);
        }
    }
}
