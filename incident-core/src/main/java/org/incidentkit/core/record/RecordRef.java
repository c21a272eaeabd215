package org.incidentkit.core.record;

import java.util.Objects;

/**
 * How records know each other: by kind and id, never by object.
 *
 * @param kind the kind of record
 * @param id its id, 1 to 64 characters
 */
public record RecordRef(RecordKind kind, String id) implements Comparable<RecordRef> {
    private static final int LONGEST = 64;

    /**
     * Checks the id.
     *
     * @throws IllegalArgumentException when the id is blank or too long
     */
    public RecordRef {
        Objects.requireNonNull(kind, "kind");
        if (id.isBlank() || id.length() > LONGEST) {
            throw new IllegalArgumentException("record id '" + id + "' is not 1 to " + LONGEST + " characters");
        }
    }

    @Override
    public int compareTo(RecordRef other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return kind + "/" + id;
    }
}
