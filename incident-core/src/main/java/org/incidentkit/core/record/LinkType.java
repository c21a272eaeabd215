package org.incidentkit.core.record;

import java.util.regex.Pattern;

/**
 * What a link says of its source and target. Hosts may name their own.
 *
 * @param value upper-case words joined by {@code _}, at most 40 characters
 */
public record LinkType(String value) implements Comparable<LinkType> {
    // Stands first: the constants below are checked against it.
    private static final Pattern FORM = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    /** The incident is felt on the configuration item. */
    public static final LinkType AFFECTS = new LinkType("AFFECTS");
    /** The record is caused by the problem, change or item. */
    public static final LinkType CAUSED_BY = new LinkType("CAUSED_BY");
    /** The record is a part of a larger one of its kind. */
    public static final LinkType CHILD_OF = new LinkType("CHILD_OF");
    /** The record repeats another one. */
    public static final LinkType DUPLICATE_OF = new LinkType("DUPLICATE_OF");
    /** The record goes on from a closed one. */
    public static final LinkType FOLLOW_UP_OF = new LinkType("FOLLOW_UP_OF");
    /** The record will be fixed by the change. */
    public static final LinkType FIXED_BY = new LinkType("FIXED_BY");
    /** The records have to do with each other. */
    public static final LinkType RELATES_TO = new LinkType("RELATES_TO");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException naming the value when it has another form
     */
    public LinkType {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("link type '" + value + "' is not upper-case words of 40 characters");
        }
    }

    @Override
    public int compareTo(LinkType other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
