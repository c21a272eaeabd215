package org.incidentkit.core.condition;

import java.util.List;

/** Holds when its part does not. */
public final class Not implements Condition {
    private final Parts parts;

    /**
     * Negates the part.
     *
     * @throws IllegalArgumentException when it would be nested too deep or too large
     */
    public Not(Condition part) {
        this.parts = new Parts(List.of(part));
    }

    /** {@return what must not hold} */
    public Condition part() {
        return parts.list.get(0);
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
        return this == other || other instanceof Not same && Outline.same(this, same);
    }

    @Override
    public int hashCode() {
        return ~parts.hash;
    }

    @Override
    public String toString() {
        return Outline.of(this).toString();
    }
}
