package org.incidentkit.core.record;

import java.util.Comparator;

/**
 * A link, kept by its source and read from both ends.
 *
 * @param type what it says
 * @param target the record it points to
 */
public record Link(LinkType type, RecordRef target) implements Comparable<Link> {
    @Override
    public int compareTo(Link other) {
        return Comparator.comparing(Link::type).thenComparing(Link::target).compare(this, other);
    }
}
