package org.incidentkit.core.ci;

import java.util.Comparator;
import org.incidentkit.core.record.CiId;

/**
 * A step of a path from item to item: a relation, taken in whichever direction.
 *
 * @param source the item that keeps the relation
 * @param type what it says
 * @param target the item it points to
 */
public record Hop(CiId source, RelationType type, CiId target) implements Comparable<Hop> {
    private static final Comparator<Hop> ORDER =
            Comparator.comparing(Hop::type).thenComparing(Hop::source).thenComparing(Hop::target);

    /**
     * Where the step leads to.
     *
     * @param from the end it is taken from
     * @return the other end
     */
    public CiId otherEnd(CiId from) {
        return source.equals(from) ? target : source;
    }

    @Override
    public int compareTo(Hop other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return source + " " + type + " " + target;
    }
}
