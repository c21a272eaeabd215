package org.incidentkit.core.condition;

import java.util.List;

/** Holds when every part holds; so it holds when it has none. */
public final class All implements Condition {
    private final Parts parts;

    /**
     * Combines the parts.
     *
     * @throws IllegalArgumentException when it would be nested too deep or too large
     */
    public All(List<? extends Condition> parts) {
        this.parts = new Parts(parts);
    }

    /** {@return the parts, in the order of writing} */
    public List<Condition> parts() {
        return parts.list;
    }

    @Override
    public int depth() {
        return parts.depth;
    }

    @Override
    public int size() {
        return parts.size;
    }

    @Override
    public boolean usesNow() {
        return parts.usesNow;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof All same && Outline.same(this, same);
    }

    @Override
    public int hashCode() {
        return "all".hashCode() ^ parts.hash;
    }

    @Override
    public String toString() {
        return Outline.of(this).toString();
    }
}
