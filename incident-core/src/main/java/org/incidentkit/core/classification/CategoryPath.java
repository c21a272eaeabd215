package org.incidentkit.core.classification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A category by its way down the tree, such as {@code network/vpn}: being there implies being in every parent.
 *
 * @param value segments joined by {@code /}, 255 characters at most; a segment is not blank, has no white space at its
 *     ends and no control characters; letters keep their case, and paths that differ in case are different
 */
public record CategoryPath(String value) implements Comparable<CategoryPath> {
    static final int MAX_LENGTH = 255;

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException naming the path and what is wrong with it
     */
    public CategoryPath {
        if (value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("category '" + value + "' is longer than " + MAX_LENGTH + " characters");
        }
        for (String segment : value.split("/", -1)) {
            if (segment.isBlank() || !segment.equals(segment.strip())) {
                throw new IllegalArgumentException(
                        "category '" + value + "' has a segment that is blank or has white space at its ends");
            }
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("category '" + value + "' has a control character");
        }
    }

    /**
     * A path from its text.
     *
     * @param value such as {@code network/vpn}
     * @return the path
     * @throws IllegalArgumentException when it has another form
     */
    public static CategoryPath of(String value) {
        return new CategoryPath(value);
    }

    /** {@return the steps down the tree, topmost first} */
    public List<String> segments() {
        return List.of(value.split("/"));
    }

    /** {@return the last step} */
    public String name() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    /** {@return the category right above; empty at the top} */
    public Optional<CategoryPath> parent() {
        int cut = value.lastIndexOf('/');
        return cut < 0 ? Optional.empty() : Optional.of(new CategoryPath(value.substring(0, cut)));
    }

    /** {@return every category above, topmost first} */
    public List<CategoryPath> parents() {
        List<CategoryPath> parents = new ArrayList<>();
        for (Optional<CategoryPath> up = parent(); up.isPresent(); up = up.get().parent()) {
            parents.add(up.get());
        }
        Collections.reverse(parents);
        return List.copyOf(parents);
    }

    /**
     * Whether this is a category or one of its sub-categories.
     *
     * @param other the category above
     * @return true at {@code other} itself and anywhere below it
     */
    public boolean isUnder(CategoryPath other) {
        return value.equals(other.value) || value.startsWith(other.value + "/");
    }

    /**
     * A sub-category.
     *
     * @param segments one or more steps further down
     * @return the path below
     */
    public CategoryPath child(String segments) {
        return new CategoryPath(value + "/" + segments);
    }

    @Override
    public int compareTo(CategoryPath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
