package org.incidentkit.core.ci;

import org.incidentkit.core.record.LinkType;

/**
 * What a relation says of its source and its target. Hosts may name their own.
 *
 * @param value upper-case words joined by {@code _}, at most 40 characters
 */
public record RelationType(String value) implements Comparable<RelationType> {
    /** The source does not work without the target. */
    public static final RelationType DEPENDS_ON = new RelationType("DEPENDS_ON");
    /** The source runs on the target, as a program on a machine. */
    public static final RelationType RUNS_ON = new RelationType("RUNS_ON");
    /** The source is a part of the target. */
    public static final RelationType PART_OF = new RelationType("PART_OF");
    /** The source makes use of the target. */
    public static final RelationType USES = new RelationType("USES");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException naming the value when it has another form
     */
    public RelationType {
        new LinkType(value);
    }

    /** {@return the link that a relation of this type is} */
    public LinkType link() {
        return new LinkType(value);
    }

    /**
     * Which way trouble travels: as a rule a source feels what happens to its target; a whole feels what happens to its
     * part, the source.
     *
     * @return true when the target feels what happens to the source
     */
    public boolean isFeltByTarget() {
        return equals(PART_OF);
    }

    @Override
    public int compareTo(RelationType other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
